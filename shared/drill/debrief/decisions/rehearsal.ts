import type { Draft } from '../../../session/event'
import { truthAt } from '../debrief'
import { debriefed, entry, scenarioOf } from '../rehearsal'

/** A row of eight modules with a vehicle at A, and a leak of 15 mm in G. */
const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
export const row = scenarioOf({
  station: {
    id: 'row',
    compartments: IDS.map((id) => ({ id, volume: { value: 60, unit: 'm3' } })),
    hatches: IDS.slice(1).map((id, i) => ({
      id: `${IDS[i]}/${id}`,
      between: [IDS[i]!, id],
      equalisationValve: true,
    })),
    vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'A', volume: { value: 10, unit: 'm3' } }],
  },
  truth: { leaks: [{ id: 'L1', compartment: 'G', law: 'orifice', size: { holeMm: 15 } }] },
})

/** The alarm, and what a gauge in D shows of the truth once a minute until `untilS`. */
export function watched(untilS: number): Draft[] {
  const { truth } = debriefed({ scenario: row, lastedS: 3600 })
  const readings = Array.from({ length: Math.floor(untilS / 60) }, (_, i) => {
    const mmHg = truthAt({ truth }, i * 60).pressuresPa.D! / 133.322
    const pressure = { value: Math.round(mmHg * 10) / 10, unit: 'mmHg' } as const
    return entry(i * 60, 'reading', { compartment: 'D', pressure, instrument: 'MV-1' })
  })
  const place = (who: string) => entry(0, 'crew-position', { who, compartment: 'D' })
  return [
    place('CDR'),
    place('FE-1'),
    entry(0, 'alarm', { alarm: 'depress', state: 'raised' }, 'C&W'),
    ...readings,
  ]
}
