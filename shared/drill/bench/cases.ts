import { station16 } from '../../leak/bench/station-16'
import { bundledStation } from '../../station/bundled'
import { type Graph, graphOf } from '../../station/graph'
import { begin } from '../simulator/begin'
import type { State } from '../simulator/state'
import { truthSchema, type TruthFile } from '../truth/truth'

/** An hour of station time that is measured. */
export interface SimulatorCase {
  name: string
  begun: (seed: number) => State
}

export const HOUR_S = 3600
const SENSORS = 24

const hole = (compartment: string, holeMm: number) => ({
  id: 'L1',
  compartment,
  law: 'orifice' as const,
  size: { holeMm },
})

/** What goes on in a station of the benchmark all the time, its pressure sensors reading every so many seconds. */
function usual({ compartments }: Graph, everyS: number): TruthFile {
  const ids = [...compartments.keys()]
  return {
    leaks: [hole('N3', 2)],
    people: ['CDR', 'FE-1', 'FE-2'].map((id, i) => ({ id, compartment: ids[i]! })),
    scrubbers: [
      { id: 'CDRA', compartment: 'LAB', gas: 'carbon-dioxide', flowM3PerS: 0.01 },
      { id: 'dryer', compartment: 'N3', gas: 'water', flowM3PerS: 0.01 },
    ],
    generators: [{ id: 'OGS', compartment: 'N3', gas: 'oxygen', kgPerDay: 5.4 }],
    equipment: [{ id: 'oven', compartment: 'LAB', riseK: 1 }],
    instruments: Array.from({ length: SENSORS }, (_, i) => ({
      id: `P${i + 1}`,
      measures: 'pressure',
      unit: 'mmHg',
      at: { compartment: ids[i % ids.length]! },
      everyS,
      sigma: 0.05,
      step: 0.1,
    })),
  }
}

/** An airlock pumped down into the next room, then let out to space. */
function depress({ hatches }: Graph): TruthFile {
  const { id } = [...hatches.values()].find(({ between }) => between.includes('AL'))!
  return {
    pumps: [{ id: 'pump', from: 'AL', to: 'N1', flowM3PerS: 0.05 }],
    valves: [{ id: 'vent', between: ['AL', 'outside'], size: { holeMm: 30 } }],
    injects: [
      {
        id: 'pumping',
        at: { atS: 300 },
        changes: [
          { change: 'hatch', hatch: id, state: 'closed' },
          { change: 'switch', id: 'pump', on: true },
        ],
      },
      {
        id: 'venting',
        at: { atS: 1500 },
        changes: [
          { change: 'switch', id: 'pump', on: false },
          { change: 'switch', id: 'vent', on: true },
        ],
      },
      { id: 'vacuum', at: { atS: 3000 }, changes: [{ change: 'switch', id: 'vent', on: false }] },
    ],
  }
}

const GROWS: TruthFile = {
  injects: [
    {
      id: 'grow',
      at: { atS: 600 },
      changes: [{ change: 'leak', id: 'L1', size: { holeMm: 20 }, overS: 1800 }],
    },
  ],
}

const [SIXTEEN, ISS] = [station16(), graphOf(bundledStation('iss-2020-10')!)]

function caseOf(name: string, graph: Graph, everyS: number, more: TruthFile = {}): SimulatorCase {
  const truth = truthSchema.parse({ ...usual(graph, everyS), ...more })
  return { name, begun: (seed) => begin({ graph, truth, seed }) }
}

export const CASES: readonly SimulatorCase[] = [
  caseOf('station-16, 24 sensors at 1 Hz', SIXTEEN, 1),
  caseOf('station-16, 24 sensors once a minute', SIXTEEN, 60),
  caseOf('station-16, 1 Hz, a leak that grows', SIXTEEN, 1, GROWS),
  caseOf('station-16, 1 Hz, an airlock depressurised', SIXTEEN, 1, depress(SIXTEEN)),
  caseOf('iss-2020-10, 24 sensors at 1 Hz', ISS, 1),
]
