/** What the benchmark is run on: families of random leaks, and the figures that the engine should reach. */

export type StationName = 'station-16' | 'iss-2020-10' | 'iss-2024-03' | 'tree'

export type StrategyName =
  | 'ours'
  | 'ours, one team'
  | 'fixed order + threshold'
  | 'bisect + threshold, by the book, one team'
  | 'bisect + threshold, two teams, all readings'
  | 'bisect + least squares'
  | 'clairvoyant'

export interface Case {
  title: string
  stations: readonly StationName[]
  /** Air lost at the beginning; the logarithm is evenly likely. The law is an orifice or a crack. */
  kgPerDay: readonly [low: number, high: number]
  /** The leak is in a compartment of this volume at most. */
  largestM3?: number
  /** Fixed instruments in every compartment, or a hand gauge that each team carries. */
  instruments: 'fixed digital' | 'fixed gauge' | 'carried gauge'
  everyS: number
  /** Are all hatches closed at the beginning, and stay so? */
  closed?: boolean
  /** Random walk of pressure, as a multiple of the nominal one. */
  drift: number
  /** Wandering of each cabin's temperature in K, and the bias of each thermometer. */
  wanderK: number
  thermometerBiasK: number
  /** Stated volumes are wrong by up to this share. */
  volumeError: number
  /** Share of runs in which an instrument sticks or is misread. */
  faults: number
  capS: number
  runs: number
  strategies: readonly StrategyName[]
  targets: Targets
}

/** What should be reached; a bound that is left out is not asked for. */
export interface Targets {
  correct?: number
  medianMin?: number
  /** Ours as a share of the median of another strategy. */
  ratio?: Partial<Record<StrategyName, number>>
  /** Share of runs in which the verdict "located" was wrong. */
  wrong?: number
}

const DAY_S = 86_400
const ALL: readonly StrategyName[] = [
  'ours',
  'ours, one team',
  'fixed order + threshold',
  'bisect + threshold, by the book, one team',
  'bisect + threshold, two teams, all readings',
  'bisect + least squares',
  'clairvoyant',
]

const NAMED = {
  stations: ['station-16'],
  drift: 1,
  wanderK: 0,
  thermometerBiasK: 0,
  volumeError: 0,
  faults: 0,
  strategies: ALL,
} satisfies Partial<Case>

/** Linear reserve of about an hour from 745 to 490 mmHg in 919 m³: S = 0.107 m³/s. */
const RAPID: readonly [number, number] = [10_840, 10_840]
const DIGITAL = { instruments: 'fixed digital', everyS: 1 } satisfies Partial<Case>
const CARRIED = { instruments: 'carried gauge', everyS: 60 } satisfies Partial<Case>
const SLOW = {
  ...NAMED,
  closed: true,
  wanderK: 0.7,
  strategies: ['ours'],
} satisfies Partial<Case>
const NEAR_THE_BOUND = { clairvoyant: 1.25 }
/** The same share of the published practice, and of the best that can be made of it. */
const BESIDE_BISECTING = {
  'bisect + threshold, by the book, one team': 0.45,
  'bisect + threshold, two teams, all readings': 0.45,
}

const MIXED = {
  ...NAMED,
  ...DIGITAL,
  stations: ['station-16', 'iss-2020-10', 'iss-2024-03', 'tree'],
  kgPerDay: [30, 10_000],
  wanderK: 0.3,
  faults: 0.1,
  capS: 6 * 3600,
  strategies: ['ours', 'bisect + threshold, two teams, all readings', 'bisect + least squares'],
} satisfies Partial<Case>

export const CASES: Readonly<Record<string, Case>> = {
  'digital-rapid': {
    title: 'digital sensors, an hour of reserve',
    ...NAMED,
    ...DIGITAL,
    kgPerDay: RAPID,
    capS: 3600,
    runs: 40,
    targets: { correct: 0.99, medianMin: 6.5, ratio: { ...BESIDE_BISECTING, ...NEAR_THE_BOUND } },
  },
  'digital-60': {
    title: 'digital sensors, 60 kg/day',
    ...NAMED,
    ...DIGITAL,
    kgPerDay: [60, 60],
    capS: 12 * 3600,
    runs: 40,
    targets: { correct: 0.99, medianMin: 7.5, ratio: NEAR_THE_BOUND },
  },
  'gauge-rapid': {
    title: 'a hand gauge each team, an hour of reserve',
    ...NAMED,
    ...CARRIED,
    kgPerDay: RAPID,
    capS: 3600,
    runs: 60,
    targets: { correct: 0.99, medianMin: 13, ratio: NEAR_THE_BOUND },
  },
  'gauge-60': {
    title: 'a hand gauge each team, 60 kg/day',
    ...NAMED,
    ...CARRIED,
    kgPerDay: [60, 60],
    capS: 3 * DAY_S,
    runs: 60,
    targets: { correct: 0.98, medianMin: 60, ratio: NEAR_THE_BOUND },
  },
  'slow-camera': {
    title: '1.4 kg/day, all closed, digital every 10 min',
    ...SLOW,
    instruments: 'fixed digital',
    everyS: 600,
    kgPerDay: [1.4, 1.4],
    capS: DAY_S,
    runs: 40,
    targets: { correct: 0.95 },
  },
  'slow-digital': {
    title: '1.4 kg/day, all closed, digital every 4 h',
    ...SLOW,
    instruments: 'fixed digital',
    everyS: 4 * 3600,
    kgPerDay: [1.4, 1.4],
    capS: DAY_S,
    runs: 40,
    targets: { correct: 0.95 },
  },
  'slow-gauge': {
    title: '1.4 kg/day, all closed, gauge every 4 h',
    ...SLOW,
    instruments: 'fixed gauge',
    everyS: 4 * 3600,
    kgPerDay: [1.4, 1.4],
    capS: DAY_S,
    runs: 40,
    targets: { correct: 0.95 },
  },
  'slowest-digital': {
    title: '0.3 kg/day in 80 m³ at most, digital every 4 h',
    ...SLOW,
    instruments: 'fixed digital',
    everyS: 4 * 3600,
    kgPerDay: [0.3, 0.3],
    largestM3: 80,
    capS: 3 * DAY_S,
    runs: 40,
    targets: { correct: 0.9 },
  },
  mixed: {
    title: 'stations, sizes and faults at random',
    ...MIXED,
    runs: 40,
    targets: { wrong: 0.02 },
  },
  'mixed-gauge': {
    title: 'the same with a hand gauge each team',
    ...MIXED,
    ...CARRIED,
    kgPerDay: [300, 10_000],
    runs: 40,
    targets: { wrong: 0.02 },
  },
  'wrong-volumes': {
    title: 'as mixed, volumes wrong by 15 %',
    ...MIXED,
    volumeError: 0.15,
    faults: 0,
    strategies: ['ours'],
    runs: 30,
    targets: { wrong: 0.02 },
  },
  'double-drift': {
    title: 'as mixed, twice the drift',
    ...MIXED,
    drift: 2,
    faults: 0,
    strategies: ['ours'],
    runs: 30,
    targets: { wrong: 0.02 },
  },
  'biased-thermometers': {
    title: 'as mixed, thermometers wrong by up to 1 K',
    ...MIXED,
    thermometerBiasK: 1,
    faults: 0,
    strategies: ['ours'],
    runs: 30,
    targets: { wrong: 0.02 },
  },
}
