import type { Language } from '../../i18n/text'
import { PROGRAM, type DataOf, type Draft, type Kind } from '../../session/event'
import { toIso, toMs } from '../../time/time'
import type { Scenario } from '../scenario/scenario'
import type { Happening } from '../simulator/state'
import type { Change } from '../truth/inject'
import { equalisedBy } from '../truth/truth'
import { GROUND } from '../words'
import { shownTogether } from './readings'

export { openingEntries } from './opening'
export { drillSessionId } from './session'

/** What a drill writes into the session's log besides what the crew writes itself: nothing that no crew would know. */

export interface Telling {
  scenario: Scenario
  /** In which the crew is spoken to. */
  language: Language
}

/**
 * What the log tells of happenings, in their order: readings of pressure, with what was read besides at the same moment
 * in the same place; whom injects have moved, and their messages; what simulated people did to hatches and valves, and
 * where they are.
 * `happened` is all that one `advance` gave, or more: what belongs together never lies in two.
 */
export function entriesOf(happened: readonly Happening[], { scenario, language }: Telling): Draft[] {
  const startMs = toMs(scenario.startsAt)
  const timeOf = (s: number) => toIso(startMs + Math.round(s * 1000))
  const readings = shownTogether(happened, scenario.truth.instruments)
  return happened.flatMap((happening): Draft[] => {
    const by = entryBy(timeOf(happening.atS))
    switch (happening.kind) {
      case 'reading': {
        const shown = readings(happening)
        return shown ? [entryBy(timeOf(shown.writtenAtS))(shown.actor, 'reading', shown.data)] : []
      }
      case 'injected': {
        const inject = scenario.injects.find(({ id }) => id === happening.inject)
        const { message, changes = [] } = inject ?? {}
        return [
          ...changes.flatMap((one) =>
            one.change === 'position'
              ? [by(PROGRAM, 'crew-position', { who: one.person, compartment: one.compartment })]
              : [],
          ),
          ...(message
            ? [
                by(PROGRAM, 'message', {
                  from: message.from ?? GROUND[language],
                  text: message.text[language],
                }),
              ]
            : []),
        ]
      }
      case 'hatch': {
        const { hatch, state } = happening
        return [by(happening.by ?? PROGRAM, 'hatch-state', { hatch, state })]
      }
      case 'position': {
        const { person, compartment } = happening
        return [by(person, 'crew-position', { who: person, compartment })]
      }
      case 'done': {
        const { person, task } = happening
        if (task.kind !== 'switch') return []
        const [a, b] = equalisedBy(task.id)?.split('/') ?? []
        if (a === undefined || b === undefined) return []
        const state = task.on ? 'open' : 'closed'
        return [by(person, 'valve-state', { between: [a, b], valve: 'equalisation', state })]
      }
      default:
        return []
    }
  })
}

/** What a simulated person did to the truth, as a deed tells it; undefined where nothing was done to it. */
export function changeOf(happening: Happening): Change | undefined {
  switch (happening.kind) {
    case 'hatch':
      return { change: 'hatch', hatch: happening.hatch, state: happening.state }
    case 'position':
      return { change: 'position', person: happening.person, compartment: happening.compartment }
    case 'done': {
      const { task } = happening
      if (task.kind === 'switch') return { change: 'switch', id: task.id, on: task.on }
      return task.kind === 'patch' ? { change: 'patch', leak: task.leak, holds: task.holds } : undefined
    }
    default:
      return undefined
  }
}

function entryBy(at: string) {
  return <K extends Kind>(actor: string, kind: K, data: DataOf<K>) => ({ at, actor, kind, data }) as Draft
}
