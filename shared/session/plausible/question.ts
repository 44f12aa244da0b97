import type { Text } from '../../i18n/text'
import { diameterOfSizeM } from '../../leak/physics/flow'
import { DAY_MS, SECOND_MS, toIso } from '../../time/time'
import { fromSi, toSi, unitsOf, type Quantity } from '../../units/units'
import { decide } from '../decide'
import { PROGRAM } from '../event'
import type { SessionState } from '../state'
import { situationOf, type AskedReading, type Seen, type Situation } from './situation'
import { WORDING, type QuestionCode } from './wording'

/**
 * Was that really seen? Asked before a reading is written, never to drop it: what the crew confirms is recorded as it
 * stands. The figures are ours; they let every published leak pass, whatever the gauge and however often it is read.
 */
export interface Question {
  code: QuestionCode
  text: Text
  /** What was likely meant, where that can be said. */
  likely?: { pressure: Quantity<'pressure'> } | { temperature: Quantity<'temperature'> }
}

const mmHg = (value: number) => toSi('pressure', { value, unit: 'mmHg' })

/** What two readings of one gauge may differ by though nothing changes: its noise, its marks, a warm hand. */
const NOISE_PA = mmHg(4)
/** What air does not rise by unless it is let in: 8 K would do it. */
const RISE_PA = mmHg(20)
/** No cabin survives a larger hole long enough for two readings. */
const LARGEST_HOLE_M = 0.2
/** A hole that would be heard and felt: pressure falls no faster where nothing was known of a leak. */
const LARGE_HOLE_M = 0.05
/** The scales of a hand gauge overlap by hundreds: a wrong one is off by about a multiple of this. */
const TURN_MMHG = 100
const TURN_BAND_MMHG = 15
/** A pressure further from the one expected, and this near to it in another unit, is one of that unit. */
const UNIT_FACTOR = 2.5
const UNIT_BAND = 0.1
/** The same between units that are near to each other, such as mmHg and hPa: only where the unit has just changed. */
const NEAR_UNIT_FACTOR = 1.2
const NEAR_UNIT_BAND = 0.03
/** A cabin in which people read gauges. */
const CABIN_DEG_C = [0, 45] as const

/**
 * The first question that a reading raises, or undefined; none of a reading that may not be written at all, which is
 * refused with its reason. Pure: `nowMs` comes in.
 */
export function questionOf(reading: AskedReading, state: SessionState, nowMs: number): Question | undefined {
  const { at = toIso(nowMs), ...data } = reading
  if (!decide(state, { kind: 'reading', actor: PROGRAM, at, data }, nowMs).ok) return undefined
  const situation = situationOf(reading, state, nowMs)
  for (const rule of RULES) {
    const question = rule(situation)
    if (question) return question
  }
}

type Rule = (situation: Situation) => Question | undefined

const RULES: readonly Rule[] = [temperature, unit, turn, fall, rise, longAgo]

function temperature({ reading }: Situation): Question | undefined {
  const typed = reading.temperature
  if (!typed || isCabin(toSi('temperature', typed))) return undefined
  const meant = unitsOf('temperature').find((unit) => isCabin(toSi('temperature', { ...typed, unit })))
  const likely = meant && {
    temperature: {
      value: Math.round(toSi('temperature', { ...typed, unit: meant }) - 273.15),
      unit: 'degC' as const,
    },
  }
  return { code: 'temperature', text: WORDING.temperature(typed, likely?.temperature), likely }
}

function isCabin(kelvin: number): boolean {
  const degC = kelvin - 273.15
  return degC >= CABIN_DEG_C[0] && degC <= CABIN_DEG_C[1]
}

function unit({ reading, pa, expectedPa, unitChanged }: Situation): Question | undefined {
  const away = Math.abs(Math.log(pa / expectedPa))
  const far = away > Math.log(UNIT_FACTOR)
  if (!far && !(unitChanged && away > Math.log(NEAR_UNIT_FACTOR))) return undefined
  const distance = (unit: Quantity<'pressure'>['unit']) =>
    Math.abs(Math.log(toSi('pressure', { ...reading.pressure, unit }) / expectedPa))
  const meant = unitsOf('pressure').toSorted((a, b) => distance(a) - distance(b))[0]!
  if (!(distance(meant) < (far ? UNIT_BAND : NEAR_UNIT_BAND))) return undefined
  const pressure = { ...reading.pressure, unit: meant }
  return { code: 'unit', text: WORDING.unit(reading.pressure, pressure), likely: { pressure } }
}

function turn({
  reading,
  pa,
  atMs,
  before,
  isHandGauge,
  inflow,
  outflow,
  volumeM3,
}: Situation): Question | undefined {
  const last = before.at(-1)
  if (!last || !isHandGauge || reading.pressure.unit !== 'mmHg') return undefined
  const isHigh = pa > last.pa + RISE_PA
  const isLow = pa < lowestPa(before, atMs, volumeM3) - NOISE_PA
  if ((isHigh ? inflow : outflow) || !(isHigh || isLow)) return undefined
  const off = fromSi('pressure', pa - last.pa, 'mmHg')
  const turns = Math.round(off / TURN_MMHG)
  if (turns === 0 || Math.abs(off - turns * TURN_MMHG) > TURN_BAND_MMHG) return undefined
  const pressure = { value: reading.pressure.value - turns * TURN_MMHG, unit: 'mmHg' as const }
  return { code: 'turn', text: WORDING.turn(reading.pressure, pressure), likely: { pressure } }
}

function fall({ reading, pa, atMs, before, outflow, volumeM3 }: Situation): Question | undefined {
  const last = before.at(-1)
  if (!last || outflow) return undefined
  if (pa >= fallenPa(last, atMs, sizeM3PerS(LARGEST_HOLE_M) / volumeM3) - NOISE_PA) return undefined
  return { code: 'fall', text: WORDING.fall(reading.pressure, shown(last, reading)) }
}

function rise({ reading, pa, before, inflow }: Situation): Question | undefined {
  const last = before.at(-1)
  if (!last || inflow || pa <= last.pa + RISE_PA) return undefined
  return { code: 'rise', text: WORDING.rise(reading.pressure, shown(last, reading)) }
}

function longAgo({ atMs, newestMs }: Situation): Question | undefined {
  if (newestMs === undefined || atMs > newestMs - DAY_MS) return undefined
  return { code: 'long-ago', text: WORDING['long-ago']((newestMs - atMs) / DAY_MS) }
}

/**
 * The lowest pressure in Pa that would be no surprise: twice as fast as this air can have fallen so far; where it was
 * read once only, as a large hole would make it.
 */
function lowestPa(before: readonly Seen[], atMs: number, volumeM3: number): number {
  const [first, last] = [before[0]!, before.at(-1)!]
  const seconds = (last.atMs - first.atMs) / SECOND_MS
  if (seconds <= 0) return fallenPa(last, atMs, sizeM3PerS(LARGE_HOLE_M) / volumeM3)
  const perS = (Math.max(0, Math.log(first.pa / last.pa)) + (2 * NOISE_PA) / last.pa) / seconds
  return fallenPa(last, atMs, 2 * perS)
}

/** Exponential fall: a choked orifice, and faster than any crack. */
function fallenPa(from: Seen, atMs: number, perS: number): number {
  return from.pa * Math.exp((-perS * (atMs - from.atMs)) / SECOND_MS)
}

/** Size S in m³/s of a round hole: the inverse of `diameterOfSizeM`. */
function sizeM3PerS(diameterM: number): number {
  return (diameterM / diameterOfSizeM(1)) ** 2
}

/** The last pressure in the unit that is being typed. */
function shown({ pa }: Seen, { pressure: { unit } }: AskedReading): Quantity<'pressure'> {
  return { value: fromSi('pressure', pa, unit), unit }
}
