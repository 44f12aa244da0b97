import { describe, expect, test } from 'vitest'
import { procedureById } from './bundled'
import {
  closed,
  done,
  log,
  opened,
  option,
  procedure,
  read,
  run,
  seen,
  segmentsOf,
  statesOf,
  type Entry,
} from './sample-log'

const emergency = procedureById('emergency-isolation')!

describe('a run', () => {
  test('begins at the first step with all others ahead', () => {
    const { current, visits } = run(emergency, [])
    expect(current?.key).toBe('ventilation-off')
    expect(visits.map((v) => v.status)).toEqual(['current', ...visits.slice(1).map(() => 'ahead')])
    expect(visits.at(-1)?.key).toBe('report')
  })

  test('moves on by ticks, readings and hatches, each naming its step', () => {
    const events = log(
      done('ventilation-off'),
      done('gather'),
      read('SM-RO', 'read-start'),
      read('SM-RO', 'read-rate'),
      done('reserve', 'enough'),
      closed('SM-PKHO/MRM2', 'close-own'),
      closed('FGB-GA/MRM1', 'close-own'),
    )
    const { visits, current } = run(emergency, events)
    expect(visits.slice(0, 6).map((v) => [v.key, v.status, v.seq])).toEqual([
      ['ventilation-off', 'done', 1],
      ['gather', 'done', 2],
      ['read-start', 'done', 3],
      ['read-rate', 'done', 4],
      ['reserve', 'done', 5],
      ['close-own', 'done', 7],
    ])
    expect(segmentsOf(current)).toEqual([
      ['MRM2', 'SOYUZ-MS-16'],
      ['MRM1', 'SOYUZ-MS-17'],
    ])
  })

  test('asks for both sides of all the hatches that the last step moved', () => {
    const steps = [
      { id: 'split', kind: 'hatch', hatches: 'first-split', to: 'closed' },
      { id: 'read', kind: 'record', places: 'both-sides' },
    ]
    const events = log(closed('SM-PKHO/FGB-PGO', 'split'), closed('PMA1/N1', 'split'))
    const segments = segmentsOf(run(procedure(...steps), events).current)
    expect(segments.map((s) => s[0])).toEqual(['SM-PRK', 'FGB-PGO', 'N1'])
    // The normally closed BEAM is no side of them.
    expect(segments.flat()).not.toContain('BEAM')
  })

  test('opens a new round when a decision leads back, and ends where one leads to the end', () => {
    const p = procedure(
      { id: 'close', kind: 'hatch', hatches: 'advised', to: 'closed' },
      { id: 'found', kind: 'decision', options: [option('no', 'close'), option('yes', 'end')] },
      { id: 'never', kind: 'action' },
    )
    const events = log(
      closed('LAB/N2', 'close'),
      done('found', 'no'),
      closed('N2/JPM', 'close#2'),
      done('found#2', 'yes'),
    )
    expect(run(p, events.slice(0, 2)).current).toMatchObject({ key: 'close#2', round: 2 })
    const { current, visits } = run(p, events)
    expect(current).toBeUndefined()
    expect(visits.map((v) => [v.key, v.choice])).toEqual([
      ['close', undefined],
      ['found', 'no'],
      ['close#2', undefined],
      ['found#2', 'yes'],
    ])
  })

  test('counts only what happened since the procedure was last started', () => {
    const start: Entry = ['procedure-started', { procedure: 'emergency-isolation', revision: '1', hash: '' }]
    expect(run(emergency, log(start, done('ventilation-off'))).current?.key).toBe('gather')
    expect(run(emergency, log(start, done('ventilation-off'), start)).current?.key).toBe('ventilation-off')
  })

  test('keeps work done ahead and walks over it when it gets there', () => {
    const events = log(done('gather'), done('ventilation-off'))
    expect(run(emergency, events.slice(0, 1)).current?.key).toBe('ventilation-off')
    expect(run(emergency, events).current?.key).toBe('read-start')
  })
})

describe('a step', () => {
  const hatchStep = { id: 'close', kind: 'hatch', hatches: ['LAB/N2', 'N3/BEAM'], to: 'closed' }

  test('passed by with a reason shows as skipped or overridden, never as done', () => {
    const events = log(
      ['step-skipped', { step: 'ventilation-off', reason: 'already off' }],
      ['step-overridden', { step: 'gather', reason: 'one is in COL' }],
    )
    expect(run(emergency, events).visits.slice(0, 2)).toMatchObject([
      { status: 'skipped', reason: 'already off', actor: 'FE-1', seq: 1 },
      { status: 'overridden', reason: 'one is in COL', actor: 'FE-1', seq: 2 },
    ])
  })

  test('at a hatch shows what is done, what stands so already and what is due', () => {
    const p = procedure(
      { ...hatchStep, hatches: ['LAB/N2', 'N3/BEAM', 'N2/COL'] },
      { id: 'next', kind: 'action' },
    )
    const { current } = run(p, log(closed('LAB/N2', 'close')))
    expect(statesOf(current)).toEqual(['done', 'already', 'due'])
    expect(current?.ready).toBe(false)
  })

  test('is complete when a hatch is moved without naming the step', () => {
    const p = procedure(hatchStep, { id: 'next', kind: 'action' })
    expect(run(p, log(closed('LAB/N2'))).current?.key).toBe('next')
  })

  test('stays complete when the hatch is opened again later', () => {
    const p = procedure(hatchStep, { id: 'next', kind: 'action' })
    expect(run(p, log(closed('LAB/N2', 'close'), opened('LAB/N2'))).current?.key).toBe('next')
    expect(run(p, log(closed('LAB/N2'), opened('LAB/N2'))).current?.key).toBe('next')
  })

  test('that is safety-critical is never ticked by the program', () => {
    const steps = { ...hatchStep, hatches: ['N3/BEAM'] }
    const next = { id: 'next', kind: 'action' }
    expect(run(procedure(steps, next), []).current?.key).toBe('next')
    const critical = run(procedure({ ...steps, safetyCritical: true }, next), [])
    expect(critical.current).toMatchObject({ key: 'close', ready: true })
    expect(run(procedure({ ...steps, safetyCritical: true }, next), log(done('close'))).current?.key).toBe(
      'next',
    )
  })

  test('that records is complete when every segment has its reading', () => {
    const p = procedure(
      { id: 'read', kind: 'record', places: 'all-segments' },
      { id: 'next', kind: 'action' },
    )
    const segments = ['SM-RO', 'COL', 'BEAM', 'PROGRESS-MS-14']
    const events = log(closed('LAB/N2'), ...segments.map((place) => read(place, 'read')))
    expect(statesOf(run(p, events.slice(0, 3)).current).sort()).toEqual(['done', 'done', 'due', 'due'])
    expect(run(p, events).current?.key).toBe('next')
  })

  test('that records here asks where the crew was seen last, else in the largest segment', () => {
    const p = procedure({ id: 'read', kind: 'record', places: 'here' })
    const apart = log(closed('LAB/N2'), seen('FE-1', 'JPM'))
    expect(segmentsOf(run(p, apart).current)[0]).toContain('COL')
    expect(segmentsOf(run(p, apart.slice(0, 1)).current)[0]).toContain('SM-RO')
  })

  test('that hangs on the verdict waits for the tick and then stays done whatever the verdict becomes', () => {
    const p = procedure({ id: 'read', kind: 'record', places: 'suspect' }, { id: 'next', kind: 'action' })
    const events = log(read('SM-PRK', 'read'), done('read'))
    const suspects = ['SM-PRK']
    expect(run(p, events.slice(0, 1), { suspects }).current).toMatchObject({ key: 'read', ready: true })
    expect(run(p, events, { suspects }).current?.key).toBe('next')
    expect(run(p, events).current?.key).toBe('next')
  })
})

describe('a decision', () => {
  test('waits for an option that it has', () => {
    const events = log(
      done('ventilation-off'),
      done('gather'),
      read('SM-RO', 'read-start'),
      read('SM-RO', 'read-rate'),
    )
    const withTick = (choice?: string) => [...events, { ...log(done('reserve', choice))[0]!, seq: 5 }]
    expect(run(emergency, withTick()).current?.key).toBe('reserve')
    expect(run(emergency, withTick('perhaps')).current?.key).toBe('reserve')
    expect(run(emergency, withTick('short')).current?.key).toBe('abandon')
    expect(run(emergency, withTick('steady')).current?.key).toBe('report')
  })

  test('can be changed: its last tick counts, and what was done on the way stays done', () => {
    const p = procedure(
      { id: 'ask', kind: 'decision', options: [option('left'), option('right', 'right')] },
      { id: 'left', kind: 'hatch', hatches: ['LAB/N2'], to: 'closed', next: 'after' },
      { id: 'right', kind: 'action' },
      { id: 'after', kind: 'action' },
    )
    const events = log(
      done('ask', 'left'),
      closed('LAB/N2', 'left'),
      opened('LAB/N2'),
      done('ask', 'right'),
      done('ask', 'left'),
    )
    expect(run(p, events.slice(0, 3)).current?.key).toBe('after')
    expect(run(p, events.slice(0, 4)).current?.key).toBe('right')
    expect(run(p, events).current?.key).toBe('after')
  })
})
