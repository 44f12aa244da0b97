import { STATE } from '../../../shared/procedure/paper/words'
import { isKnown, PROGRAM, type Kind, type LogEvent } from '../../../shared/session/event'
import { describe } from '../../../shared/session/words/describe'
import { WORDS as LOG } from '../../../shared/session/words/words'
import { toMs } from '../../../shared/time/time'
import { UNIT_NAMES } from '../../../shared/units/names'
import { toSi } from '../../../shared/units/units'
import type { Account } from '../account'
import type { Block, Cell, Column, Row, Style } from '../layout/block'
import type { Phrases } from '../phrases'
import { COLUMNS, said, WORDS } from '../words'

/** A longer log leaves out of its timeline what no person looks for there. */
export const LISTED = 2000

/** Every entry in words, in the order of truth. */
export function timelineBlocks(account: Account, phrases: Phrases): Block[] {
  const { t, number } = phrases
  const { log } = account.state
  const listed = log.length > LISTED ? log.filter((event) => !isRoutine(account, event)) : log
  const leftOut = log.length - listed.length
  const columns: Column[] = [
    { name: t(COLUMNS.seq), width: 36, align: 'right' },
    { name: t(COLUMNS.gmt), width: 48 },
    { name: t(COLUMNS.elapsed), width: 64 },
    { name: t(COLUMNS.by), width: 60 },
    { name: t(COLUMNS.what) },
  ]
  return [
    { kind: 'heading', text: t(WORDS.timeline) },
    { kind: 'text', style: 'quiet', text: t(WORDS.timelineKey) },
    ...(leftOut > 0 ? [{ kind: 'notice', text: t(said.leftOut(number(leftOut, 0))) } as const] : []),
    { kind: 'table', columns, rows: rowsOf(listed, account, phrases) },
  ]
}

/** A reading that nothing asked for and nobody doubted: the chart shows it. */
function isRoutine({ undone }: Account, event: LogEvent): boolean {
  if (!isKnown(event) || event.kind !== 'reading' || undone.has(event.seq)) return false
  const { step, confirmed, enteredAt } = event.data
  return step === undefined && confirmed === undefined && enteredAt === undefined
}

function* rowsOf(events: readonly LogEvent[], account: Account, phrases: Phrases): Generator<Row> {
  let before = ''
  for (const event of events) {
    const day = event.at.slice(0, 10)
    if (day !== before) yield { band: day }
    before = day
    yield rowOf(event, account, phrases)
  }
}

/** What is not as it was written, or not as it should be. */
const MARKED: ReadonlySet<string> = new Set<Kind>([
  'step-skipped',
  'step-overridden',
  'step-failed',
  'redline',
  'procedure-ended',
  'clock-jump',
  'recovered',
])

function rowOf(event: LogEvent, account: Account, phrases: Phrases): Row {
  const { seq, at, actor } = event
  const { undone, departed, names, openedMs } = account
  const isUndone = undone.has(seq)
  const marked = !isUndone && (MARKED.has(event.kind) || departed.has(seq))
  const style: Style = isUndone ? 'struck' : marked ? 'bold' : actor === PROGRAM ? 'quiet' : 'plain'
  const sentence = phrases.t(describe(event, names))
  const text = [
    isUndone ? `${phrases.t(LOG.undone)}: ${sentence}` : sentence,
    ...remarksOf(event, account, phrases),
  ].join(' · ')
  const cells: Cell[] = [
    { text: String(seq), style: 'quiet' },
    phrases.timeOfDay(toMs(at)),
    { text: phrases.since(openedMs, toMs(at)), style: 'quiet' },
    actor,
    { text, style },
  ]
  return { cells, marked }
}

/** What the sentence of an entry leaves out: on the screen it stands elsewhere. */
function remarksOf(event: LogEvent, { names, departed }: Account, phrases: Phrases): string[] {
  if (!isKnown(event)) return []
  const { t, second } = phrases
  const { data, seq } = event
  const remarks: string[] = []
  if (event.kind === 'reading') remarks.push(...readingRemarks(event.data, phrases))
  if (event.kind === 'gas-flow') {
    const { from, to } = event.data
    remarks.push([from, to].map((at) => (at ? second(toMs(at)) : '…')).join(' – '))
  }
  if ((event.kind === 'leak-site' || event.kind === 'noise-note') && event.data.text) {
    remarks.push(event.data.text)
  }
  if (departed.has(seq)) remarks.push(`≠ ${t(LOG.notAdvised)}`)
  // A step's own entries name it in their sentence.
  if ('step' in data && data.step !== undefined && !event.kind.startsWith('step-')) {
    const number = names.step(data.step, seq)?.number
    if (number !== undefined && BY_DOING.has(event.kind)) remarks.push(`${t(STATE.step)} ${number}`)
  }
  if ('enteredAt' in data && data.enteredAt !== undefined) {
    remarks.push(t(said.late(second(toMs(data.enteredAt)))))
  }
  return remarks
}

/** Entries that fulfil a step by being made. */
const BY_DOING: ReadonlySet<string> = new Set<Kind>([
  'reading',
  'hatch-state',
  'valve-state',
  'gas-flow',
  'leak-site',
  'note',
])

type ReadingData = Extract<LogEvent, { kind: 'reading' }>['data']

function readingRemarks(data: ReadingData, { t, language, unit, pressureIn, number }: Phrases): string[] {
  const { pressure, timeUncertainty } = data
  const pa = toSi('pressure', pressure)
  const others = [...new Set([unit, 'mmHg'] as const)].filter((other) => other !== pressure.unit)
  const remarks = others.map((other) => `= ${pressureIn(pa, other)}`)
  if (timeUncertainty === 'unknown') remarks.push(t(WORDS.timeUnknown))
  else if (timeUncertainty) {
    remarks.push(`± ${number(timeUncertainty.value, 0)} ${UNIT_NAMES[timeUncertainty.unit][language]}`)
  }
  return remarks
}
