import type { Text } from '../../i18n/text'
import { labelOf } from '../../station/graph'
import type { Advice } from '../report'
import { type Board, boardOf } from './search/board'
import { cutOff } from './crew'
import { actOnLocated, callBack } from './located'
import { readAgain, readSudden, readUnread, waitForRates, watch } from './readings'
import { abandon, protecting, type Reserve, reserveOf, withCrew } from './reserve'
import type { Move } from './search/moves'
import { movesFrom, type Plan, plansOf } from './search/search'
import type { Situation } from './situation'
import { closeAll, isLostInWarmth, SLOW_S } from './slow'
import { CLOSING_S, HOP_S, teamsOf } from './search/teams'
import { both, duration, hatchesNamed, percent, shares } from './texts'

/** Choices shown at most, and plans worked out for them: some close a hatch behind somebody's back. */
const CHOICES = 3
const PLANS = 6

/** Where an alarm stands, the search begins before the readings say anything. See the prior of `posterior.ts`. */
const ALARMED = 0.2

/** To call back somebody of no team and to write down where he is now costs this much. Ours. */
const CALL_BACK_S = 10

/** Going on while a side is still open must save this share of the time, or else the crew waits. Ours. */
const WORTH_GOING_ON = 0.9

/**
 * The best next steps, best first, three at most. Deterministic; defined for every situation. A sudden fall is read
 * again before anything else, unless everybody has to leave anyway.
 */
export function choicesOf(situation: Situation): Advice[] {
  const choices = usualChoices(situation)
  const read = readSudden(situation)
  if (!read || choices[0]?.action === 'isolate') return choices
  return [read, ...choices.filter(({ action }) => action !== 'read')].slice(0, CHOICES)
}

function usualChoices(situation: Situation): Advice[] {
  const first = actOnLocated(situation) ?? watch(situation) ?? readUnread(situation)
  if (first) return [first]
  const wait = waitForRates(situation)
  const choices = isSearched(situation) ? searched(situation, wait) : [wait]
  const known = choices.filter((choice) => choice !== undefined)
  return known.length > 0 ? known : [readAgain(situation)].filter((choice) => choice !== undefined)
}

/** Is there a leak to be searched for, as far as is known? */
export function isSearched({ posterior, verdict }: Situation): boolean {
  return posterior.none <= (verdict.kind === 'insufficient-data' ? ALARMED : 0.5)
}

/** What the search says, after the rules that go before it. */
function searched(situation: Situation, wait: Advice | undefined): (Advice | undefined)[] {
  const teams = teamsOf(situation.graph, situation.crew)
  const { board, state } = boardOf(situation, teams)
  const reserve = reserveOf(situation, teams)
  const lnAllowed = reserve?.lnFall ?? Infinity
  const plans = plansOf(board, state, { effort: situation.effort, count: PLANS, lnAllowed })
  if (plans.length === 0) return [wait]
  const decideS = Math.min(...plans.map(({ move }) => move.decideS))
  if (decideS > SLOW_S || isLostInWarmth(situation)) return [closeAll(situation, decideS)]

  // Published: the reserve is worked out again for every smaller volume. A plan that may use it up is refused.
  const allowed = reserve ? plans.filter(({ lnFall }) => lnFall <= lnAllowed) : plans
  if (reserve && allowed.length === 0) {
    const move = protecting(board, movesFrom(board, state), reserve)
    return [abandon(situation, plans, reserve) ?? protect(situation, board, move, reserve, state.teams)]
  }
  const calls = (plan: Plan) =>
    called(situation, board, plan).some((who) => !teams.includes(situation.crew.get(who)!))
  const later = (plan: Plan) => plan.valueS + (calls(plan) ? CALL_BACK_S : 0)
  const ranked = allowed.toSorted((a, b) => later(a) - later(b))
  const choices = ranked.map((plan) => adviceFor(situation, board, plan, state.teams))
  const waiting = allowed.find(({ move }) => move.closes.length + move.opens.length === 0)
  const bestS = Math.min(...allowed.map(({ valueS }) => valueS))
  const goOn = !waiting || bestS < WORTH_GOING_ON * waiting.valueS
  const steps = wait
    ? choices.filter(({ action, hatch }) => action !== 'wait' || hatch !== undefined)
    : choices
  const waits = wait && waiting ? [{ ...wait, toVerdictS: waiting.valueS }] : []
  return (goOn ? [...steps, ...waits] : [...waits, ...choices]).slice(0, CHOICES)
}

/** Crew members whom a plan's first step would cut off where they were last seen. */
function called({ graph, hatches, crew }: Situation, board: Board, { move }: Plan): string[] {
  return move.closes.length === 0 ? [] : cutOff(graph, hatches, crew, idsOf(board, move.closes))
}

function adviceFor(situation: Situation, board: Board, plan: Plan, teams: readonly number[]): Advice {
  const { closes, openings, busy } = plan.move
  // Where every team has to go in before it closes, that is a step of its own; else one can close meanwhile.
  const away = called(situation, board, plan)
  const inside = openings.length >= busy || away.length > 0
  if (openings.length > 0 && inside) return openFirst(situation, board, plan, teams)
  if (closes.length === 0) return waitForSide(situation, board, plan)
  if (away.length > 0) {
    const advice = callBack(situation.graph, away, board.doors[closes[0]!]!.id)
    const expectedS = Math.max(HOP_S, plan.move.operateS - CLOSING_S)
    const stay = placesOf(board, plan.move.teams)
    return {
      ...advice,
      hatches: idsOf(board, fewestFirst(board, plan.move)),
      stay,
      expectedS,
      toVerdictS: plan.valueS,
    }
  }
  return close(situation, board, plan)
}

/** One hatch, or a pair by two teams, with what it divides. */
function close({ graph, crew }: Situation, board: Board, plan: Plan): Advice {
  const { opens, operateS, decideS, outcomes } = plan.move
  const hatches = idsOf(board, fewestFirst(board, plan.move))
  const name = hatchesNamed(graph, hatches)
  const parts = shares(outcomes.map(({ probability }) => probability))
  const time = duration(operateS + decideS)
  const side = sideOf(board, crew.size > 0)
  const stand = standing(graph, board, plan)
  const way = onTheWay(hatchesNamed(graph, idsOf(board, opens)))
  return {
    action: 'close',
    hatch: hatches[0]!,
    hatches,
    reason: {
      en: `Close ${name.en}${way.en}: splits ${parts} of the probability, about ${time.en}${side.en}; stand in ${stand.en}.`,
      ru: `Закройте ${name.ru}${way.ru}: делит вероятность ${parts}, около ${time.ru}${side.ru}; находитесь в ${stand.ru}.`,
    },
    stay: placesOf(board, plan.move.teams),
    expectedS: operateS + decideS,
    toVerdictS: plan.valueS,
  }
}

function onTheWay({ en, ru }: Text): Text {
  return en === '' ? { en, ru } : { en: ` (open ${en} on the way)`, ru: ` (по пути откройте ${ru})` }
}

function sideOf(board: Board, known: boolean): Text {
  if (!board.vehicle.includes(true)) return { en: '', ru: '' }
  return known
    ? { en: ', everyone keeps a way to a vehicle', ru: ', у каждого остаётся путь к кораблю' }
    : { en: ', stay on the side of your vehicle', ru: ', оставайтесь на стороне своего корабля' }
}

/** The leak is behind a closed hatch: go in to go on. */
function openFirst(
  { graph }: Situation,
  board: Board,
  { move, valueS }: Plan,
  teams: readonly number[],
): Advice {
  const hatches = idsOf(board, [...new Set(move.openings.map(({ door }) => door))])
  const name = hatchesNamed(graph, hatches)
  const next = hatchesNamed(graph, idsOf(board, move.closes))
  const parts = shares(move.outcomes.map(({ probability }) => probability))
  const time = duration(move.operateS + move.decideS)
  const [en, ru] =
    move.closes.length > 0
      ? [`then close ${next.en}`, `затем закройте ${next.ru}`]
      : ['then read there', 'затем измерьте там давление']
  return {
    action: 'open',
    hatch: hatches[0]!,
    hatches,
    reason: {
      en: `Open ${name.en} to go on behind it, ${en}: splits ${parts} of the probability, about ${time.en} in all.`,
      ru: `Откройте ${name.ru}, чтобы искать дальше за ним, ${ru}: делит вероятность ${parts}, всего около ${time.ru}.`,
    },
    stay: placesOf(
      board,
      teams.map((at, i) => move.openings.find(({ team }) => team === i)?.room ?? at),
    ),
    expectedS: Math.max(...move.openings.map(({ seconds }) => seconds)),
    toVerdictS: valueS,
  }
}

/** Nothing to close yet: first it must be known in which segment the leak is. */
function waitForSide({ graph }: Situation, board: Board, { move, valueS }: Plan): Advice {
  const parts = shares(move.outcomes.map(({ probability }) => probability))
  const compartments = move.outcomes.map(({ state }) => board.rooms[state.suspects.indexOf(1)]![0]!)
  const where = both(compartments.map((id) => labelOf(graph, id)))
  const time = duration(move.operateS + move.decideS)
  return {
    action: 'wait',
    compartments,
    reason: {
      en: `Go on reading in ${where.en} for about ${time.en}: then it is known which side leaks (${parts}).`,
      ru: `Продолжайте измерять в ${where.ru} около ${time.ru}: тогда станет ясно, с какой стороны утечка (${parts}).`,
    },
    expectedS: move.operateS + move.decideS,
    toVerdictS: valueS,
  }
}

/** The air may not last for the search: first the side of the crew and its vehicle. */
function protect(
  situation: Situation,
  board: Board,
  move: Move,
  { seconds }: Reserve,
  teams: readonly number[],
): Advice {
  const plan: Plan = { move, valueS: move.estimateS, lnFall: Infinity }
  const advice = adviceFor(situation, board, plan, teams)
  if (advice.action !== 'close') return advice
  const name = hatchesNamed(situation.graph, advice.hatches!)
  const left = duration(seconds)
  const stand = standing(situation.graph, board, plan)
  const risk = percent(withCrew(move))
  return {
    ...advice,
    reason: {
      en: `The reserve is ${left.en}, and at worst the search would use it up: first close ${name.en} and stay in ${stand.en}, where the leak is with ${risk}.`,
      ru: `Резерв ${left.ru}, и в худшем случае поиск исчерпает его: сначала закройте ${name.ru} и находитесь в ${stand.ru}, где утечка с вероятностью ${risk}.`,
    },
  }
}

function standing(graph: Situation['graph'], board: Board, { move }: Plan): Text {
  return both([...new Set(placesOf(board, move.teams))].map((id) => labelOf(graph, id)))
}

/** The doors to close, first those beside which fewest teams stand: so it is plain who closes which. */
function fewestFirst(board: Board, { closes, teams }: Plan['move']): number[] {
  const beside = (d: number) => teams.filter((room) => board.doors[d]!.between.includes(room)).length
  return closes.toSorted((a, b) => beside(a) - beside(b))
}

/** The compartment of each team. */
function placesOf(board: Board, teams: readonly number[]): string[] {
  return teams.map((room) => board.rooms[room]![0]!)
}

function idsOf(board: Board, doors: readonly number[]): string[] {
  return doors.map((d) => board.doors[d]!.id)
}
