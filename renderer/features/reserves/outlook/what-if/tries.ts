import { dateOf } from '../../../../../shared/reserves/days'
import type { Plan } from '../../../../../shared/reserves/plan'
import { LEFT_BEHIND_HATCH, NO_WHAT_IF, type WhatIf } from '../../../../../shared/reserves/what-if'

/** What the keys and sliders do to what is tried. */

/** So many times as large can a leak be made. */
export const MOST_TIMES = 5
/** The crews that one key goes through; the plan's comes first. */
export const CREWS = [3, 6, 7, 11] as const

export function isTried(whatIf: WhatIf): boolean {
  return whatIf !== NO_WHAT_IF
}

/** The same object where nothing is tried any more: then there is nothing to compare. */
function tried(whatIf: WhatIf): WhatIf {
  const { leakTimes, leakLeft, fails, crew } = whatIf
  const isNone = leakTimes === 1 && leakLeft === undefined && fails.length === 0 && !crew
  return isNone ? NO_WHAT_IF : whatIf
}

/** What of it still means something where the plan was changed since: its generators and its days. */
export function within(whatIf: WhatIf, plan: Plan): WhatIf {
  if (!isTried(whatIf)) return whatIf
  const { starts, generators } = plan
  const ends = dateOf(plan, plan.days - 1)
  const { fails, crew } = whatIf
  return tried({
    ...whatIf,
    fails: fails
      .filter(({ generator }) => generators.some(({ id }) => id === generator))
      .map(({ generator, from }) => ({
        generator,
        from: from < starts ? starts : from > ends ? ends : from,
      })),
    crew: crew && { ...crew, from: starts },
  })
}

/** To a tenth, within what can be tried. */
export function withLeak(whatIf: WhatIf, times: number): WhatIf {
  const leakTimes = Math.round(10 * Math.min(MOST_TIMES, Math.max(0, times))) / 10
  return tried({ ...whatIf, leakTimes })
}

export function withHatch(whatIf: WhatIf, isClosed: boolean): WhatIf {
  return tried({ ...whatIf, leakLeft: isClosed ? LEFT_BEHIND_HATCH : undefined })
}

/** So many aboard all the time; undefined: as the plan says. */
export function withPeople(whatIf: WhatIf, { starts }: Plan, people: number | undefined): WhatIf {
  return tried({ ...whatIf, crew: people === undefined ? undefined : { from: starts, people } })
}

export function nextPeople({ crew }: WhatIf): number | undefined {
  return CREWS[CREWS.findIndex((people) => people === crew?.people) + 1]
}

/** What fails: one generator by its id, all of them, or none. */
export const ALL = '*'
export const NONE = ''

export function failing({ fails }: WhatIf): string {
  return fails.length > 1 ? ALL : (fails[0]?.generator ?? NONE)
}

export function withFailing(whatIf: WhatIf, { generators, starts }: Plan, which: string): WhatIf {
  const from = whatIf.fails[0]?.from ?? starts
  const failed = generators.filter(({ id }) => which === ALL || which === id)
  return tried({ ...whatIf, fails: failed.map(({ id }) => ({ generator: id, from })) })
}

/** All that can be chosen to fail; all of them only where there are several. */
export function failures({ generators }: Plan): string[] {
  return [NONE, ...generators.map(({ id }) => id), ...(generators.length > 1 ? [ALL] : [])]
}

export function nextFailing(whatIf: WhatIf, plan: Plan): string {
  const all = failures(plan)
  return all[(all.indexOf(failing(whatIf)) + 1) % all.length]!
}

export function withFailingFrom(whatIf: WhatIf, from: string): WhatIf {
  return { ...whatIf, fails: whatIf.fails.map((one) => ({ ...one, from })) }
}
