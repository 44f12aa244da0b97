import type { SessionEvent } from '../../../session/event'
import type { Graph } from '../../../station/graph'
import type { Instrument } from '../../../station/station'
import { Z95 } from '../../physics/physics'
import { toMs } from '../../../time/time'
import { differenceToSi, toSi } from '../../../units/units'

/** A pressure reading in SI with what is known about its random error. */
export interface Reading {
  atMs: number
  compartment: string
  instrument: string
  pressurePa: number
  /** Undefined where nobody read it. */
  temperatureK?: number
  /** Random error, one standard deviation, of a reading rounded to steps of `resolutionPa`. */
  sigmaPa: number
  resolutionPa: number
  /** What it reads wrong in every reading, one standard deviation. */
  biasSigmaPa: number
  /** Standard deviation of the time; Infinity where the time is not known. */
  timeSigmaS: number
  /** The instrument was never declared: its error is the one of a hand gauge. */
  assumedInstrument: boolean
}

/**
 * Random error and step by type where a declaration leaves them out. Hand gauge: read to whole mmHg, its
 * published ±2 mmHg is mostly systematic, 1 mmHg random is ours. Telemetry: two decimals of a psi. Others: ours.
 */
const TYPICAL: Record<Instrument['type'], { sigmaMmHg: number; resolutionMmHg: number }> = {
  'hand-gauge': { sigmaMmHg: 1, resolutionMmHg: 1 },
  telemetry: { sigmaMmHg: 0.26, resolutionMmHg: 0.52 },
  'mass-spectrometer': { sigmaMmHg: 1, resolutionMmHg: 0.1 },
  'hatch-flow': { sigmaMmHg: 5, resolutionMmHg: 1 },
  'delta-p': { sigmaMmHg: 1, resolutionMmHg: 1 },
}

/** Systematic error of an instrument that does not state its own, one standard deviation: the published ±2 mmHg. */
const SYSTEMATIC_MMHG = 2

/** No gauge errs less, whatever its declaration says. Ours. */
const LEAST_SIGMA_PA = 1

/** What a cabin gauge can show and a cabin can hold; anything else is a slip of the hand, not a rate. */
const PLAUSIBLE_PA = { low: 1_000, high: 500_000 }
const PLAUSIBLE_K = { low: 230, high: 350 }

/** The reading of an event in SI; undefined where the value or the compartment cannot be one. */
export function readingOf(
  { graph, declared }: { graph: Graph; declared: ReadonlyMap<string, Instrument> },
  event: SessionEvent<'reading'>,
): Reading | undefined {
  const { compartment, instrument, pressure, temperature, timeUncertainty } = event.data
  const pressurePa = toSi('pressure', pressure)
  const known = declared.get(instrument)
  if (!graph.compartments.has(compartment) || !within(PLAUSIBLE_PA, pressurePa)) return undefined
  const temperatureK = temperature && toSi('temperature', temperature)
  return {
    atMs: toMs(event.at),
    compartment,
    instrument,
    pressurePa,
    temperatureK: temperatureK !== undefined && within(PLAUSIBLE_K, temperatureK) ? temperatureK : undefined,
    ...errorOf(known),
    timeSigmaS: timeSigmaS(timeUncertainty),
    assumedInstrument: known === undefined,
  }
}

/** The same for all events of a log, with every instrument that is declared anywhere in it. */
export function readingIn(graph: Graph, events: readonly SessionEvent[]) {
  const declared = new Map(graph.instruments)
  for (const event of events) if (event.kind === 'instrument') declared.set(event.data.id, event.data)
  return (event: SessionEvent<'reading'>) => readingOf({ graph, declared }, event)
}

function errorOf(instrument: Instrument | undefined) {
  const typical = TYPICAL[instrument?.type ?? 'hand-gauge']
  const pa = (value: number) => differenceToSi('pressure', { value, unit: 'mmHg' })
  const { sigma, resolution, systematic } = instrument ?? {}
  return {
    sigmaPa: Math.max(LEAST_SIGMA_PA, sigma ? differenceToSi('pressure', sigma) : pa(typical.sigmaMmHg)),
    resolutionPa: resolution ? differenceToSi('pressure', resolution) : pa(typical.resolutionMmHg),
    biasSigmaPa: systematic ? differenceToSi('pressure', systematic) / Z95 : pa(SYSTEMATIC_MMHG),
  }
}

/** A band of half-width w in which every time is as likely as another has the standard deviation w/√3. */
function timeSigmaS(band: SessionEvent<'reading'>['data']['timeUncertainty']): number {
  if (band === undefined) return 0
  return band === 'unknown' ? Infinity : Math.abs(toSi('time', band)) / Math.sqrt(3)
}

function within({ low, high }: { low: number; high: number }, value: number): boolean {
  return value >= low && value <= high
}
