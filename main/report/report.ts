import { debriefJson } from '../../shared/drill/debrief/json'
import type { Language } from '../../shared/i18n/text'
import { MODES } from '../../shared/procedure/paper/words'
import type { Head } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import type { PressureUnit } from '../../shared/units/units'
import { accountOf, type Account } from './account'
import type { Block } from './layout/block'
import { type Part, pdfOf } from './layout/pdf'
import { chartBlocks } from './parts/chart'
import { debriefBlocks } from './parts/debrief'
import { instrumentBlocks, recordBlocks } from './parts/record'
import { sessionBlocks } from './parts/session'
import { timelineBlocks } from './parts/timeline'
import { alarmBlocks, toldBlocks } from './parts/told'
import { noteBlocks, verdictBlocks } from './parts/verdict'
import { type Phrases, phrasesFor } from './phrases'
import { said, WORDS } from './words'

export interface ReportOptions {
  /** One report a language, one after the other in the same file. */
  languages: readonly Language[]
  pressureUnit: PressureUnit
  /** Where the chain of the log stands, and the newest signed word about it. */
  head: Head
  checkpoint?: string
}

export interface Report {
  /** A4. */
  pdf: Uint8Array
  /** Of a drill that is over: its debrief as JSON. The PDF tells it too, and it is reckoned only once. */
  debrief?: string
}

/**
 * The report of a session for those who were not there: what was recorded, concluded and done. `events` are the whole
 * session. The same input gives the same bytes. It may take seconds in one go: `thread.ts` keeps them away from
 * others. Throws where the events do not open a session on a known station.
 */
export async function reportOf(events: readonly LogEvent[], options: ReportOptions): Promise<Report> {
  const account = accountOf(events)
  const parts = options.languages.map((language) =>
    partOf(account, phrasesFor(language, options.pressureUnit), options),
  )
  const { session, opened } = account.state
  const pdf = await pdfOf(parts, { title: opened.data.title, subject: session, createdMs: account.lastMs })
  return { pdf, debrief: account.debrief && debriefJson(account.debrief) }
}

function partOf(account: Account, phrases: Phrases, options: ReportOptions): Part {
  const { t } = phrases
  const { session, opened } = account.state
  const { mode, title } = opened.data
  const { seq, hash } = options.head
  return {
    language: phrases.language,
    name: `${t(WORDS.report)} · ${t(WORDS.language)}`,
    heading: `Hatchwise · ${t(WORDS.report)}`,
    title: title.replace(/\s+/g, ' '),
    mode: { text: t(MODES[mode]), filled: mode === 'real' },
    foot: `${session} · ${t(WORDS.lastEntry)} ${seq} · ${hash.slice(0, 16)}…`,
    page: (number, of) => t(said.page(number, of)),
    blocks: blocksOf(account, phrases, options),
  }
}

function blocksOf(account: Account, phrases: Phrases, options: ReportOptions): Block[] {
  return [
    ...sessionBlocks(account, phrases),
    ...debriefBlocks(account, phrases),
    ...verdictBlocks(account, phrases),
    ...chartBlocks(account, phrases),
    ...noteBlocks(account, phrases),
    ...toldBlocks(account, phrases),
    ...alarmBlocks(account, phrases),
    ...timelineBlocks(account, phrases),
    ...instrumentBlocks(account, phrases),
    ...recordBlocks(account, phrases, options),
  ]
}
