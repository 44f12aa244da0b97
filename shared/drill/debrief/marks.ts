import { changeText } from '../words'
import { isKnown, type Kind, type LogEvent, type SessionEvent } from '../../session/event'
import { describe } from '../../session/words/describe'
import type { Deed, Remark } from '../deed'
import type { Scenario } from '../scenario/scenario'
import type { Mark, MarkKind, Violation } from './debrief'
import type { Told } from './told'
import { violationInWords } from './words/violation'

/** What the marks are made of besides the log. */
interface Behind {
  scenario: Scenario
  deeds: readonly Deed[]
  remarks: readonly Remark[]
  /** When each inject came. */
  injected: Readonly<Record<string, number>>
  wrong: readonly SessionEvent[]
  violations: readonly Violation[]
}

/** Entries of the log that are marks; a message that is a hint and a site that is wrong have kinds of their own. */
const OF_KIND: Partial<Record<Kind, MarkKind>> = {
  'hatch-state': 'crew',
  'valve-state': 'crew',
  'crew-position': 'crew',
  'noise-note': 'crew',
  'leak-site': 'crew',
  message: 'message',
  verdict: 'verdict',
  'procedure-started': 'procedure',
  'procedure-ended': 'procedure',
  'step-skipped': 'procedure',
  'step-failed': 'procedure',
  redline: 'procedure',
  'step-overridden': 'override',
}

/** The time line of a drill, in order. */
export function marksOf(told: Told, behind: Behind): Mark[] {
  const { scenario, deeds, remarks, injected, violations } = behind
  const { graph } = told.state
  const titles = new Map(scenario.injects.map(({ id, title }) => [id, title]))
  const same = (text: string) => ({ en: text, ru: text })
  const marks: Mark[] = [
    ...told.events.flatMap((event) => entryMark(told, event, behind.wrong)),
    ...Object.entries(injected).map(([id, atS]): Mark => ({
      atS,
      kind: 'inject',
      text: titles.get(id) ?? same(id),
    })),
    ...deeds
      .filter(({ by, change }) => by === 'instructor' && change.change !== 'inject')
      .map(({ atS, change }): Mark => ({ atS, kind: 'instructor', text: changeText(change, graph) })),
    ...remarks.map(({ atS, text }) => ({ atS, kind: 'remark' as const, text: same(text) })),
    ...violations.map((one) => ({
      atS: one.atS,
      kind: 'violation' as const,
      text: violationInWords(one, graph),
    })),
  ]
  return marks.toSorted((a, b) => a.atS - b.atS)
}

function entryMark(told: Told, event: SessionEvent, wrong: readonly LogEvent[]): Mark[] {
  const { seq, actor } = event
  const atS = told.atS(event)
  const kind = kindOf(event, wrong)
  // Where everybody is at the beginning is no deed.
  if (!kind || (event.kind === 'crew-position' && atS === 0)) return []
  return [{ atS, seq, kind, by: actor, text: describe(event, told.names) }]
}

function kindOf(event: SessionEvent, wrong: readonly LogEvent[]): MarkKind | undefined {
  if (!isKnown(event)) return undefined
  if (event.kind === 'message' && event.data.hint) return 'hint'
  if (wrong.some(({ seq }) => seq === event.seq)) return 'wrong-accusation'
  // At a decision of the procedure the crew chose; other ticks are too many to be marks.
  if (event.kind === 'step-done') return event.data.choice === undefined ? undefined : 'procedure'
  return OF_KIND[event.kind]
}
