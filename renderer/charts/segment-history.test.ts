import { expect, test } from 'vitest'
import type { Draft } from '../../shared/session/event'
import { hatch, logOf, reading, START_MS, treeStation } from '../../shared/leak/rehearsal'
import { readingIn } from '../../shared/leak/evidence/readings/readings'
import { inTime, segmentHistory } from './segment-history'

const graph = treeStation([50, 60, 70], [0, 1])

function historyOf(drafts: readonly Draft[]) {
  const events = inTime(logOf(drafts), Infinity)
  return segmentHistory(graph, events, readingIn(graph, events)).segments
}

function find(segments: ReturnType<typeof historyOf>, ...compartments: string[]) {
  return segments.find((s) => s.compartments.join() === compartments.join())
}

test('a closing parts a segment, an opening brings the old one back with a second period', () => {
  const segments = historyOf([
    reading('C0', 740, 0),
    hatch('C1/C2', 'closed', 100),
    reading('C2', 740, 150),
    hatch('C1/C2', 'open', 200),
    reading('C2', 740, 250),
  ])
  expect(
    find(segments, 'C0', 'C1', 'C2')!.periods.map((p) => [p.fromMs - START_MS, p.readings.length]),
  ).toEqual([
    [0, 1],
    [200_000, 1],
  ])
  expect(find(segments, 'C2')).toMatchObject({ current: false })
})

test('a closed hatch that leaks separates', () => {
  expect(find(historyOf([hatch('C0/C1', 'closed-leaking', 0)]), 'C0')).toMatchObject({ current: true })
})

test('a hatch elsewhere does not end the period of a segment', () => {
  const segments = historyOf([
    hatch('C0/C1', 'closed', 0),
    reading('C0', 740, 50),
    hatch('C1/C2', 'closed', 100),
  ])
  expect(find(segments, 'C0')!.periods).toHaveLength(1)
})

test('closed and read at the same instant: the reading belongs to the closed side, whatever came first', () => {
  const both = [reading('C2', 740, 100), hatch('C1/C2', 'closed', 100)]
  for (const drafts of [both, both.toReversed()]) {
    expect(find(historyOf(drafts), 'C2')!.periods[0]!.readings).toHaveLength(1)
  }
})

test('an open valve couples two segments until it is closed', () => {
  const valve = (state: 'open' | 'closed', atS: number): Draft => ({
    at: reading('C0', 1, atS).at,
    actor: 'FE-1',
    kind: 'valve-state',
    data: { between: ['C1', 'C2'], valve: 'equalisation', state },
  })
  const segments = historyOf([hatch('C1/C2', 'closed', 0), valve('open', 100), valve('closed', 200)])
  expect(find(segments, 'C2')!.periods.map((p) => p.coupled)).toEqual([false, true, false])
})
