import { expect, test } from 'vitest'
import { LAB } from '../session/log.arbitrary'
import { graphOf, hopsFrom } from './graph'
import { stationSchema, type HatchState } from './station'

const graph = graphOf(stationSchema.parse(LAB))

test('the way to a compartment is as long as the open hatches on it; there is none through a closed one', () => {
  const from = (compartment: string, closed?: string) =>
    Object.fromEntries(
      hopsFrom(graph, compartment, (hatch): HatchState => (hatch === closed ? 'closed-leaking' : 'open')),
    )
  expect(from('A')).toEqual({ A: 0, B: 1, C: 2, V: 3 })
  expect(from('B', 'C/V')).toEqual({ B: 0, A: 1, C: 1 })
})
