import { levenbergMarquardt } from 'ml-levenberg-marquardt'
import type { SessionEvent } from '../../../session/event'
import { segmentsOf, volumeM3 } from '../../../station/graph'
import { toMs } from '../../../time/time'
import { Z95, REFERENCE_PA } from '../../physics/physics'
import { DIGITAL, mmHgPa, SYSTEMATIC_MMHG } from '../../../drill/instruments'
import type { Law } from '../../report'
import type { SpeedLog } from './speed-log'

/** The library of general purpose that fits, with the version that package.json asks for. */
export const OPTIMISER = { name: 'ml-levenberg-marquardt', version: '5.1.0' }

/** One hypothesis after its fit. */
export interface Fit {
  compartment: string
  law: Law
  flowM3PerS: number
  /** Weighted sum of squares: the smaller, the likelier. */
  squares: number
}

/** In mmHg, one standard deviation. */
const SIGMA = { reading: DIGITAL.sigmaMmHg, bias: SYSTEMATIC_MMHG / Z95 }

/**
 * After these the sum of squares has stood still for a step. The library knows no such rule and would go on to its
 * hundred, twenty-five times longer.
 */
const ITERATIONS = 4

/** 0.001 m³/s is about 100 kg/day. Parameters of one order of magnitude are fair to the library. */
const FLOW_UNIT_M3_PER_S = 1e-3

/** Size at which every fit begins: ten times too small for these logs. */
const START = 0.1

/**
 * The same question without a filter: for a leak in each compartment by each law, the size of the leak, the level of
 * the station and the bias of every sensor by nonlinear least squares through all readings. Biases are held by what
 * their instruments declare. Pressure is white noise about its curve here; the engine lets it wander besides.
 */
export function fitsOf(log: SpeedLog, iterations = ITERATIONS): Fit[] {
  const samples = samplesOf(log)
  return [...log.graph.compartments.keys()].flatMap((compartment) => {
    const places = placesOf(log, compartment, samples)
    return (['orifice', 'crack'] as const).map((law) => fitOf(compartment, law, samples, places, iterations))
  })
}

interface Samples {
  atS: number[]
  compartments: string[]
  /** Which sensor it was, by number. */
  sensors: number[]
  mmHg: number[]
  /** Number of sensors. */
  count: number
}

/**
 * Readings and declared biases are put in units of their errors: the weights of the library do not do that in this
 * version, with others than 1 it diverges.
 */
function fitOf(compartment: string, law: Law, samples: Samples, places: Places, iterations: number): Fit {
  const { sensors, mmHg, count } = samples
  const n = mmHg.length
  const model = ([size, level, ...biases]: number[]) => {
    const pressure = pressureOf(places, law, size! * FLOW_UNIT_M3_PER_S, level!)
    return (i: number) =>
      i < n ? (pressure(i) + biases[sensors[i]!]!) / SIGMA.reading : biases[i - n]! / SIGMA.bias
  }
  const zeros = Array.from({ length: count }, () => 0)
  const first = mmHg.slice(0, count).reduce((a, b) => a + b, 0) / count
  const { parameterValues, parameterError } = levenbergMarquardt(
    {
      x: Array.from({ length: n + count }, (_, i) => i),
      y: [...mmHg.map((value) => value / SIGMA.reading), ...zeros],
    },
    model,
    {
      initialValues: [START, first, ...zeros],
      minValues: [0, 0, ...zeros.map(() => -Infinity)],
      gradientDifference: 1e-3,
      maxIterations: iterations,
    },
  )
  const flowM3PerS = parameterValues[0]! * FLOW_UNIT_M3_PER_S
  return { compartment, law, flowM3PerS, squares: parameterError }
}

/** How the readings see a leak in one compartment: the spans in which its segment stays the same. */
interface Places {
  spans: { seconds: number; volumeM3: number }[]
  /** For each reading its span and the seconds since that began; those of when it was cut off, where it was. */
  span: Int32Array
  seconds: Float64Array
}

/** Pressure in mmHg at each reading: in the leaking segment it falls, where that was closed off it stays. */
function pressureOf({ spans, span, seconds }: Places, law: Law, flowM3PerS: number, level: number) {
  const crack = flowM3PerS / (REFERENCE_PA / mmHgPa(1))
  const after = (from: number, perM3: number, s: number) =>
    law === 'orifice' ? from * Math.exp(-flowM3PerS * perM3 * s) : from / (1 + crack * perM3 * from * s)
  let next = level
  const from = spans.map((one) => {
    const here = next
    next = after(here, 1 / one.volumeM3, one.seconds)
    return here
  })
  return (i: number) => after(from[span[i]!]!, 1 / spans[span[i]!]!.volumeM3, seconds[i]!)
}

function samplesOf({ events }: SpeedLog): Samples {
  const readings = events.filter((event) => event.kind === 'reading')
  const names = [...new Set(readings.map(({ data }) => data.instrument))]
  const numbers = new Map(names.map((name, i) => [name, i]))
  const startS = secondsOf(events[0]!)
  return {
    atS: readings.map((event) => secondsOf(event) - startS),
    compartments: readings.map(({ data }) => data.compartment),
    sensors: readings.map(({ data }) => numbers.get(data.instrument)!),
    mmHg: readings.map(({ data }) => data.pressure.value),
    count: names.length,
  }
}

/** Hatches of these logs close and do not open again. */
function placesOf({ graph, events }: SpeedLog, compartment: string, samples: Samples): Places {
  const closed = new Set<string>()
  const segment = () =>
    segmentsOf(graph, (id) => (closed.has(id) ? 'closed' : 'open')).find((set) => set.includes(compartment))!
  const startS = secondsOf(events[0]!)
  let inside = segment()
  const spans = [{ fromS: 0, volumeM3: volumeM3(graph, inside) }]
  const cutOff = new Map<string, number>()
  for (const event of events) {
    if (event.kind !== 'hatch-state') continue
    const atS = secondsOf(event) - startS
    closed.add(event.data.hatch)
    const left = segment()
    if (left.length === inside.length) continue
    for (const id of inside) if (!left.includes(id)) cutOff.set(id, atS)
    inside = left
    spans.push({ fromS: atS, volumeM3: volumeM3(graph, inside) })
  }
  const untilS = samples.compartments.map((id, i) => Math.min(samples.atS[i]!, cutOff.get(id) ?? Infinity))
  const span = Int32Array.from(untilS, (atS) => spans.findLastIndex(({ fromS }) => fromS <= atS))
  return {
    spans: spans.map(({ fromS, volumeM3 }, i) => ({ seconds: (spans[i + 1]?.fromS ?? 0) - fromS, volumeM3 })),
    span,
    seconds: Float64Array.from(untilS, (atS, i) => atS - spans[span[i]!]!.fromS),
  }
}

function secondsOf(event: SessionEvent): number {
  return toMs(event.at) / 1000
}
