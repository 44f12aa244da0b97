import { graphOfSession } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import type { Instrument } from '../../station/station'
import type { PressureUnit } from '../../units/units'
import type { Scenario } from '../scenario/scenario'
import type { InstrumentTruth } from '../truth/instrument'

/** The published ±2 mmHg of a hand-held absolute gauge, which is nearly all systematic; the others' is assumed alike. */
const SYSTEMATIC = { value: 2, unit: 'mmHg' } as const

/** What the crew knows of its instruments: never what is wrong with one. A thermometer needs no declaration. */
export function declared({ truth, station }: Scenario): Instrument[] {
  const known = graphOfSession(station, bundledStation)?.instruments
  return truth.instruments.flatMap((one) => {
    const type = typeOf(one)
    if (!type) return []
    const { sigma: value, step, unit } = one
    const dial = isPressure(unit) && {
      unit,
      sigma: { value, unit },
      ...(step !== undefined && { resolution: { value: step, unit } }),
    }
    return [{ type, systematic: SYSTEMATIC, ...known?.get(one.id), id: one.id, ...dial }]
  })
}

function typeOf({ measures, everyS }: InstrumentTruth): Instrument['type'] | undefined {
  switch (measures) {
    case 'pressure':
      return everyS === undefined ? 'hand-gauge' : 'telemetry'
    case 'difference':
      return 'delta-p'
    case 'flow':
      return 'hatch-flow'
    case 'temperature':
      return undefined
    default:
      return 'mass-spectrometer'
  }
}

function isPressure(unit: string): unit is PressureUnit {
  return unit !== 'kg/s' && unit !== 'degC' && unit !== 'degF' && unit !== 'K'
}
