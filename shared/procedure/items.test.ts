import { describe, expect, test } from 'vitest'
import { bundledStation } from '../station/bundled'
import { graphOf } from '../station/graph'
import { closed, done, graph, hatchesOf, log, procedure, run, seen, statesOf, type Entry } from './sample-log'

describe('an advised hatch', () => {
  const p = procedure(
    { id: 'close', kind: 'hatch', hatches: 'advised', to: 'closed' },
    { id: 'next', kind: 'action' },
  )
  const advice = { action: 'close' as const, hatch: 'LAB/N2', reason: { en: 'half', ru: 'половина' } }

  test('is what the leak engine says, until the crew has moved one', () => {
    expect(hatchesOf(run(p, [], { advice }).current)).toEqual(['LAB/N2'])
    expect(run(p, [], { advice: { ...advice, action: 'open' } }).current).toMatchObject({
      items: [],
      ready: false,
    })
    expect(run(p, log(closed('N1/LAB', 'close')), { advice }).visits[0]?.items).toMatchObject([
      { hatch: 'N1/LAB', state: 'done', seq: 1 },
    ])
  })
})

describe('an advised pair of hatches', () => {
  const p = procedure(
    { id: 'close', kind: 'hatch', hatches: 'advised', to: 'closed' },
    { id: 'next', kind: 'action' },
  )
  const reason = { en: 'two teams', ru: 'две группы' }
  const pair = { action: 'close' as const, hatch: 'LAB/N2', hatches: ['LAB/N2', 'N1/N3'], reason }
  const later = { action: 'close' as const, hatch: 'PMA1/N1', reason }
  const { hatch: _, ...next } = pair
  const told: Entry = [
    'verdict',
    { engine: '2', seq: 1, verdict: 'undetermined', compartments: [], probability: 0.5, next },
  ]

  test('is offered whole', () => {
    expect(statesOf(run(p, [], { advice: pair }).current)).toEqual(['due', 'due'])
  })

  test('stays whole when the first has changed the advice', () => {
    const { current } = run(p, log(told, closed('LAB/N2', 'close')), { advice: later })
    expect(current?.items).toMatchObject([
      { hatch: 'LAB/N2', state: 'done' },
      { hatch: 'N1/N3', state: 'due' },
    ])
    const both = log(told, closed('LAB/N2', 'close'), closed('N1/N3', 'close'))
    expect(run(p, both, { advice: later }).current?.key).toBe('next')
  })

  test('gives way to another hatch that the crew took', () => {
    const { current } = run(p, log(told, closed('N1/LAB', 'close')), { advice: pair })
    expect(current?.key).toBe('next')
  })
})

describe('hatches named by a word', () => {
  const p = (hatches: string, to: string) => procedure({ id: 'move', kind: 'hatch', hatches, to })

  test('isolate each crew vehicle with its module where the module ends there', () => {
    expect(hatchesOf(run(p('own-vehicle', 'closed'), []).current)).toEqual(['SM-PKHO/MRM2', 'FGB-GA/MRM1'])
    expect(hatchesOf(run(p('vehicle', 'closed'), []).current)).toEqual([
      'MRM2/SOYUZ-MS-16',
      'MRM1/SOYUZ-MS-17',
    ])
    const in2024 = { graph: graphOf(bundledStation('iss-2024-03')!) }
    expect(hatchesOf(run(p('own-vehicle', 'closed'), [], in2024).current)).toEqual([
      'FGB-GA/MRM1',
      'MLM/UM',
      'N2/PMA2',
    ])
  })

  test('are the vehicle’s own where a way leads through its module', () => {
    const station = bundledStation('iss-2020-10')!
    const vehicles = station.vehicles.map((v) => (v.id === 'SOYUZ-MS-17' ? { ...v, dockedTo: 'N3' } : v))
    const moved = { graph: graphOf({ ...station, vehicles }) }
    expect(hatchesOf(run(p('own-vehicle', 'closed'), [], moved).current)).toEqual([
      'SM-PKHO/MRM2',
      'N3/SOYUZ-MS-17',
    ])
  })

  test('never cut a crew member off from the nearest return vehicle', () => {
    const all = hatchesOf(
      run(p('all-open', 'closed'), log(seen('CDR', 'SM-RO'), seen('FE-1', 'SM-PKHO'))).current,
    )
    const open = [...graph.hatches.values()].filter((h) => h.state === 'open').map((h) => h.id)
    const kept = open.filter((h) => !all.includes(h))
    expect(kept).toEqual(['SM-RO/SM-PKHO', 'SM-PKHO/MRM2', 'MRM2/SOYUZ-MS-16'])
    const unknown = hatchesOf(run(p('all-open', 'closed'), []).current)
    expect(unknown).not.toContain('MRM2/SOYUZ-MS-16')
    expect(unknown).toContain('SM-PKHO/MRM2')
  })

  test('to open again leave out those normally closed and those of the suspects', () => {
    const events = log(closed('SM-PRK/SM-RO'), closed('LAB/N2'))
    const { current } = run(p('all-closed', 'open'), events, { suspects: ['SM-PRK'] })
    // What is to be opened was closed when the step began: after these events.
    expect(hatchesOf(current)).toEqual([])
    const steps = procedure(
      { id: 'wait', kind: 'action' },
      { id: 'move', kind: 'hatch', hatches: 'all-closed', to: 'open' },
    )
    const later = [...events, { ...log(done('wait'))[0]!, seq: 3 }]
    expect(hatchesOf(run(steps, later, { suspects: ['SM-PRK'] }).current)).toEqual(['LAB/N2'])
  })
})
