import { REFERENCE_PA } from '../../leak/physics/physics'
import { segmentsOf, volumeM3 } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { SECOND_MS, toMs } from '../../time/time'
import { toSi } from '../../units/units'
import type { DataOf, SessionEvent } from '../event'
import type { SessionState } from '../state'

/** A reading before it is written: without `at` it is of now. */
export type AskedReading = Pick<
  DataOf<'reading'>,
  'compartment' | 'pressure' | 'temperature' | 'instrument' | 'timeUncertainty'
> & { at?: string }

/** What the log knows about the place and time of a reading. */
export interface Situation {
  reading: AskedReading
  pa: number
  /** The latest moment at which it can have been taken. */
  atMs: number
  /** Earlier readings of the same instrument in the same air, as it has been since a hatch or valve was moved. */
  before: Seen[]
  /** What a gauge there should show about now. */
  expectedPa: number
  volumeM3: number
  /** Does air pass in or out by a way that the log knows? */
  inflow: boolean
  outflow: boolean
  isHandGauge: boolean
  /** Is it in another unit than the instrument was read in before? */
  unitChanged: boolean
  /** When the newest reading of the session was taken. */
  newestMs?: number
}

export interface Seen {
  pa: number
  /** The earliest moment at which it can have been taken. */
  atMs: number
}

type Reading = SessionEvent<'reading'>

/** Air that mixes freely, since a hatch or valve of it was last moved. */
interface Air {
  compartments: ReadonlySet<string>
  sinceMs: number
  /** A valve is open or a hatch does not seal: some air passes. */
  leaky: boolean
}

export function situationOf(reading: AskedReading, state: SessionState, nowMs: number): Situation {
  const atMs = reading.at === undefined ? nowMs : toMs(reading.at)
  const past = state.effective
    .filter((event) => toMs(event.at) <= atMs)
    .toSorted((a, b) => toMs(a.at) - toMs(b.at) || a.seq - b.seq)
  const readings = past.filter(
    (event): event is Reading => event.kind === 'reading' && event.data.timeUncertainty !== 'unknown',
  )
  const air = airAt(reading.compartment, state, past)
  const inAir = readings.filter(
    ({ at, data }) => air.compartments.has(data.compartment) && toMs(at) >= air.sinceMs,
  )
  const before =
    reading.timeUncertainty === 'unknown'
      ? []
      : inAir.filter(({ data }) => data.instrument === reading.instrument).map(seen)
  const flows = flowsInto(air, past, before.at(-1)?.atMs ?? atMs)
  const instrument = state.instruments.get(reading.instrument)
  const all = state.effective.filter((event): event is Reading => event.kind === 'reading')
  const lastUnit =
    all.findLast(({ data }) => data.instrument === reading.instrument)?.data.pressure.unit ?? instrument?.unit
  const expected = inAir.at(-1) ?? readings.at(-1) ?? all.at(-1)
  return {
    reading,
    pa: toSi('pressure', reading.pressure),
    atMs: atMs + bandMs(reading.timeUncertainty),
    before,
    expectedPa: expected ? seen(expected).pa : REFERENCE_PA,
    volumeM3: volumeM3(state.graph, [...air.compartments]),
    inflow: air.leaky || flows.some((amount) => amount > 0),
    outflow: air.leaky || flows.some((amount) => amount < 0),
    isHandGauge: instrument?.type === 'hand-gauge',
    unitChanged: lastUnit !== undefined && lastUnit !== reading.pressure.unit,
    newestMs: newest(all),
  }
}

/** The air around a compartment after these events, which are in the order of time. */
function airAt(compartment: string, { graph }: SessionState, past: readonly SessionEvent[]): Air {
  const hatches = new Map([...graph.hatches.values()].map(({ id, state }) => [id, state]))
  const valves = new Map<string, boolean>()
  const moved: { atMs: number; between: readonly string[] }[] = []
  for (const { at, kind, data } of past) {
    if (kind === 'hatch-state') {
      hatches.set(data.hatch, data.state)
      moved.push({ atMs: toMs(at), between: graph.hatches.get(data.hatch)?.between ?? [] })
    }
    if (kind === 'valve-state') {
      valves.set([...data.between, data.valve].join('/'), data.state === 'open')
      moved.push({ atMs: toMs(at), between: data.between })
    }
  }
  const stateOf = (hatch: string): HatchState => hatches.get(hatch) ?? 'closed'
  const segment = segmentsOf(graph, stateOf).find((ids) => ids.includes(compartment)) ?? [compartment]
  const compartments = new Set(segment)
  const isOurs = (between: readonly string[]) => between.some((id) => compartments.has(id))
  return {
    compartments,
    sinceMs: moved.findLast(({ between }) => isOurs(between))?.atMs ?? -Infinity,
    leaky:
      [...graph.hatches.values()].some(
        ({ id, between }) => stateOf(id) === 'closed-leaking' && isOurs(between),
      ) || [...valves].some(([valve, isOpen]) => isOpen && isOurs(valve.split('/').slice(0, 2))),
  }
}

/** Known flows since then that change pressure at once, positive into the air: breathing and generators do not. */
function flowsInto({ compartments }: Air, past: readonly SessionEvent[], sinceMs: number): number[] {
  return past.flatMap(({ kind, data }) => {
    if (kind !== 'gas-flow' || data.cause === 'crew' || data.cause === 'generator') return []
    const isHere = data.compartment === 'whole' || compartments.has(data.compartment)
    const isOver = data.to !== undefined && toMs(data.to) < sinceMs
    return isHere && !isOver ? [data.mass?.value ?? data.rate?.value ?? 0] : []
  })
}

function seen({ at, data }: Reading): Seen {
  return { pa: toSi('pressure', data.pressure), atMs: toMs(at) - bandMs(data.timeUncertainty) }
}

/** Half-width of the band in which the time lies. */
function bandMs(uncertainty: AskedReading['timeUncertainty']): number {
  return typeof uncertainty === 'object' ? toSi('time', uncertainty) * SECOND_MS : 0
}

function newest(readings: readonly Reading[]): number | undefined {
  const times = readings.map(({ at }) => toMs(at))
  return times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined
}
