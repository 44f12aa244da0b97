import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionTimeS, evidenceLeft, LONGEST_S, secondsToTell } from './decision'

const trace = fc.record({
  slopePaPerS: fc.double({ min: 1e-6, max: 100, noNaN: true }),
  information: fc.double({ min: 1e-9, max: 1, noNaN: true }),
})

test('the evidence is there at the time said, by white noise and drift together', () => {
  fc.assert(
    fc.property(trace, trace, (one, other) => {
      const t = secondsToTell(4.5, one, other)
      const q = (0.5 * 133.322) ** 2 / 86_400
      const sum = [one, other].reduce(
        (total, { slopePaPerS: b, information }) =>
          total + (b ** 2 * t ** 3) / (6 / information + 2 * q * t ** 2),
        0,
      )
      expect(t < LONGEST_S ? sum : 4.5).toBeCloseTo(4.5, 2)
    }),
  )
})

test('the closed form of white noise alone: t³ = 6R·Λ/b²', () => {
  const [slopePaPerS, information] = [10, 1e-2]
  const one = { slopePaPerS, information }
  const t = secondsToTell(4.5, one, { slopePaPerS: 0, information: 0 })
  expect(t).toBeCloseTo(Math.cbrt((6 * 4.5) / (information * slopePaPerS ** 2)), 1)
})

test('a prior that decides already leaves nothing to wait for', () => {
  expect(evidenceLeft(1)).toBeGreaterThan(evidenceLeft(19))
  expect(evidenceLeft(99)).toBe(0)
  expect(evidenceLeft(1 / 99)).toBeCloseTo(2 * evidenceLeft(1), 9)
})

test('no slope is not seen within a month; a steep one not before the second reading', () => {
  expect(decisionTimeS(0, 133)).toBe(LONGEST_S)
  expect(decisionTimeS(1e6, 133)).toBe(60)
})
