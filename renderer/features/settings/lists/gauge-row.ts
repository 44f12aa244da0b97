import { gauge, type Gauge } from '../../../../shared/contract/preferences'
import type { Language } from '../../../../shared/i18n/text'
import { parseNumber } from '../../crew/reading/entry-time'
import { typedNumber } from '../typed-number'

/** An instrument as it is typed. */
export type GaugeRow = Omit<Gauge, 'resolution' | 'sigma'> & { resolution: string; sigma: string }

/** A hand gauge is read to whole millimetres; half of one is its random error. */
export const NEW_GAUGE: Gauge = {
  id: '',
  type: 'hand-gauge',
  unit: 'mmHg',
  resolution: 1,
  sigma: 0.5,
  compartment: '',
}

export function rowOf(value: Gauge, language: Language): GaugeRow {
  const { resolution, sigma } = value
  return { ...value, resolution: typedNumber(resolution, language), sigma: typedNumber(sigma, language) }
}

/** Which fields of a row make no sense yet; a name that a row above has is one of them. */
export function faultsOf(rows: readonly GaugeRow[], at: number): ReadonlySet<string | undefined> {
  const { error } = gauge.safeParse(meant(rows[at]!))
  const isTaken = rows.slice(0, at).some(({ id }) => id.trim() === rows[at]!.id.trim())
  return new Set([
    ...(error?.issues.map(({ path }) => path[0]?.toString()) ?? []),
    ...(isTaken ? ['id'] : []),
  ])
}

/** The instruments of the rows that make sense. */
export function gaugesOf(rows: readonly GaugeRow[]): Gauge[] {
  return rows.flatMap((row, i) => (faultsOf(rows, i).size === 0 ? [gauge.parse(meant(row))] : []))
}

function meant({ id, resolution, sigma, compartment, ...row }: GaugeRow) {
  return {
    ...row,
    id: id.trim(),
    resolution: parseNumber(resolution),
    sigma: parseNumber(sigma),
    compartment: compartment.trim(),
  }
}
