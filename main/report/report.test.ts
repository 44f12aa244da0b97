import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALARMS } from '../../shared/alarm/kinds'
import { EXAMPLES } from '../../shared/examples/examples'
import { LANGUAGES } from '../../shared/i18n/text'
import { EMPTY_HEAD, seal } from '../../shared/session/chain'
import type { Draft, LogEvent } from '../../shared/session/event'
import { logReader } from '../../shared/session/jsonl'
import { commands, written } from '../../shared/session/log.arbitrary'
import { WORDS as LOG } from '../../shared/session/words/words'
import { bundledStation } from '../../shared/station/bundled'
import { toIso, toMs } from '../../shared/time/time'
import { sha256 } from '../store/sha256'
import { reportOf, type ReportOptions } from './report'
import { textOfPdf } from './text-of-pdf'
import { WORDS } from './words'

function example(id: string): LogEvent[] {
  const reader = logReader({ stations: bundledStation, sha256 })
  const { jsonl } = EXAMPLES.find((one) => one.id === id)!
  return jsonl.trim().split('\n').map(reader.read)
}

const OPENED = '2020-10-15T09:00:00.000Z'
const minute = (n: number) => toIso(toMs(OPENED) + n * 60_000)

/** A session of the bundled station in which the given things happened, one a minute where no time is given. */
function session(...drafts: { at?: string; actor?: string; kind: string; data: unknown; v?: number }[]) {
  const opening = {
    kind: 'session-opened',
    data: { mode: 'real', title: 'Night alarm', station: 'iss-2020-10' },
  }
  const log: LogEvent[] = []
  for (const [i, draft] of [opening, ...drafts].entries()) {
    const { seq, hash } = log.at(-1) ?? EMPTY_HEAD
    const event = { v: 1, session: 'S-1', seq: seq + 1, at: minute(i), actor: 'FE-1', ...draft }
    log.push(seal(event, hash, sha256))
  }
  return log
}

const reading = (compartment: string, value: number, more = {}) => ({
  kind: 'reading',
  data: { compartment, pressure: { value, unit: 'mmHg' }, instrument: 'MV-1', ...more },
})

async function report(log: LogEvent[], options: Partial<ReportOptions> = {}) {
  return (await reportOf(log, { languages: ['en'], pressureUnit: 'mmHg', head: log.at(-1)!, ...options })).pdf
}

const pagesOf = async (...given: Parameters<typeof report>) => textOfPdf(await report(...given))
const textOf = async (...given: Parameters<typeof report>) => (await pagesOf(...given)).join(' ')

describe('the report of a session', () => {
  it('is the same to the last byte for the same session, dated by its last entry', async () => {
    const log = example('prk-2020-12-26')
    const options = { languages: LANGUAGES, checkpoint: 'hatchwise/S\n9\nabc=\n\n— key sig=\n' }
    const [first, second] = [await report(log, options), await report(log, options)]
    expect(Buffer.compare(first, second)).toBe(0)
    const last = log
      .map(({ at }) => at.slice(0, 10).replaceAll('-', ''))
      .toSorted()
      .at(-1)
    const dates = Buffer.from(first)
      .toString('latin1')
      .matchAll(/\(D:(\d{8})/g)
    expect([...dates].map(([, day]) => day)).toEqual([last])
  })

  it('says where, who, what the engine found and what stands behind it, in each language asked for', async () => {
    const log = example('prk-2020-12-26')
    const checkpoint = 'hatchwise/S-1\n9\nRoot+base64=\n\n— key signature=\n'
    const [en, ru] = [await textOf(log, { checkpoint }), await textOf(log, { languages: ['ru'], checkpoint })]
    const both = await textOf(log, { languages: LANGUAGES, checkpoint })
    const { session, hash } = log.at(-1)!
    for (const text of [en, ru, both]) {
      for (const said of [session, hash, 'Root+base64=', '— key signature=', 'MV', 'iss-2020-10']) {
        expect(text).toContain(said)
      }
    }
    for (const text of [en, both]) {
      for (const said of ['Leak in ПрК', 'mmHg/h', 'Hole', 'Reserve time to 490 mmHg', 'Not proved:'])
        expect(text).toContain(said)
    }
    for (const text of [ru, both]) {
      for (const said of ['Утечка: ПрК', 'мм рт. ст./ч', 'Отверстие', 'Не доказано:'])
        expect(text).toContain(said)
    }
  })

  it('says on every page whether it was real, and which page of how many it is', async () => {
    const pages = await pagesOf(session(...Array.from({ length: 120 }, () => reading('SM-PRK', 730))))
    expect(pages.length).toBeGreaterThan(2)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain('REAL')
      expect(page).toContain(`page ${i + 1} of ${pages.length}`)
    }
  })

  it('gives pressures in the unit asked for with mmHg beside it, and readings as they were typed', async () => {
    const text = await textOf(session(reading('SM-PRK', 730)), { pressureUnit: 'psi' })
    expect(text).toContain('Reserve time')
    expect(text).toContain('9.48 psi (490 mmHg)')
    expect(text).toContain('730 mmHg, MV-1 · = 14.12 psi')
  })

  it('tells what was done otherwise, taken back, entered late, lost', async () => {
    const text = await textOf(
      session(
        reading('SM-PRK', 730),
        { kind: 'undone', data: { target: 2 } },
        { kind: 'step-overridden', data: { step: '1:gauge', reason: 'nobody near it' } },
        { ...reading('SM-PRK', 729, { enteredAt: minute(30) }), at: minute(-5) },
        { kind: 'recovered', data: { after: 5, lost: 3 }, actor: 'hatchwise' },
      ),
    )
    expect(text).toContain('taken back: ПрК 730 mmHg')
    expect(text).toContain('Overridden: 1:gauge — nobody near it')
    expect(text).toContain('late entry, written 2020-10-15 09:30:00 GMT')
    expect(text).toContain('−00:05:00')
    expect(text).toContain('Losses. Entries lost after entry 5: 3.')
  })

  it('tells how the verdict developed and which alarms there were', async () => {
    const told = {
      engine: '1.0-then',
      seq: 1,
      verdict: 'narrowed',
      compartments: ['LAB', 'COL'],
      probability: 0.96,
      kgPerDay: 40,
      next: { action: 'wait', hatches: [], reason: { en: 'Wait a little.', ru: 'Подождите.' } },
    }
    const text = await textOf(
      session(
        { kind: 'alarm', data: { alarm: 'depress', state: 'raised', text: '-2 mmHg/min' } },
        { kind: 'verdict', actor: 'hatchwise', data: told },
      ),
    )
    expect(text).toContain('Leak in one of: LAB, COL')
    expect(text).toContain('Wait a little.')
    expect(text).toContain('1.0-then, during the session')
    expect(text).toContain('Depressurisation')
    expect(text).toContain('-2 mmHg/min')
  })

  it.each(LANGUAGES)('breaks no word in its table of alarms (%s)', async (language) => {
    const raised = ALARMS.flatMap(({ id }) =>
      Object.keys(LOG.alarmState).map((state) => ({
        kind: 'alarm',
        actor: 'hatchwise',
        data: { alarm: id, state, text: '−2 mmHg/min', real: true },
      })),
    )
    const text = await textOf(session(...raised), { languages: [language] })
    const [, table] = text.split(new RegExp(`${WORDS.alarms[language]} |${WORDS.timeline[language]} `))
    const said = [...ALARMS.map(({ name }) => name), ...Object.values(LOG.alarmState), WORDS.notOfDrill]
    for (const word of said.flatMap((text) => text[language].split(' '))) expect(table).toContain(word)
  })

  it('says when the head that it was given is not that of these entries', async () => {
    const log = session(reading('SM-PRK', 730))
    const said = 'is not the head of the log'
    expect(await textOf(log)).not.toContain(said)
    expect(await textOf(log, { head: { seq: 7, hash: 'f'.repeat(64) } })).toContain(said)
  })

  it('is made of one entry only, of a session that is not closed, and of kinds that a later version brought', async () => {
    expect(await textOf(session())).toContain('No pressure was read.')
    expect(await textOf(session())).toContain('not closed')
    const later = await textOf(session({ v: 2, kind: 'tea-break', data: { cups: 2 } }))
    expect(later).toContain('tea-break (v2)')
    expect(await textOf(session({ kind: 'session-closed', data: {} }))).not.toContain('not closed')
  })

  it('shows what a hostile text would hide', async () => {
    const text = await textOf(session({ kind: 'note', data: { text: 'all\u202e well\u0007 (done) 漢' } }))
    expect(text).toContain('all\ufffd well\ufffd (done)')
  })

  it('goes on over the page where an entry is longer than one', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `line ${i} of the note`)
    const pages = await pagesOf(session({ kind: 'note', data: { text: lines.join('\n') } }))
    const heights = pages.map((page) => page.match(/line \d+ of the note/g)?.length ?? 0)
    expect(heights.reduce((sum, n) => sum + n)).toBe(200)
    expect(Math.max(...heights)).toBeLessThanOrEqual(60)
  })

  it('is made of any log, also where the station has no map', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (asked: Draft[]) => {
        const pages = await pagesOf(written(sha256, asked).log, { languages: LANGUAGES, pressureUnit: 'kPa' })
        expect(pages.at(-1)).toContain(`стр. ${pages.length} из ${pages.length}`)
      }),
      { numRuns: 10 },
    )
  })

  it('takes seconds for twenty thousand entries, lists what people did, and says how much it leaves out', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      i % 50 === 0
        ? { kind: 'note', data: { text: `seen ${i}` } }
        : reading(['SM-PRK', 'LAB'][i % 2]!, 740 - i / 1000),
    )
    const log = session(...many)
    const started = performance.now()
    const pdf = await report(log, { languages: LANGUAGES })
    expect(performance.now() - started).toBeLessThan(15_000)
    const text = textOfPdf(pdf).join(' ')
    expect(text).toContain('19,600 readings that no step asked for')
    expect(text).toContain('seen 19950')
    expect(pdf.length).toBeLessThan(1_000_000)
  })
})
