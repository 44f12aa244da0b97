import { locate } from '../../leak/locate'
import type { SessionEvent } from '../../session/event'
import { openingOf } from '../../session/log.arbitrary'
import { replay } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { toMs } from '../../time/time'
import type { Procedure } from '../language/procedure'
import { guidanceOf } from '../run/guidance'
import { log, minute, started, type Entry } from '../run/sample-log'
import { paperOf, type Paper, type Sheet } from './paper'

/** Papers for the tests of this folder, and what stands on them. */

const PRINTED_MS = toMs('2020-10-15T18:30:00.000Z')

export function print(sheets: Sheet[], more: Partial<Paper> = {}): string {
  return paperOf({ sheets, languages: ['en', 'ru'], pressureUnit: 'mmHg', printedAtMs: PRINTED_MS, ...more })
}

export const blank = (...of: Procedure[]) => print(of.map((procedure) => ({ procedure })))

/** A session on this station with these events from 1 on; the sheet of its first run. */
export function sheetOf(events: readonly SessionEvent[], station: unknown = 'iss-2020-10'): Sheet {
  const opening = { ...openingOf('Drill 7', station), v: 1, session: 'S-7', seq: 0, prev: '', hash: '' }
  const state = replay([opening, ...events], bundledStation)!
  const atMs = toMs(minute(events.length + 1))
  const report = locate({ graph: state.graph, events: state.effective, atMs })
  const runs = guidanceOf({ graph: state.graph, events: state.effective, lookup: () => undefined })
  const run = runs.find(({ id }) => id === 1)!
  return { procedure: run.procedure, progress: { state, runs, run, report, atMs } }
}

export const followed = (definition: Procedure, ...entries: Entry[]) =>
  print([sheetOf(log(started(definition), ...entries))], { languages: ['en'] })

/** What a reader sees, without the style. */
export function seen(document: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return document
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([^;]+);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
}

/** The steps as "number state", in their order. */
export function stepsIn(document: string): string[] {
  const rows = [...document.matchAll(/<li class="step ([\w-]+)">(?:(?!<li).)*?class="number">([^<]+)</gs)]
  return rows.map(([, status, number]) => `${number} ${status}`)
}

export const numbersIn = (document: string) => stepsIn(document).map((said) => said.split(' ')[0])
