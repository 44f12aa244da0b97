import type { Text } from '../../../i18n/text'
import { procedureById } from '../../../procedure/bundled'
import { judge } from '../../../procedure/conditions/judge'
import { guidanceOf, type Run } from '../../../procedure/run/guidance'
import type { ValveItem } from '../../../procedure/run/items'
import { isAsking } from '../../../procedure/run/outline'
import type { Visit } from '../../../procedure/run/visit'
import type { DataOf, Kind } from '../../../session/event'
import { hatchesAt, otherSide } from '../../../station/graph'
import { toMs } from '../../../time/time'
import { toSi } from '../../../units/units'
import type { Task } from '../../simulator/crew/task'
import { duration } from '../../crew'
import { equalisationOf } from '../../truth/truth'
import { EQUALISE_S, VALVE_S, type Act, type Ending, type Entry, type Look } from '../crew'
import { answerTo, factsOf, type Turn } from './answers'
import { ISOLATED, NO_LEAK, CLOSED_OFF, ABOARD, AT_ITS_END } from './endings'
import { advised, isDone, suspectsOf } from './judgement'
import { parting } from './parting'
import { board, byTeam, farthestFirst, gather, moveAll, siteFound, vehiclesOf, wayOf } from './work'

/** Seconds that a step takes of which only the tick is left in the log. Ours. */
const TICK_S = 15
/** A step that is tried more often in vain is passed by. */
const TRIES = 3
/** A loop is left after so many rounds. */
const ROUNDS = 30
/** Between two looks while a step waits. */
const LOOK_S = 60
/** Probability at which the place is named though it is not closed off yet. */
const NAMED = 0.99

/** Follows the procedure with which the scenario begins, step by step, and answers by its own conditions. */
export function* byProcedure(first: Look): Generator<Act, Ending, Look> {
  let look = yield gather(first)
  const tries = new Map<string, number>()
  const named = new Set<string>()
  for (;;) {
    const site = placeToName(look)
    if (site !== undefined && !named.has(site)) {
      named.add(site)
      look = yield { entries: [siteFound(look, site)], waitS: 0 }
    }
    if (isDone(look)) return CLOSED_OFF
    const run = runOf(look)
    const visit = run?.current.find(({ waitsFor, status }) => status === 'current' || !waitsFor)
    if (!run || !visit) return endingOf(look)
    const tried = (tries.get(visit.key) ?? 0) + 1
    tries.set(visit.key, tried)
    look = yield* attend(look, { visit, tried, staleAfterS: toSi('time', run.procedure.staleAfter) })
  }
}

function runOf(look: Look): Run | undefined {
  const { state, report } = look
  const [run] = guidanceOf({
    graph: state.graph,
    events: state.effective,
    lookup: procedureById,
    advice: advised(look),
    suspects: report.verdict.compartments,
  })
  return run?.state === 'active' ? run : undefined
}

/** Does what there is to do in a step. */
function* attend(first: Look, turn: Turn): Generator<Act, Look, Look> {
  let look = first
  const { visit, tried } = turn
  const { step, key } = visit
  if (isAsking(step)) {
    const isOver = step.kind === 'while' && visit.round > ROUNDS
    const choice = isOver ? 'no' : answerTo(look, step, turn)
    return yield choice === undefined ? { read: 'carried' } : ticked(look, visit, choice)
  }
  if (step.kind === 'wait') return yield waitFor(look, turn)
  const due = visit.items.filter((item) => item.state === 'due')
  if ((due.length === 0 && visit.ready) || PASSED_BY.has(step.id)) {
    if (step.id === 'board') look = yield* board(look, suspectsOf(look))
    if (step.id === 'at-own-vehicle') look = yield goThere(look, ownModules(look))
    return yield ticked(look, visit)
  }
  if (tried > TRIES || due.length === 0) return yield passedBy(look, visit)
  const hatches = due.flatMap((item) =>
    item.kind === 'hatch' && canMove(look, visit, item.hatch) ? [item] : [],
  )
  for (const to of ['open', 'closed'] as const) {
    const some = hatches.flatMap((item) => (item.to === to ? [item.hatch] : []))
    look = yield* moveAll(look, to === 'open' ? 'open' : 'close', farthestFirst(look, some), key)
  }
  for (const item of due) {
    const turned = item.kind === 'valve' && valve(look, item, key)
    if (turned) look = yield turned
  }
  const places = due.flatMap((item) => (item.kind === 'place' ? [item.compartments] : []))
  if (places.length === 0) return look
  if (tried > 1) look = yield goThere(look, places)
  return yield { waitS: TICK_S, read: places, step: key }
}

/** Steps of which the book itself says that what is not on the way is passed by. */
const PASSED_BY: ReadonlySet<string> = new Set(['close-behind'])

/** Hatches of vehicles and their modules are for those who are there; one that failed is left alone. */
function canMove(look: Look, { step }: Visit, hatch: string): boolean {
  if (look.failed.has(hatch)) return false
  if (step.kind !== 'hatch' || !(step.hatches === 'vehicle' || step.hatches === 'own-vehicle')) return true
  const inside = [...ownModules(look).flat(), ...vehiclesOf(look.found)]
  const sides: readonly string[] = look.found.hatches.get(hatch)?.between ?? []
  return look.teams.some(({ at }) => sides.includes(at) && (step.to === 'open' || inside.includes(at)))
}

function ticked(look: Look, { key }: Visit, choice?: string): Act {
  return { entries: [entry(look, 'step-done', { step: key, choice })], waitS: TICK_S }
}

const IN_VAIN: Text = { en: 'Tried in vain.', ru: 'Выполнить не удалось.' }

function passedBy(look: Look, { key }: Visit): Act {
  const reason = IN_VAIN[look.language]
  return { entries: [entry(look, 'step-failed', { step: key, reason })], waitS: TICK_S }
}

function entry<K extends Kind>(look: Look, kind: K, data: DataOf<K>): Entry {
  return { actor: look.teams[0]!.people[0]!, kind, data }
}

/** Waits out the time of a step, or until its condition is met, and ticks it then. */
function waitFor(look: Look, { visit, staleAfterS }: Turn): Act {
  const { step, timer } = visit
  const until = step.kind === 'wait' ? step.until : undefined
  const endsMs = toMs(timer?.startedAt ?? '') + 1000 * (timer?.durationS ?? 0)
  const leftS = Math.max(0, (endsMs - look.nowMs) / 1000)
  const isMet = until !== undefined && judge(until, factsOf(look, staleAfterS)).met === true
  if (leftS === 0 || isMet) return ticked(look, visit)
  return { waitS: Math.min(leftS, Math.max(LOOK_S, leftS / 4)), read: 'carried' }
}

/**
 * Through an equalisation valve air passes for a while before anybody goes on. One that nobody has opened is closed, and
 * that is entered; undefined where there is none to be opened, or no way to it.
 */
function valve(look: Look, { hatch, valve, to }: ValveItem, step: string): Act | undefined {
  const { between, equalisationValve } = look.state.graph.hatches.get(hatch)!
  const turns = look.state.effective.flatMap(({ kind, data }) =>
    kind === 'valve-state' && data.valve === valve && data.between.every((side) => between.includes(side))
      ? [data.state]
      : [],
  )
  if (to === 'closed' && turns.at(-1) !== 'open') {
    const data = { between: [...between] as [string, string], valve, state: to, step }
    return { entries: [entry(look, 'valve-state', data)], waitS: VALVE_S }
  }
  const [first] = look.teams
  const ways = between.flatMap((side) => {
    const way = wayOf(look, first!.at, side)
    return way ? [way] : []
  })
  const [way] = ways.toSorted((a, b) => duration(a) - duration(b))
  if (!equalisationValve || valve !== 'equalisation' || !way) return undefined
  const turn: Task = { kind: 'switch', id: equalisationOf(hatch), on: to === 'open', seconds: VALVE_S }
  const hold: Task = { kind: 'hold', seconds: to === 'open' ? EQUALISE_S : 0 }
  return { tasks: byTeam(look, [[...way, turn, hold]]), step }
}

/** The modules to which crew vehicles are docked, from the one that is nearest to the first team. */
function ownModules(look: Look): string[][] {
  const { found, teams } = look
  const far = (id: string) => duration(wayOf(look, teams[0]!.at, id) ?? [])
  return vehiclesOf(found)
    .flatMap((id) => hatchesAt(found, id).map((hatch) => [otherSide(hatch, id)]))
    .toSorted(([a], [b]) => far(a!) - far(b!))
}

/** A team with its gauge goes where nothing could be read. */
function goThere(look: Look, places: readonly (readonly string[])[]): Act {
  const tasks = look.teams.map(({ at }, i) => {
    const to = places[i]?.[0]
    const way = to === undefined ? undefined : wayOf(look, at, to)
    return way?.every(({ kind }) => kind === 'hop') ? way : []
  })
  return { tasks: byTeam(look, tasks) }
}

/** A place is named when the engine is sure of it, or located it and it is closed off. */
function placeToName(look: Look): string | undefined {
  const { kind, compartments, probability } = look.report.verdict
  const [place] = kind === 'located' ? compartments : []
  if (place === undefined) return undefined
  return probability >= NAMED || parting(look, place).done ? place : undefined
}

function endingOf(look: Look): Ending {
  const { kind } = look.report.verdict
  const aboard = look.teams.every(({ at }) => look.found.compartments.get(at)!.kind === 'crew-vehicle')
  if (aboard) return ABOARD
  if (kind === 'located') return ISOLATED
  return kind === 'no-leak' || kind === 'explained' ? NO_LEAK : AT_ITS_END
}
