import { z } from 'zod'
import { quantity, toSi } from '../../units/units'
import { GASES, mixture, type Masses } from '../air/gases'
import { injectSchema } from './inject'
import { instrumentTruthSchema } from './instrument'
import { sizeSchema } from './size'

/** What is true of a simulated station, whether anybody on board knows it or not: the part of a scenario file. */

const id = z.string().min(1).max(81)
const hatchId = z.string().max(81)
const gas = z.enum(GASES)
const isOn = z.boolean().default(true)

export const LEAK_LAWS = ['orifice', 'crack'] as const

const leak = z.strictObject({ id, compartment: id, law: z.enum(LEAK_LAWS), size: sizeSchema })

/** Volume where it is not the stated one; temperature and pressure where they are not those of the others. */
const compartment = z.strictObject({
  volumeM3: z.number().positive().optional(),
  temperature: quantity('temperature').optional(),
  pressure: quantity('pressure').optional(),
})

/** A hatch; what is left out is as the usual one. All the usual values are ours, but for the diameter (published). */
const hatch = z.strictObject({
  diameterMm: z.number().positive().default(800),
  closeS: z.number().positive().default(90),
  openS: z.number().positive().default(60),
  jammed: z.boolean().default(false),
  /** What passes when it is closed: nothing, if it seals. */
  gap: sizeSchema.default({ kgPerDay: 0 }),
  /** It cannot be opened against more. */
  opensAgainst: quantity('pressure').default({ value: 1, unit: 'mmHg' }),
  equalisationHole: z.number().positive().default(8).describe('diameter in mm'),
})

export const truthSchema = z.strictObject({
  start: z
    .strictObject({
      pressure: quantity('pressure').default({ value: 745, unit: 'mmHg' }),
      oxygen: quantity('pressure').default({ value: 160, unit: 'mmHg' }),
      carbonDioxide: quantity('pressure').default({ value: 3, unit: 'mmHg' }),
      water: quantity('pressure').default({ value: 9, unit: 'mmHg' }),
    })
    .prefault({}),
  /** Pressure around the station: more than none for a mock-up on the ground. */
  outside: quantity('pressure').default({ value: 0, unit: 'Pa' }),
  climate: z
    .strictObject({
      temperature: quantity('temperature').default({ value: 22, unit: 'degC' }),
      /** How far day and night move every compartment, either way, and how long a turn around the Earth takes. */
      dayNightK: z.number().nonnegative().default(0.2),
      orbitS: z.number().positive().default(5560),
      /** Slow wander of each compartment and of all together, one standard deviation. */
      ownK: z.number().nonnegative().default(0.2),
      commonK: z.number().nonnegative().default(0.2),
      /**
       * Random walk of pressure that nothing explains, of each compartment and of all together: one standard deviation
       * after a day.
       */
      ownDrift: quantity('pressure').default({ value: 0, unit: 'mmHg' }),
      commonDrift: quantity('pressure').default({ value: 0, unit: 'mmHg' }),
    })
    .prefault({}),
  compartments: z.record(id, compartment).default({}),
  hatches: z.record(hatchId, hatch).default({}),
  /** Fans blow so much air each way through every open hatch while "fans" is on. */
  fansM3PerS: z.number().nonnegative().default(0.06),
  leaks: z.array(leak).max(32).default([]),
  /** Valves and vents to space; where a hatch has an equalisation valve it is there without being written. */
  valves: z
    .array(
      z.strictObject({ id, between: z.tuple([id, id]), size: sizeSchema, on: z.boolean().default(false) }),
    )
    .max(64)
    .default([]),
  /** Moves air one way: an airlock's depressurisation pump. To "outside" it is lost. */
  pumps: z
    .array(
      z.strictObject({
        id,
        from: id,
        to: id,
        flowM3PerS: z.number().positive(),
        on: z.boolean().default(false),
      }),
    )
    .max(16)
    .default([]),
  tanks: z
    .array(
      z.strictObject({
        id,
        compartment: id,
        gas,
        kg: z.number().nonnegative(),
        kgPerS: z.number().positive(),
        on: z.boolean().default(false),
      }),
    )
    .max(32)
    .default([]),
  generators: z
    .array(z.strictObject({ id, compartment: id, gas, kgPerDay: z.number().positive(), on: isOn }))
    .max(32)
    .default([]),
  scrubbers: z
    .array(z.strictObject({ id, compartment: id, gas, flowM3PerS: z.number().positive(), on: isOn }))
    .max(32)
    .default([]),
  /** Equipment that warms a compartment by `riseK` in the end, within a third of that after `settlesS`. */
  equipment: z
    .array(
      z.strictObject({
        id,
        compartment: id,
        riseK: z.number(),
        settlesS: z.number().positive().default(1800),
        on: z.boolean().default(false),
      }),
    )
    .max(64)
    .default([]),
  /**
   * Who is on board. Oxygen 0.84 kg a day (published, 0.5 to 1.3); carbon dioxide 1.0 kg and water 2.0 kg a day are
   * figures in common use that nobody verified here.
   */
  people: z
    .array(
      z.strictObject({
        id,
        compartment: id,
        oxygenKgPerDay: z.number().nonnegative().default(0.84),
        carbonDioxideKgPerDay: z.number().nonnegative().default(1),
        waterKgPerDay: z.number().nonnegative().default(2),
      }),
    )
    .max(16)
    .default([]),
  instruments: z.array(instrumentTruthSchema).max(64).default([]),
  injects: z.array(injectSchema).max(200).default([]),
})
export type Truth = z.infer<typeof truthSchema>
export type TruthFile = z.input<typeof truthSchema>
export type HatchTruth = Truth['hatches'][string]

/** A hatch of which the truth says nothing. */
export const USUAL_HATCH: HatchTruth = hatch.parse({})
/** The name of space in a passage. */
export const OUTSIDE_NAME = 'outside'
/** What turns the fans on and off. */
export const FANS = 'fans'

const EQUALISATION = ' equalisation'

/** The switch of a hatch's own equalisation valve. */
export function equalisationOf(hatch: string): string {
  return hatch + EQUALISATION
}

/** The hatch whose own equalisation valve this switch turns; undefined for any other switch. */
export function equalisedBy(id: string): string | undefined {
  return id.endsWith(EQUALISATION) ? id.slice(0, -EQUALISATION.length) : undefined
}

/** The air of so many m³ at the beginning, in kg of each gas. */
export function startAir({ start }: Pick<Truth, 'start'>, volumeM3: number, temperatureK: number): Masses {
  const composition = {
    oxygenPa: toSi('pressure', start.oxygen),
    carbonDioxidePa: toSi('pressure', start.carbonDioxide),
    waterPa: toSi('pressure', start.water),
  }
  return mixture(toSi('pressure', start.pressure), composition, volumeM3, temperatureK)
}
