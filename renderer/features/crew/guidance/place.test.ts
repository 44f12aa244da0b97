import { describe, expect, test } from 'vitest'
import {
  action,
  book,
  done,
  guidance,
  lanes,
  left,
  log,
  nameOf,
  procedure,
  run,
  started,
} from '../../../../shared/procedure/run/sample-log'
import { actorAt, awaited, chooseRun, nextOf, openRuns, placeOf, shownRun, shownVisit } from './place'

const urgent = book({ id: 'urgent', priority: 'emergency', supersedes: ['slow'] })
const slow = book({ id: 'slow' })
const other = book({ id: 'other' })

describe('the procedure on the screen', () => {
  const idOf = (...of: Parameters<typeof shownRun>) => shownRun(...of)?.procedure.id

  test('is the most urgent one that runs', () => {
    expect(idOf(guidance(log(started(urgent), started(other))), undefined)).toBe('urgent')
    expect(idOf([], undefined)).toBeUndefined()
  })

  test('is the one that the crew chose, until another is started', () => {
    const two = guidance(log(started(slow), started(other)))
    const chosen = chooseRun(two, 1)
    expect(idOf(two, undefined)).toBe('other')
    expect(idOf(two, chosen)).toBe('slow')
    const three = guidance(log(started(slow), started(other), started(urgent)))
    expect(idOf(three, chosen)).toBe('urgent')
    expect(idOf(three, chooseRun(two, 3))).toBe('urgent')
  })

  test('is another one when the chosen one is left', () => {
    const both = log(started(slow), started(other), left(1))
    expect(idOf(guidance(both), chooseRun(guidance(both), 1))).toBe('other')
  })

  test('may be one that another makes superfluous, when the crew wants to see it', () => {
    const runs = guidance(log(started(slow), started(urgent)))
    expect(openRuns(runs).map((r) => r.procedure.id)).toEqual(['urgent', 'slow'])
    expect(idOf(runs, chooseRun(runs, 1))).toBe('slow')
  })

  test('is the last one when all are over', () => {
    expect(idOf(guidance(log(started(procedure(action('a'))), done('1:a'))), undefined)).toBe('test')
  })
})

describe('the lane on the screen', () => {
  const p = procedure(
    lanes('both', { CDR: [action('a'), action('b')], 'FE-1': [action('c', { after: ['b'] })] }),
    action('next', { actor: 'CDR' }),
  )
  const fresh = run(p)
  const [cdr, fe1] = fresh.current

  test('is that of the person at the keyboard, unless that one has to wait', () => {
    expect(nameOf(shownVisit(fresh, undefined, 'CDR'))).toBe('a')
    expect(nameOf(shownVisit(fresh, undefined, 'FE-1'))).toBe('a')
    expect(nameOf(shownVisit(run(p, [done('a'), done('b')]), undefined, 'FE-1'))).toBe('c')
  })

  test('stays with the role that was chosen, from step to step, and while it waits', () => {
    expect(nameOf(shownVisit(fresh, fe1, 'CDR'))).toBe('c')
    expect(nameOf(shownVisit(run(p, [done('a')]), cdr, 'FE-1'))).toBe('b')
  })

  test('is the next one round at a key', () => {
    expect(nextOf(fresh.current, cdr)).toBe(fe1)
    expect(nextOf(fresh.current, fe1)).toBe(cdr)
    expect(nextOf([], undefined)).toBeUndefined()
  })

  test('makes its role the actor; elsewhere it is the person at the keyboard', () => {
    expect(actorAt(fresh, fe1, 'FE-9')).toBe('FE-1')
    const joined = run(p, [done('a'), done('b'), done('c')])
    expect(actorAt(joined, joined.current[0], 'FE-9')).toBe('FE-9')
    expect(actorAt(undefined, undefined, 'FE-9')).toBe('FE-9')
  })

  test('says for which step, and whose, it waits', () => {
    expect(awaited(fresh, fe1!)).toBe('1.2 (CDR)')
    expect(placeOf(fresh)).toBe('1.1, 1.3')
  })
})
