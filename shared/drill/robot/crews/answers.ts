import { judge, type Facts } from '../../../procedure/conditions/judge'
import { type Asking, choicesOf } from '../../../procedure/run/outline'
import type { Visit } from '../../../procedure/run/visit'
import { hatchesAt, otherSide } from '../../../station/graph'
import type { Look } from '../crew'
import { advised } from './judgement'
import { parting } from './parting'

/** Looks in vain for a condition that is not known yet. */
const ASKED = 5
/** Probability from which the leak is held to be on a vehicle's side. */
const LIKELY = 0.9

/** A step that is to be done now. */
export interface Turn {
  visit: Visit
  /** So many times it has been tried, this time too. */
  tried: number
  staleAfterS: number
}

/** The answer that the procedure recommends; else what the log tells; undefined where it is too early to say. */
export function answerTo(look: Look, step: Asking, { tried, staleAfterS }: Turn): string | undefined {
  const choices = choicesOf(step)
  const told = ANSWERS[step.id]?.(look)
  if (told !== undefined && choices.some(({ id }) => id === told)) return told
  const facts = factsOf(look, staleAfterS)
  const met = choices.map(({ when }) => (when === undefined ? undefined : judge(when, facts).met))
  const recommended = choices[met.indexOf(true)]
  if (recommended) return recommended.id
  if (tried < ASKED && met.includes(undefined)) return undefined
  return (step.kind === 'decision' ? (choices[met.indexOf(undefined)] ?? choices[0]) : choices.at(-1))!.id
}

/** As the program would judge, but that what the hatches do not let do is not advised. */
export function factsOf(look: Look, staleAfterS: number): Facts {
  return {
    state: look.state,
    nowMs: look.nowMs,
    staleAfterS,
    report: { ...look.report, next: advised(look) },
  }
}

/** Questions of the book that have no condition, by their step. */
const ANSWERS: Readonly<Record<string, (look: Look) => string | undefined>> = {
  'own-side': (look) => (isOwnSideLeaking(look) ? 'falls' : 'steady'),
  'own-patched': () => 'goes-on',
  'vehicles-tight': (look) => (isOwnSideLeaking(look) ? 'lost' : 'held'),
  'way-out': (look) => {
    const [place] = look.report.verdict.compartments
    return place !== undefined && parting(look, place).leavesHaven ? 'clear' : 'blocked'
  },
  // Robots find no holes.
  'time-to-search': () => 'leave-closed',
}

/** Is the leak in a crew vehicle, or in the module to which it is docked? */
function isOwnSideLeaking({ found, report }: Look): boolean {
  const own = new Set(
    [...found.compartments.values()].flatMap(({ id, kind }) =>
      kind === 'crew-vehicle' ? [id, ...hatchesAt(found, id).map((hatch) => otherSide(hatch, id))] : [],
    ),
  )
  return [...own].reduce((sum, id) => sum + (report.posterior[id] ?? 0), 0) >= LIKELY
}
