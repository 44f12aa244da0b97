import { startOf } from '../../procedure/run/start'
import type { Sha256 } from '../../session/chain'
import { PROGRAM, type DataOf, type Draft, type Kind } from '../../session/event'
import type { Telling } from './entries'
import { knownFlows } from './flows'
import { GROUND } from '../words'
import { declared } from './instruments'

/** Who raises the alarm of a scenario: not the program, whose own alarm is no evidence of a leak. */
const CAUTION_AND_WARNING = 'C&W'

/**
 * How every drill's log begins: the session, its procedure, the instruments, the known gas flows, everybody's place,
 * the alarm if there is one, and what the crew is told before. Throws for a procedure that is not bundled.
 */
export function openingEntries({
  scenario,
  language,
  actor,
  sha256,
}: Telling & { actor: string; sha256: Sha256 }): Draft[] {
  const { startsAt: at, station, crewTitle, briefing, procedure, alarm, truth } = scenario
  const started = startOf(procedure, sha256)
  if (!started) throw new RangeError(`unknown procedure: ${procedure}`)
  const by = <K extends Kind>(who: string, kind: K, data: DataOf<K>) =>
    ({ at, actor: who, kind, data }) as Draft
  return [
    by(actor, 'session-opened', { mode: 'drill', title: crewTitle[language], station }),
    by(actor, 'procedure-started', started),
    ...declared(scenario).map((one) => by(actor, 'instrument', one)),
    // By the program: what the crew did not do it cannot take back.
    ...knownFlows(scenario).map((one) => by(PROGRAM, 'gas-flow', one)),
    ...truth.people.map(({ id, compartment }) => by(PROGRAM, 'crew-position', { who: id, compartment })),
    ...(alarm ? [by(CAUTION_AND_WARNING, 'alarm', { alarm: 'depress', state: 'raised' })] : []),
    by(PROGRAM, 'message', { from: GROUND[language], text: briefing[language] }),
  ]
}
