import type { Run } from '../../../../shared/procedure/run/guidance'
import { isAsking } from '../../../../shared/procedure/run/outline'
import { PASSED, type Visit } from '../../../../shared/procedure/run/visit'

/** Which procedure, and which lane of it, is on the screen. */

/** What the crew chose: it holds until another procedure is started, which is shown where it is more urgent. */
export interface ChosenRun {
  run: number
  /** The `seq` of the newest start at that time. */
  newest: number
}

/** A lane is found again by its step, and once that is passed by the role that goes on. */
export interface ChosenLane {
  key: string
  role?: string
}

/** What can be worked on, the most urgent first. */
export function openRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter(({ state }) => state === 'active' || state === 'inhibited')
}

export function shownRun(runs: readonly Run[], chosen: ChosenRun | undefined): Run | undefined {
  const open = openRuns(runs)
  const kept = chosen && newestOf(runs) <= chosen.newest && open.find(({ id }) => id === chosen.run)
  return kept || open[0] || runs[0]
}

export function chooseRun(runs: readonly Run[], run: number): ChosenRun {
  return { run, newest: Math.max(run, newestOf(runs)) }
}

/** The lane that was chosen, else that of `role`, else one in which something can be done. */
export function shownVisit(
  run: Run | undefined,
  chosen: ChosenLane | undefined,
  role: string,
): Visit | undefined {
  const current = run?.current ?? []
  const open = current.filter((visit) => !visit.waitsFor)
  return (
    current.find(({ key }) => key === chosen?.key) ??
    current.find((visit) => visit.role !== undefined && visit.role === chosen?.role) ??
    open.find((visit) => visit.role === role) ??
    open[0] ??
    current[0]
  )
}

/** The next one round. */
export function nextOf<T>(list: readonly T[], shown: T | undefined): T | undefined {
  return list[(list.findIndex((item) => item === shown) + 1) % list.length]
}

/** Who does what is done here: the role of a lane, else the person at the keyboard. */
export function actorAt(run: Run | undefined, visit: Visit | undefined, person: string): string {
  const isInLane = run?.visits.some(
    ({ step, number }) => step.kind === 'parallel' && visit?.number.startsWith(`${number}.`),
  )
  return (isInLane && visit?.role) || person
}

/** Where a procedure stands: "6.2", with lanes "2.1, 2.3". */
export function placeOf({ current }: Run): string {
  return current.map(({ number }) => number).join(', ')
}

/** Whose the steps are that a step waits for: "4.2 (FE-1)". */
export function awaited({ visits }: Run, { waitsFor = [] }: Visit): string {
  const roleAt = (number: string) => visits.findLast((v) => v.number === number)?.role
  return waitsFor.map((number) => [number, ...brackets(roleAt(number))].join(' ')).join(', ')
}

/** The question answered last: it is the one to be answered otherwise. */
export function lastAnswered({ visits }: Run): Visit | undefined {
  return visits.findLast((v) => isAsking(v.step) && v.answer !== undefined && PASSED.has(v.status))
}

function brackets(text: string | undefined): string[] {
  return text === undefined ? [] : [`(${text})`]
}

function newestOf(runs: readonly Run[]): number {
  return runs.reduce((newest, { id }) => Math.max(newest, id), 0)
}
