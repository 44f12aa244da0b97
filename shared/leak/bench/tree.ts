import { type Graph, graphOf } from '../../station/graph'
import { stationSchema, type StationFile } from '../../station/station'
import type { Random } from '../../stats/random'

/**
 * A tree of compartments of 5 to 160 m³, each hanging on one of the last three, with a crew vehicle at the first and at
 * the last one. `band` is how well the volumes are known, as a fraction.
 */
export function treeOf(random: Random, rooms: number, band = 0): Graph {
  const volume = (low: number, high: number) => {
    const value = random.logUniform(low, high)
    return { value, unit: 'm3' as const, low: (1 - band) * value, high: (1 + band) * value }
  }
  const compartments = Array.from({ length: rooms }, (_, i) => ({ id: `C${i + 1}`, volume: volume(5, 160) }))
  const hatches = compartments.slice(1).map(({ id }, i): StationFile['hatches'][number] => {
    const on = random.pick(compartments.slice(Math.max(0, i - 2), i + 1)).id
    return { id: `${on}/${id}`, between: [on, id], equalisationValve: true }
  })
  const vehicles = [compartments[0]!, compartments.at(-1)!].map(({ id }, i) => ({
    id: `V${i + 1}`,
    kind: 'crew' as const,
    dockedTo: id,
    volume: volume(8, 12),
  }))
  return graphOf(stationSchema.parse({ id: 'tree', compartments, hatches, vehicles }))
}
