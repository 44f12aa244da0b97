import { describe, expect, test } from 'vitest'
import { bundledStation } from '../../station/bundled'
import { graphOf } from '../../station/graph'
import {
  action,
  closed,
  current,
  done,
  graph,
  hatchesOf,
  nameOf,
  procedure,
  reading,
  run,
  seen,
  segmentsOf,
  statesOf,
  step,
  valveOpened,
  type Entry,
} from './sample-log'

const next = action('next')

describe('an advised hatch', () => {
  const p = procedure(step('close', 'hatch', { hatches: 'advised', to: 'closed' }), next)
  const advice = { action: 'close' as const, hatch: 'LAB/N2', reason: { en: 'half', ru: 'половина' } }

  test('is what the leak engine says, until the crew has moved one', () => {
    expect(hatchesOf(current(p, [], { advice }))).toEqual(['LAB/N2'])
    expect(current(p, [], { advice: { ...advice, action: 'open' } })).toMatchObject({
      items: [],
      ready: false,
    })
    expect(run(p, [closed('N1/LAB', 'close')], { advice }).visits[0]?.items).toMatchObject([
      { hatch: 'N1/LAB', state: 'done', seq: 2 },
    ])
  })
})

describe('an advised pair of hatches', () => {
  const p = procedure(step('close', 'hatch', { hatches: 'advised', to: 'closed' }), next)
  const reason = { en: 'two teams', ru: 'две группы' }
  const pair = { action: 'close' as const, hatch: 'LAB/N2', hatches: ['LAB/N2', 'N1/N3'], reason }
  const later = { action: 'close' as const, hatch: 'PMA1/N1', reason }
  const { hatch: _, ...said } = pair
  const told: Entry = [
    'verdict',
    { engine: '2', seq: 1, verdict: 'undetermined', compartments: [], probability: 0.5, next: said },
  ]

  test('is offered whole', () => {
    expect(statesOf(current(p, [], { advice: pair }))).toEqual(['due', 'due'])
  })

  test('stays whole when the first has changed the advice', () => {
    expect(current(p, [told, closed('LAB/N2', 'close')], { advice: later })?.items).toMatchObject([
      { hatch: 'LAB/N2', state: 'done' },
      { hatch: 'N1/N3', state: 'due' },
    ])
    const both = [told, closed('LAB/N2', 'close'), closed('N1/N3', 'close')]
    expect(nameOf(current(p, both, { advice: later }))).toBe('next')
  })

  test('gives way to another hatch that the crew took', () => {
    expect(nameOf(current(p, [told, closed('N1/LAB', 'close')], { advice: pair }))).toBe('next')
  })
})

describe('hatches named by a word', () => {
  const p = (hatches: string, to: string) => procedure(step('move', 'hatch', { hatches, to }))

  test('are those of the first split', () => {
    expect(hatchesOf(current(p('first-split', 'closed')))).toEqual(graph.station.firstSplit)
  })

  test('isolate each crew vehicle with its module where the module ends there', () => {
    expect(hatchesOf(current(p('own-vehicle', 'closed')))).toEqual(['SM-PKHO/MRM2', 'FGB-GA/MRM1'])
    expect(hatchesOf(current(p('vehicle', 'closed')))).toEqual(['MRM2/SOYUZ-MS-16', 'MRM1/SOYUZ-MS-17'])
    const in2024 = { graph: graphOf(bundledStation('iss-2024-03')!) }
    expect(hatchesOf(current(p('own-vehicle', 'closed'), [], in2024))).toEqual([
      'FGB-GA/MRM1',
      'MLM/UM',
      'N2/PMA2',
    ])
  })

  test('are the vehicle’s own where a way leads through its module', () => {
    const station = bundledStation('iss-2020-10')!
    const vehicles = station.vehicles.map((v) => (v.id === 'SOYUZ-MS-17' ? { ...v, dockedTo: 'N3' } : v))
    const moved = { graph: graphOf({ ...station, vehicles }) }
    expect(hatchesOf(current(p('own-vehicle', 'closed'), [], moved))).toEqual([
      'SM-PKHO/MRM2',
      'N3/SOYUZ-MS-17',
    ])
  })

  test('never cut a crew member off from the nearest return vehicle', () => {
    const all = hatchesOf(current(p('all-open', 'closed'), [seen('CDR', 'SM-RO'), seen('FE-1', 'SM-PKHO')]))
    const open = [...graph.hatches.values()].filter((h) => h.state === 'open').map((h) => h.id)
    const kept = open.filter((h) => !all.includes(h))
    expect(kept).toEqual(['SM-RO/SM-PKHO', 'SM-PKHO/MRM2', 'MRM2/SOYUZ-MS-16'])
    const shut = [closed('SM-PKHO/MRM2'), seen('CDR', 'SM-RO'), done('wait')]
    const steps = procedure(action('wait'), step('move', 'hatch', { hatches: 'all-open', to: 'closed' }))
    expect(hatchesOf(current(steps, shut))).not.toContain('MRM1/SOYUZ-MS-17')
    const unknown = hatchesOf(current(p('all-open', 'closed')))
    expect(unknown).not.toContain('MRM2/SOYUZ-MS-16')
    expect(unknown).toContain('SM-PKHO/MRM2')
  })

  test('to open again leave out those normally closed and those of the suspects', () => {
    const steps = procedure(action('wait'), step('move', 'hatch', { hatches: 'all-closed', to: 'open' }))
    const entries = [closed('SM-PRK/SM-RO'), closed('LAB/N2'), done('wait')]
    expect(hatchesOf(current(steps, entries, { suspects: ['SM-PRK'] }))).toEqual(['LAB/N2'])
    // What is to be opened was closed when the step began.
    expect(hatchesOf(current(p('all-closed', 'open'), entries))).toEqual([])
  })

  test('join a suspect to the rest', () => {
    expect(hatchesOf(current(p('suspect', 'closed'), [], { suspects: ['SM-PRK', 'SM-RO'] }))).toEqual([
      'SM-RO/SM-PKHO',
      'SM-PRK/PROGRESS-MS-14',
    ])
  })
})

describe('valves', () => {
  const p = procedure(step('equalise', 'valve', { hatches: ['LAB/N2'], to: 'open' }), next)

  test('are due until somebody has moved them, because nobody knows how they stand', () => {
    expect(statesOf(current(p))).toEqual(['due'])
    expect(statesOf(run(p, [valveOpened(['LAB', 'N2'], 'equalise')]).visits[0])).toEqual(['done'])
    expect(statesOf(run(p, [valveOpened(['LAB', 'N2'])]).visits[0])).toEqual(['already'])
  })

  test('are known by their two compartments in either order', () => {
    expect(nameOf(current(p, [valveOpened(['N2', 'LAB'], 'equalise')]))).toBe('next')
    expect(statesOf(run(p, [valveOpened(['N2', 'LAB'])]).visits[0])).toEqual(['already'])
  })

  test('that the engine advises wait for the tick: advice may change after they were moved', () => {
    const advised = procedure(step('equalise', 'valve', { hatches: 'advised', to: 'open' }), next)
    const advice = { action: 'open' as const, hatch: 'LAB/N2', reason: { en: 'equal', ru: 'равно' } }
    const entries = [valveOpened(['LAB', 'N2'], 'equalise'), done('equalise')]
    expect(current(advised, entries.slice(0, 1), { advice })).toMatchObject({
      key: '1:equalise',
      ready: true,
    })
    expect(nameOf(current(advised, entries))).toBe('next')
    expect(current(advised)).toMatchObject({ items: [], ready: false })
  })
})

describe('readings', () => {
  const p = (places: unknown) => procedure(step('read', 'record', { places }), next)

  test('are complete when every segment has one', () => {
    const entries = [
      closed('LAB/N2'),
      ...['SM-RO', 'COL', 'BEAM', 'PROGRESS-MS-14'].map((place) => reading(place, 'read')),
    ]
    expect(statesOf(current(p('all-segments'), entries.slice(0, 3))).sort()).toEqual([
      'done',
      'done',
      'due',
      'due',
    ])
    expect(nameOf(current(p('all-segments'), entries))).toBe('next')
  })

  test('here are those where the crew was seen last, else in the largest segment', () => {
    expect(segmentsOf(current(p('here'), [closed('LAB/N2'), seen('FE-1', 'JPM')]))[0]).toContain('COL')
    expect(segmentsOf(current(p('here'), [closed('LAB/N2')]))[0]).toContain('SM-RO')
  })

  test('by the crew vehicles are those of each segment with one', () => {
    const entries = [closed('SM-PKHO/MRM2'), closed('FGB-GA/MRM1')]
    expect(segmentsOf(current(p('own-vehicle'), entries))).toEqual([
      ['MRM2', 'SOYUZ-MS-16'],
      ['MRM1', 'SOYUZ-MS-17'],
    ])
  })

  test('of both sides are those of all the hatches that the last step moved', () => {
    const steps = procedure(
      step('split', 'hatch', { hatches: 'first-split', to: 'closed' }),
      step('read', 'record', { places: 'both-sides' }),
    )
    const split = [closed('SM-PKHO/FGB-PGO', 'split'), closed('PMA1/N1', 'split')]
    const segments = segmentsOf(current(steps, split))
    expect(segments.map((s) => s[0])).toEqual(['SM-PRK', 'FGB-PGO', 'N1'])
    // The normally closed BEAM is no side of them.
    expect(segments.flat()).not.toContain('BEAM')
    // Nor are those of a hatch that was moved before.
    const before = segmentsOf(current(steps, [closed('LAB/N2'), ...split]))
    expect(before.map((s) => s[0])).toEqual(['SM-PRK', 'FGB-PGO', 'N1'])
  })

  test('of named compartments are those of their segments', () => {
    const segments = segmentsOf(current(p(['COL', 'JPM', 'JLP']), [closed('N2/COL')]))
    expect(segments.map((s) => s.includes('JPM'))).toEqual([true, false])
    expect(segments[1]).toEqual(['COL'])
    expect(nameOf(current(p(['COL']), [reading('N1', 'read')]))).toBe('next')
  })
})
