import type { Draft, SessionEvent } from '../session/event'
import { toIso } from '../time/time'
import { SYSTEMATIC_MMHG } from './instruments'
import type { Setup, Watcher } from './drill'

/** When every drill begins; any moment would do. */
export const DRILL_START_MS = 1_600_000_000_000

/** What a known flow is entered as: the crew knows it to this share of itself (95 %). */
const FLOW_BAND = 0.1

/** The session log of a drill as the app would write it. It only ever grows at its end. */
export interface LogBook {
  readonly events: readonly SessionEvent[]
  readonly watcher: Watcher
}

/** A log that begins with the alarm if there is one, the instruments, the known gas flows and the people's places. */
export function logBookOf({ world, gauges, teams, alarm }: Setup): LogBook {
  const events: SessionEvent[] = []
  const write = (actor: string, atS: number, entry: Pick<Draft, 'kind' | 'data'>) => {
    const at = toIso(DRILL_START_MS + Math.round(atS * 1000))
    const seal = { v: 1, session: 'DRILL', seq: events.length + 1, prev: '', hash: '' }
    events.push({ at, actor, ...entry, ...seal } as SessionEvent)
  }
  const position = (team: number, compartment: string, atS: number) => {
    for (const who of teams[team]!.people)
      write(who, atS, { kind: 'crew-position', data: { who, compartment } })
  }

  if (alarm) write('CAUTION', 0, { kind: 'alarm', data: { alarm: 'depress', state: 'raised' } })
  for (const { gauge } of gauges) {
    write('GC', 0, {
      kind: 'instrument',
      data: {
        id: gauge.id,
        type: gauge.type,
        sigma: { value: gauge.sigmaMmHg, unit: 'mmHg' },
        resolution: { value: gauge.stepMmHg, unit: 'mmHg' },
        systematic: { value: SYSTEMATIC_MMHG, unit: 'mmHg' },
        unit: 'mmHg',
      },
    })
  }
  for (const { compartment, gas, kgPerS } of world.flows) {
    const value = kgPerS * 86_400
    write('GC', 0, {
      kind: 'gas-flow',
      data: {
        compartment,
        gas,
        cause: value < 0 ? 'crew' : 'generator',
        rate: { value, unit: 'kg', per: 'day' },
        plusMinus: FLOW_BAND * Math.abs(value),
        from: toIso(DRILL_START_MS),
      },
    })
  }
  for (const [team, { compartment }] of teams.entries()) position(team, compartment, 0)

  return {
    events,
    watcher: {
      position,
      hatch: (hatch, state, atS, team) =>
        write(teams[team]!.people[0]!, atS, { kind: 'hatch-state', data: { hatch, state } }),
      reading: ({ atS, compartment, instrument, mmHg, degC }) =>
        write('GC', atS, {
          kind: 'reading',
          data: {
            compartment,
            instrument,
            pressure: { value: mmHg, unit: 'mmHg' },
            temperature: { value: degC, unit: 'degC' },
          },
        }),
    },
  }
}
