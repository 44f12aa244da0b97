import { describe, expect, it } from 'vitest'
import { debriefOf, type Decision } from '../../shared/drill/debrief/debrief'
import { row, watched } from '../../shared/drill/debrief/decisions/rehearsal'
import type { ScoreUnit } from '../../shared/drill/debrief/table'
import { scoreText } from '../../shared/drill/debrief/words/score-text'
import { formatFor } from '../../shared/units/format'
import { instead } from './parts/debrief-words'
import { objectiveText } from '../../shared/drill/debrief/words/objective'
import { drillLog, entry, scenarioOf } from '../../shared/drill/debrief/rehearsal'
import { LANGUAGES } from '../../shared/i18n/text'
import { reportOf } from './report'
import { textOfPdf } from './text-of-pdf'

const scenario = scenarioOf({ summary: { en: 'A hole in C.', ru: 'Отверстие в C.' } })
const log = drillLog({
  scenario,
  entries: [
    entry(60, 'reading', { compartment: 'A', pressure: { value: 744, unit: 'mmHg' }, instrument: 'MV-1' }),
    entry(240, 'hatch-state', { hatch: 'A/B', state: 'closed' }),
    entry(300, 'leak-site', { compartment: 'B', state: 'found' }),
  ],
  remarks: [{ atS: 200, text: 'They forgot to read\nthe gauge' }],
})

const report = async (languages: ('en' | 'ru')[], events = log) =>
  (await reportOf(events, { languages, pressureUnit: 'mmHg', head: events.at(-1)! })).pdf
const textOf = async (...given: Parameters<typeof report>) => textOfPdf(await report(...given)).join(' ')

describe('the report of a drill that is over', () => {
  it('holds its debrief: scores, objectives, decisions, and what the log does not tell', async () => {
    const text = await textOf(['en'])
    for (const said of [
      'Debrief of the drill',
      'Small · 10 of 10 points',
      'A hole in C.',
      'Time to isolate 00:04:00',
      `${objectiveText(scenario.objectives[0]!).en} met 10 / 10`,
      'A–B closed',
      'Wrong accusations 1',
      'They forgot to read the gauge',
      'wrong accusation Leak place in B: found',
      'The true pressures beside what was read',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('says what a departure from the advice cost, and what that comes from', async () => {
    const departed = drillLog({
      scenario: row,
      entries: [...watched(600), entry(600, 'hatch-state', { hatch: 'A/B', state: 'closed' })],
    })
    const [{ costS, costKg, takenS, advisedS }] = debriefOf(departed)!.decisions as [Decision]
    expect(costS).toBeGreaterThan(30)
    for (const language of LANGUAGES) {
      const say = (unit: ScoreUnit, value?: number) =>
        scoreText(unit, value, formatFor(language, 'mmHg'), language)
      const between = instead(say('time', takenS), say('time', advisedS))[language]
      const cost = `${say('time', costS)}, ${say('mass', costKg)} (${between})`
      expect((await textOf([language], departed)).replace(/\s/g, ' ')).toContain(cost.replace(/\s/g, ' '))
    }
  })

  it('says the same in Russian', async () => {
    const text = await textOf(['ru'])
    for (const said of [
      'Разбор тренировки',
      'баллов: 10 из 10',
      'Отверстие в C.',
      'Решения',
      'ложное указание',
    ]) {
      expect(text).toContain(said)
    }
  })

  it('says on every page that it was a drill', async () => {
    for (const [language, mark] of [
      ['en', 'DRILL'],
      ['ru', 'ТРЕНИРОВКА'],
    ] as const) {
      const pages = textOfPdf(await report([language]))
      expect(pages.length).toBeGreaterThan(1)
      for (const page of pages) expect(page).toContain(mark)
    }
  })

  it('has the same bytes every time', async () => {
    const [first, second] = [await report([...LANGUAGES]), await report([...LANGUAGES])]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('has none while the drill is not over', async () => {
    const text = await textOf(
      ['en'],
      log.filter(({ kind }) => kind !== 'drill-ended'),
    )
    expect(text).not.toContain('Debrief of the drill')
  })
})
