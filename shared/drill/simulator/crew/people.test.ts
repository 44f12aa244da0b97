import { describe, expect, test } from 'vitest'
import { toSi } from '../../../units/units'
import type { TruthFile } from '../../truth/truth'
import { equalisationOf } from '../../truth/truth'
import { advance } from '../advance'
import { change } from '../plant/change'
import { beginWith, pressurePa } from '../rehearsal'
import type { State } from '../state'
import { halt, order } from './people'
import type { Task } from './task'

const CREW: TruthFile = { people: [{ id: 'FE-1', compartment: 'C0' }] }
const close = (hatch: string): Task => ({ kind: 'close', hatch, seconds: 0 })
const open = (hatch: string): Task => ({ kind: 'open', hatch, seconds: 0 })

/** What happened while a person did these things, in words. */
function done(state: State, tasks: readonly Task[], seconds = 1000): { state: State; told: string[] } {
  const { state: end, happened } = advance(order(state, 'FE-1', tasks), state.nowS + seconds)
  const told = happened.flatMap((one) => {
    if (one.kind === 'refused') return [`${one.atS} ${one.task.kind} ${one.reason}`]
    return one.kind === 'done' ? [`${one.atS} ${one.task.kind}`] : []
  })
  return { state: end, told }
}

describe('a hatch', () => {
  test('takes its own time to close and to open', () => {
    const state = beginWith({ ...CREW, hatches: { 'C0/C1': { closeS: 40, openS: 30 } } })
    const { state: end, told } = done(state, [close('C0/C1'), open('C0/C1')])
    expect(told).toEqual(['40 close', '70 open'])
    expect([end.plant.hatches['C0/C1']!.state, end.operations]).toEqual(['open', 2])
  })

  test('that jams stays as it was, and what was to follow is dropped', () => {
    const state = beginWith({ ...CREW, hatches: { 'C0/C1': { jammed: true } } })
    const { state: end, told } = done(state, [close('C0/C1'), close('C0/C2')])
    expect(told).toEqual(['90 close jammed'])
    expect([end.plant.hatches['C0/C1']!.state, end.operations]).toEqual(['open', 0])
  })

  const LEAKY: TruthFile = {
    ...CREW,
    leaks: [{ id: 'L', compartment: 'C1', law: 'orifice', size: { holeMm: 10 } }],
  }

  test('cannot be opened against a difference, until the valve has evened it out', () => {
    const shut = done(beginWith(LEAKY), [close('C0/C1')], 300).state
    const refused = done(shut, [open('C0/C1')], 100)
    expect(refused.told).toEqual(['360 open pressure-difference'])
    const stopped = change(refused.state, { change: 'leak', id: 'L', size: { holeMm: 0 }, overS: 0 })
    const valve: Task = { kind: 'switch', id: equalisationOf('C0/C1'), on: true, seconds: 15 }
    const evened = done(stopped, [valve, { kind: 'hold', seconds: 7200 }, open('C0/C1')], 8000)
    expect(evened.told.map((one) => one.split(' ').slice(1).join(' '))).toEqual(['switch', 'hold', 'open'])
  })

  test('that does not seal lets the other side follow', () => {
    const fallMmHg = (kgPerDay: number) => {
      const state = beginWith({ ...LEAKY, hatches: { 'C0/C1': { gap: { kgPerDay } } } })
      const shut = done(state, [close('C0/C1')], 90).state
      return (
        (pressurePa(shut, 'C0') - pressurePa(advance(shut, 3690).state, 'C0')) /
        toSi('pressure', { value: 1, unit: 'mmHg' })
      )
    }
    // The crew's own carbon dioxide and water are in both.
    expect(fallMmHg(200) - fallMmHg(0)).toBeGreaterThan(1)
  })
})

describe('a person', () => {
  test('goes through open hatches only, works where he is, and takes his breath with him', () => {
    const state = change(beginWith(CREW), { change: 'hatch', hatch: 'C0/C1', state: 'closed' })
    const hop = (hatch: string, to: string): Task => ({ kind: 'hop', hatch, to, seconds: 20 })
    expect(done(state, [hop('C0/C1', 'C1')]).told).toEqual(['20 hop hatch-closed'])
    expect(done(state, [close('C2/C3')]).told).toEqual(['90 close not-there'])
    const walked = done(state, [hop('C0/C2', 'C2'), hop('C2/C3', 'C3'), close('C2/C3')], 130).state
    expect(walked.plant.places['FE-1']).toBe('C3')
    const later = advance(walked, 86_400).state
    const lossKg = (room: number) => later.air.rooms[room]![0]! - walked.air.rooms[room]![0]!
    expect(lossKg(0)).toBeCloseTo(0, 6)
    expect(lossKg(3)).toBeLessThan(-0.5)
  })

  test('reads what is at hand, and stops when told', () => {
    const gauge = { id: 'MV', measures: 'pressure', unit: 'mmHg', step: 1 } as const
    const state = beginWith({
      ...CREW,
      instruments: [
        { ...gauge, at: { person: 'FE-1' } },
        { ...gauge, id: 'far', at: { compartment: 'C3' } },
      ],
    })
    const read = (instrument: string): Task => ({ kind: 'read', instrument, seconds: 10 })
    const { happened } = advance(order(state, 'FE-1', [read('MV'), read('far')]), 60)
    expect(happened.map((one) => (one.kind === 'reading' ? one.reading.value : one.kind))).toEqual([
      745,
      'done',
      'refused',
    ])
    expect(advance(halt(order(state, 'FE-1', [read('MV')]), 'FE-1'), 60).happened).toEqual([])
  })
})
