import { PROGRAM, type DataOf } from '../../session/event'
import { isPossible } from '../../session/rules'
import type { CabinGas } from '../air/gases'
import type { Happening, Reading } from '../simulator/state'
import type { InstrumentTruth } from '../truth/instrument'

type Shown = Extract<Happening, { kind: 'reading' }>

/** A reading as the log has it: when it was written down, by the clock of who did, and who. */
export interface LoggedReading {
  writtenAtS: number
  actor: string
  data: DataOf<'reading'>
}

/** By what name the log has the gas. */
const GAS_NAMES = { oxygen: 'o2', nitrogen: 'n2', 'carbon-dioxide': 'co2' } as const satisfies Partial<
  Record<CabinGas, string>
>

/**
 * Puts together what was shown at one moment in one place: a reading of pressure takes the temperature and the partial
 * pressures with it. Undefined for what the log has no room for: other instruments alone, and a pressure that no cabin
 * holds.
 */
export function shownTogether(
  happened: readonly Happening[],
  instruments: readonly InstrumentTruth[],
): (happening: Shown) => LoggedReading | undefined {
  const known = new Map(instruments.map((one) => [one.id, one]))
  const shown = happened.filter((one): one is Shown => one.kind === 'reading')
  const together = Map.groupBy(shown, ({ atS, reading }) => `${atS} ${reading.place}`)
  const readers = new Map(
    happened.flatMap((one) =>
      one.kind === 'done' && one.task.kind === 'read'
        ? [[`${one.atS} ${one.task.instrument}`, one.person] as const]
        : [],
    ),
  )
  return ({ atS, reading }) => {
    const { instrument, place: compartment, value, writtenAtS } = reading
    const { measures, clock } = known.get(instrument)!
    const pressure = { value, unit: reading.unit as 'Pa' }
    if (measures !== 'pressure' || !isPossible('pressure', pressure)) return undefined
    const beside = together.get(`${atS} ${compartment}`)!.map((one) => one.reading)
    const of = (what: InstrumentTruth['measures']) =>
      beside.find((one) => known.get(one.instrument)?.measures === what)
    return {
      writtenAtS,
      // What shows by itself is written down by the program.
      actor: readers.get(`${atS} ${instrument}`) ?? PROGRAM,
      data: {
        compartment,
        pressure,
        ...temperature(of('temperature')),
        ...partialPressures(of),
        instrument,
        ...(clock.withinS > 0 && { timeUncertainty: { value: clock.withinS, unit: 's' } }),
      },
    }
  }
}

function temperature(read: Reading | undefined) {
  if (!read) return {}
  const temperature = { value: read.value, unit: read.unit as 'K' }
  return isPossible('temperature', temperature) ? { temperature } : {}
}

function partialPressures(of: (gas: keyof typeof GAS_NAMES) => Reading | undefined) {
  const read = Object.entries(GAS_NAMES).flatMap(([gas, name]) => {
    const reading = of(gas as keyof typeof GAS_NAMES)
    return reading ? [[name, { value: reading.value, unit: reading.unit as 'Pa' }] as const] : []
  })
  return read.length > 0 ? { partialPressures: Object.fromEntries(read) } : {}
}
