import { graphOf, type Graph } from '../../station/graph'
import { stationSchema } from '../../station/station'

/** Compartment, volume in m³, and the one it hangs on. Volumes as published for the ISS, see `iss-2020-10`. */
const TREE: readonly (readonly [id: string, volumeM3: number, on?: string])[] = [
  ['RO', 75],
  ['PRK', 4.6, 'RO'],
  ['PKHO', 8, 'RO'],
  ['MRM2', 14.8, 'PKHO'],
  ['FGB', 71.5, 'PKHO'],
  ['MRM1', 17.4, 'FGB'],
  ['N1', 73, 'FGB'],
  ['AL', 34, 'N1'],
  ['N3', 81.5, 'N1'],
  ['PMM', 76.7, 'N3'],
  ['LAB', 105, 'N1'],
  ['N2', 75.5, 'LAB'],
  ['COL', 75, 'N2'],
  ['JPM', 201, 'N2'],
]

const volume = (value: number) => ({ value, unit: 'm3' as const, low: 0.95 * value, high: 1.05 * value })

/**
 * The station of the benchmark's named cases: sixteen compartments like the ISS, 933 m³, a crew vehicle at either
 * end. Every volume is known to 5 %.
 */
export function station16(): Graph {
  return graphOf(
    stationSchema.parse({
      id: 'station-16',
      compartments: TREE.map(([id, volumeM3]) => ({ id, volume: volume(volumeM3) })),
      hatches: TREE.flatMap(([id, , on]) =>
        on === undefined ? [] : [{ id: `${on}/${id}`, between: [on, id], equalisationValve: true }],
      ),
      vehicles: [
        { id: 'SOYUZ', kind: 'crew', dockedTo: 'MRM1', volume: volume(10.5) },
        { id: 'DRAGON', kind: 'crew', dockedTo: 'N2', volume: volume(9.3) },
      ],
    }),
  )
}
