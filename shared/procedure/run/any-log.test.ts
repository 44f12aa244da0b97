import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Advice } from '../../leak/report'
import type { Procedure } from '../language/procedure'
import type { Run } from './guidance'
import { insideOf, isAsking, outlineOf, placesIn, TOP, type Placed } from './outline'
import { lines, log, nameOf, started } from './sample-log'
import { deedOf, procedures, runsOf, sessions, undoneSessions } from './session.arbitrary'
import { PASSED, type Visit } from './visit'

const ADVICE: Advice = { action: 'close', hatch: 'B/C', reason: { en: 'half', ru: 'половина' } }

/** Each makes a session step by step: enough of them take a while. */
const RUNS = { numRuns: 50 }

/** The path of a visit's step in the book: without the round and without what the crew put in. */
function pathOf(visit: Visit): string {
  return nameOf(visit)!.replace(/[#+].*$/, '')
}

/** The innermost lane that each step is in, by its path. */
function lanesOf(procedure: Procedure): Map<string, { heading: string; lane: number }> {
  const lanes = new Map<string, { heading: string; lane: number }>()
  const enter = (placed: Placed, within: { heading: string; lane: number }) => {
    lanes.set(placed.path, within)
    insideOf(placed).forEach((steps, lane) => {
      const inner = placed.step.kind === 'parallel' ? { heading: placed.path, lane } : within
      steps.forEach((step) => enter(step, inner))
    })
  }
  for (const placed of placesIn(TOP, [procedure]).flat()) enter(placed, { heading: '', lane: 0 })
  return lanes
}

/** The visits of each lane, anew in every round of a loop around it; a call is no more than its steps. */
function lanesWalked({ procedure, visits }: Run): Visit[][] {
  const lanes = lanesOf(procedure)
  const walked = new Map<string, Visit[]>()
  const rounds = new Map<string, number>()
  for (const visit of visits) {
    const path = pathOf(visit)
    const { heading, lane } = lanes.get(path)!
    if (visit.heading) rounds.set(path, visit.round)
    if (visit.heading && visit.step.kind === 'call') continue
    const key = `${heading}#${rounds.get(heading)} ${lane}`
    walked.set(key, [...(walked.get(key) ?? []), visit])
  }
  return [...walked.values()]
}

const SIGNS: Record<Visit['status'], string> = {
  done: 'p',
  skipped: 'p',
  overridden: 'p',
  failed: 'p',
  'not-applicable': 'n',
  current: 'c',
  waiting: 'c',
  ahead: 'a',
}

/** What must hold of every run, however it came about. */
const LAWS: Record<string, (run: Run) => boolean> = {
  'keys name the run': ({ id, visits }) => visits.every(({ key }) => key.startsWith(`${id}:`)),
  'no two visits have the same key': ({ visits }) =>
    new Set(visits.map(({ key }) => key)).size === visits.length,
  'numbers are those of the book': ({ procedure, visits }) => {
    const numbers = new Map(outlineOf(procedure).map(({ path, number }) => [path, number]))
    return visits.every((visit) => visit.number.replace(/\+.*$/, '') === numbers.get(pathOf(visit)))
  },
  'what is passed lies before the one current step of its lane, what is ahead behind it': (run) =>
    lanesWalked(run).every((lane) =>
      /^[pn]*(c[na]*)?$|^[na]*$/.test(lane.map(({ status }) => SIGNS[status]).join('')),
    ),
  'a question that is done has its answer': ({ visits }) =>
    visits.every(({ step, status, answer }) => !isAsking(step) || status !== 'done' || answer !== undefined),
  'it is finished when nothing is open': ({ state, visits }) =>
    (state === 'finished') ===
    visits.every(({ status }) => PASSED.has(status) || status === 'not-applicable'),
  'something is to be done as long as it runs': ({ state, current }) =>
    current.length > 0 === (state === 'active' || state === 'inhibited'),
  'what is put off is skipped': ({ deferred }) => deferred.every(({ status }) => status === 'skipped'),
}

function broken(runs: readonly Run[]): string[] {
  const laws = Object.entries(LAWS).filter(([, holds]) => !runs.every(holds))
  const still = runs[0]?.state === 'inhibited' ? ['the first of all runs'] : []
  return [...laws.map(([law]) => law), ...still]
}

test('every beginning of any log has one current step in each lane, or is over', () => {
  fc.assert(
    fc.property(sessions, fc.nat(), (events, cut) => {
      expect(broken(runsOf(events))).toEqual([])
      const beginning = events.slice(0, cut % (events.length + 1))
      expect(broken(runsOf(beginning, { advice: ADVICE, suspects: ['A'] }))).toEqual([])
    }),
    RUNS,
  )
})

test('any events of any log can be taken back', () => {
  fc.assert(
    fc.property(undoneSessions, (events) => {
      expect(broken(runsOf(events))).toEqual([])
    }),
    RUNS,
  )
})

test('the same log gives the same guidance, and what was done does not hang on what is known now', () => {
  fc.assert(
    fc.property(undoneSessions, (events) => {
      const runs = runsOf(events)
      expect(runsOf(structuredClone(events))).toEqual(runs)
      const knowing = runsOf(events, { advice: ADVICE, suspects: ['C'] })
      expect(knowing.map((run) => lines(run.visits))).toEqual(runs.map((run) => lines(run.visits)))
    }),
    RUNS,
  )
})

test('who follows a procedure always goes on, never back, and comes to its end but for the rounds of a loop', () => {
  fc.assert(
    fc.property(procedures, fc.array(fc.nat(), { maxLength: 40 }), (procedure, choices) => {
      const entries = [started(procedure)]
      let before = new Map<string, string>()
      // When the choices are used up every loop is answered "no".
      for (let n = 0; ; n++) {
        const [run] = runsOf(log(...entries))
        expect(broken([run!])).toEqual([])
        const visits = run!.visits.filter(({ status }) => PASSED.has(status))
        const passed = new Map(visits.map(({ key, status, answer }) => [key, `${status} ${answer}`]))
        expect([...before.keys()].map((key) => passed.get(key))).toEqual([...before.values()])
        before = passed
        if (run!.state === 'finished') break
        expect(n).toBeLessThan(1000)
        entries.push(deedOf(run!.current[(choices[n] ?? 0) % run!.current.length]!, choices[n]))
      }
    }),
    RUNS,
  )
})
