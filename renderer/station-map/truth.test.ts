import { expect, it } from 'vitest'
import { bundledStation } from '../../shared/station/bundled'
import { graphOf } from '../../shared/station/graph'
import type { HatchState } from '../../shared/station/station'
import { formatFor } from '../../shared/units/format'
import { sceneOf } from './geometry/scene'
import { flowsIn, jammedIn, lossIn, truthCallouts, truthTones } from './truth'

const graph = graphOf(bundledStation('iss-2020-10')!)
const { boxes } = sceneOf(graph, { width: 800, height: 300 }, 16)
const hatches = new Map<string, HatchState>([...graph.hatches.values()].map(({ id, state }) => [id, state]))
hatches.set('SM-PRK/SM-RO', 'closed')

const truth = {
  compartments: [...graph.compartments.keys()].map((id) => ({ id, pressurePa: 98_000 })),
  leaks: [
    { compartment: 'SM-PRK', kgPerDay: 1 },
    { compartment: 'SM-PRK', kgPerDay: 0.5 },
    { compartment: 'LAB', kgPerDay: 12 },
    { compartment: 'COL', kgPerDay: 0 },
  ],
}

it('a compartment loses what all its leaks lose; one that is held back loses nothing', () => {
  expect(lossIn(truth, 'SM-PRK')).toBe(1.5)
  expect(lossIn(truth, 'COL')).toBe(0)
  expect(lossIn(undefined, 'COL')).toBe(0)
})

it('each leak is red, what shares its air falls, and what is parted from all of them is steady', () => {
  const tones = truthTones(graph, hatches, { ...truth, leaks: truth.leaks.slice(0, 2) })
  expect(tones.get('SM-PRK')).toBe('leak')
  hatches.set('SM-PRK/PROGRESS-MS-14', 'open')
  expect(truthTones(graph, hatches, { ...truth, leaks: truth.leaks.slice(0, 2) }).get('PROGRESS-MS-14')).toBe(
    'falling',
  )
  expect(tones.get('SM-RO')).toBe('steady')
})

it('every leak has a plate of its own, the worst first, without a probability', () => {
  const callouts = truthCallouts(graph, hatches, truth, boxes, formatFor('en', 'mmHg'), (text) => text.en)
  expect(callouts.filter(({ tone }) => tone === 'leak').map(({ plates }) => plates[0])).toEqual([
    ['LEAK, 12 kg/day', '735 mmHg'],
    ['LEAK, 1.5 kg/day', '735 mmHg'],
  ])
  expect(callouts.filter(({ tone }) => tone === 'steady').map(({ short }) => short[0])).toContain('735 mmHg')
})

it('a hatch that does not move and a flow that is felt have their signs, towards the right side', () => {
  const hatch = (id: string, flowKgPerS: number, jammed = false) => ({ id, flowKgPerS, jammed })
  const signed = {
    ...truth,
    hatches: [hatch('N1/LAB', 0.01), hatch('LAB/N2', -0.01), hatch('N2/COL', 1e-5, true)],
  }
  expect(jammedIn(signed)).toEqual(['N2/COL'])
  expect([...flowsIn(graph, signed)]).toEqual([
    ['N1/LAB', ['N1', 'LAB']],
    ['LAB/N2', ['N2', 'LAB']],
  ])
  expect(jammedIn(truth)).toEqual([])
})
