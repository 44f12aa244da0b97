import { expect, test } from 'vitest'
import type { Draft } from '../../../session/event'
import { locate } from '../../locate'
import { gauge, hatch, logOf, reading, START_MS, treeStation } from '../../rehearsal'

const HOUR_S = 3600
const chain = treeStation([50, 60, 70, 80], [0, 1, 2])

function noLeakAfter(drafts: readonly Draft[]): number {
  const events = logOf([gauge('MV-1', 0.1, 0.01), ...drafts])
  return locate({ graph: chain, events, atMs: START_MS + 10 * HOUR_S * 1000, effort: 10 }).posterior.none!
}

function at(degC: number, draft: Draft<'reading'>): Draft<'reading'> {
  return { ...draft, data: { ...draft.data, temperature: { value: degC, unit: 'degC' } } }
}

const minutes = (count: number, of: (s: number) => Draft<'reading'>, fromS: number) =>
  Array.from({ length: count }, (_, i) => of(fromS + 60 * i))

test('a thermometer that is read for the first time makes no air disappear', () => {
  const cooler = 740 * ((295.15 - 0.8) / 295.15)
  const before = [
    ...minutes(5, (s) => at(22, reading('C0', 740, s)), 0),
    ...minutes(10, (s) => at(21.2, reading('C0', cooler, s)), 2 * HOUR_S),
  ]
  const elsewhere = minutes(10, (s) => at(23.5, reading('C3', cooler, s)), 2 * HOUR_S + 600)
  expect(noLeakAfter([...before, ...elsewhere])).toBeGreaterThan(0.9 * noLeakAfter(before))
})

test('what comes out of a segment that nobody read for hours may be colder, and need not have leaked', () => {
  const opened = (afterS: number) =>
    noLeakAfter([
      ...minutes(10, (s) => reading('C0', 740, s), 0),
      hatch('C1/C2', 'closed', 600),
      ...minutes(5, (s) => reading('C0', 740, s), 660),
      ...minutes(5, (s) => reading('C0', 740, s), afterS - 300),
      hatch('C1/C2', 'open', afterS),
      ...minutes(10, (s) => reading('C0', 739.6, s), afterS),
    ])
  expect(opened(3 * HOUR_S)).toBeGreaterThan(0.5)
  expect(opened(1200)).toBeLessThan(0.05)
})
