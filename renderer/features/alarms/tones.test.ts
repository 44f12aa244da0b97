import { expect, test } from 'vitest'
import { VOLUMES } from '../../../shared/contract/preferences'
import { PRIORITIES } from '../../../shared/procedure/language/procedure'
import { SIGN } from './messages'
import { soundOf } from './tones'

const RATE = 8000

/** How often a wave goes through zero upwards in a second of sound from then on. */
function frequency(samples: Float32Array, fromS: number, forS: number): number {
  const part = samples.slice(fromS * RATE, (fromS + forS) * RATE)
  const crossings = part.filter((value, i) => value >= 0 && (part[i - 1] ?? 0) < 0)
  return crossings.length / forS
}

test('an emergency sounds in two tones, a caution in one', () => {
  const emergency = soundOf('emergency', RATE)!
  expect(frequency(emergency, 0, 0.25)).toBeCloseTo(960, -2)
  expect(frequency(emergency, 0.25, 0.25)).toBeCloseTo(640, -2)
  const caution = soundOf('caution', RATE)!
  expect(frequency(caution, 0, 0.4)).toBeCloseTo(520, -2)
  expect(caution.slice(0.5 * RATE).every((value) => value === 0)).toBe(true)
})

test('no sound clips or clicks: it begins and ends in silence', () => {
  for (const heard of [...PRIORITIES, 'message'] as const) {
    const samples = soundOf(heard, RATE) ?? new Float32Array(1)
    expect(samples.every((value) => Math.abs(value) < 0.5)).toBe(true)
    expect(samples[0]).toBeCloseTo(0, 6)
    expect(samples.at(-1)).toBeCloseTo(0, 6)
  }
})

test('the loudest volume does not clip, the quietest is heard', () => {
  const peak = (volume: number) => Math.max(...soundOf('emergency', RATE, volume)!)
  expect(peak(Math.max(...VOLUMES))).toBeGreaterThan(peak(1) * 1.5)
  expect(peak(Math.max(...VOLUMES))).toBeLessThan(1)
  expect(peak(Math.min(...VOLUMES))).toBeGreaterThan(0.05)
})

test('every priority has a sign and a word of its own, so that none hangs on its colour', () => {
  const signs = PRIORITIES.map((priority) => SIGN[priority].sign)
  const words = PRIORITIES.flatMap((priority) => Object.values(SIGN[priority].word))
  expect(new Set(signs).size).toBe(PRIORITIES.length)
  expect(new Set(words).size).toBe(2 * PRIORITIES.length)
})
