import type { Language, Text } from '../../i18n/text'
import { leakEngine } from '../../leak/engine'
import { seal, type Sha256 } from '../../session/chain'
import { LOG_VERSION, PROGRAM, type Draft, type LogEvent, type SessionEvent } from '../../session/event'
import { evolve, graphOfSession, type SessionState } from '../../session/state'
import { heardSeq, isHeard, tellingOf } from '../../session/told'
import { bundledStation } from '../../station/bundled'
import { hatchLabel } from '../../station/graph'
import { toIso, toMs } from '../../time/time'
import type { Deed } from '../deed'
import { changeOf, drillSessionId, entriesOf, openingEntries } from '../log/entries'
import { truthOf, type Scenario } from '../scenario/scenario'
import { begin } from '../simulator/begin'
import { order } from '../simulator/crew/people'
import type { Task } from '../simulator/crew/task'
import type { Happening, Refusal, State } from '../simulator/state'
import { equalisationOf } from '../truth/truth'
import { EQUALISE_S, VALVE_S, type Act, type Ending, type Entry, type Look } from './crew'
import { CREWS, type CrewName } from './crews'
import { found, type Failure } from './found'
import { carriedTo, isBusy, readIn, workUntil, type Passed } from './hands'
import { teamsOf } from './teams'

type Refused = Extract<Happening, { kind: 'refused' }>

/** What a drill without people came to. */
export interface Drill {
  /** Sealed, ended and closed: it is debriefed as any other. */
  log: readonly LogEvent[]
  deeds: readonly Deed[]
  /** The station at the end. */
  state: State
  /** What the crew held for the end; `time-up` where the scenario's time was over before. */
  ending: Ending['ending'] | 'time-up'
}

/** Nodes that the planner looks at: fewer than in the app where nobody waits, for drills by the thousand. */
export const EFFORT = 500

/**
 * How long a crew that waits lets pass between two looks: at first a minute, and then a tenth of what has passed since
 * a hatch last moved. What changes slowly is looked at seldom.
 */
const LOOK = { leastS: 60, mostS: 3600, share: 0.1 }

/**
 * A whole drill by a crew of robots. The same scenario, seed, crew and language give the same log, byte for byte; every
 * log can be imported, verified and replayed as one that people made. Throws for a station or a procedure that is not
 * known: `scenarioFaults` finds them.
 */
export function runDrill(input: {
  scenario: Scenario
  seed: number
  crew: CrewName
  language: Language
  sha256: Sha256
}): Drill {
  const { scenario, seed, language, sha256 } = input
  const graph = graphOfSession(scenario.station, bundledStation)
  if (!graph) throw new RangeError('unknown station')
  const startMs = toMs(scenario.startsAt)
  const endS = scenario.endsAfterMin * 60
  const teams = teamsOf(scenario, graph)
  const [commander = PROGRAM] = scenario.truth.people.map(({ id }) => id)

  let station = begin({ graph, truth: truthOf(scenario), seed })
  // Each crew and language writes another log, which must not take the place of the others.
  const session = drillSessionId(scenario, seed, sha256, ` ${input.crew} ${language}`)
  let state: SessionState | undefined
  const deeds: Deed[] = []
  const failures: Failure[] = []

  const write = (draft: Draft): void => {
    const seq = (state?.log.length ?? 0) + 1
    const event = seal({ v: LOG_VERSION, session, seq, ...draft }, state?.log.at(-1)?.hash ?? '', sha256)
    state = evolve(state, event, bundledStation)
  }
  const now = () => toIso(startMs + Math.round(station.nowS * 1000))
  const enter = (entry: Entry) => write({ at: now(), ...entry } as Draft)

  /** Writes what was done and seen, and keeps what was done to the truth. Gives what was refused. */
  const take = ({ state: after, happened }: Passed, step?: string): Refused[] => {
    station = after
    for (const draft of entriesOf(happened, { scenario, language })) write(inStep(draft, step))
    for (const happening of happened) {
      const change = changeOf(happening)
      if (change) deeds.push({ atS: happening.atS, by: 'crew', change })
    }
    const refused = happened.filter((one) => one.kind === 'refused')
    refused.forEach(note)
    return refused
  }
  const note = ({ person, task, reason, atS }: Refused): void => {
    const said = REFUSED[reason]
    if (!said || (task.kind !== 'open' && task.kind !== 'close')) return
    const text = `${hatchLabel(graph, task.hatch)}: ${said[language]}`
    write({ at: toIso(startMs + Math.round(atS * 1000)), actor: person, kind: 'note', data: { text } })
  }
  /** Lets people do what they were told; a hatch that air presses shut is evened out once by its valve, and tried again. */
  const work = (untilS: number, step?: string): void => {
    const refused = take(workUntil(station, untilS, teams), step)
    for (const one of refused) {
      const { person, task, reason } = one
      if (task.kind !== 'open' && task.kind !== 'close') continue
      const id = equalisationOf(task.hatch)
      const hasValve = id in station.plant.on
      if (task.kind !== 'open' || reason !== 'pressure-difference' || !hasValve) {
        fail(task.hatch, task.kind, reason)
        continue
      }
      const turn = (on: boolean): Task => ({ kind: 'switch', id, on, seconds: VALVE_S })
      const hold: Task = { kind: 'hold', seconds: EQUALISE_S }
      station = order(station, person, [turn(true), hold, task])
      const again = take(workUntil(station, endS, teams), step)
      again.forEach((later) => fail(task.hatch, 'open', later.reason))
      station = order(station, person, [turn(false)])
      take(workUntil(station, endS, teams), step)
    }
  }
  const fail = (hatch: string, wanted: Failure['wanted'], reason: Refusal) => {
    if (REFUSED[reason]) failures.push({ hatch, wanted })
  }

  const engine = leakEngine(graph)
  let asFound = found(graph, failures)
  let last: { look: Look; evidence: number } | undefined
  /** What the crew sees now. The leak engine is not asked again where nothing new was written but ticks. */
  const see = (): Look => {
    const atMs = startMs + Math.round(station.nowS * 1000)
    const evidence = state!.effective.findLast(isEvidence)!.seq
    if (last?.evidence === evidence && atMs - last.look.nowMs < 1000 * LOOK.leastS)
      return { ...last.look, atS: station.nowS, nowMs: atMs, state: state! }
    const report = engine.report(state!.effective, atMs, EFFORT)
    const told = tellingOf(state!, report, heardSeq(state!))
    if (told) enter({ actor: PROGRAM, kind: 'verdict', data: told })
    if (asFound.failures !== failures.length) asFound = found(graph, failures)
    const look = {
      atS: station.nowS,
      nowMs: atMs,
      language,
      state: state!,
      teams: teams.map((people) => ({ people, at: station.plant.places[people[0]!]! })),
      report,
      ...asFound,
      advice: asFound.engine?.report(asFound.heard(state!.effective), atMs, EFFORT) ?? report,
    }
    last = { look, evidence }
    return look
  }
  const act = ({ entries = [], tasks = new Map(), waitS, read = [], step }: Act): void => {
    entries.forEach(enter)
    for (const [who, todo] of tasks) station = order(station, who, todo)
    const untilS = isBusy(station) ? endS : station.nowS + (waitS ?? patienceS(state!, station, startMs))
    work(Math.min(endS, untilS), step)
    const sets = read === 'carried' ? carriedTo(station).map((id) => [id]) : read
    for (const set of sets) take(readIn(station, set), step)
  }

  for (const draft of openingEntries({ scenario, language, actor: commander, sha256 })) write(draft)
  take(workUntil(station, 0, teams))
  act({ waitS: 0, read: 'carried' })
  const play = (teams.length > 0 ? CREWS[input.crew] : nobody)(see())
  let next = play.next()
  while (!next.done && station.nowS < endS) {
    act(next.value)
    next = play.next(see())
  }
  const ending: Ending | undefined = next.done ? next.value : undefined
  const drilled = { scenario, seed, lastedS: station.nowS, deeds, remarks: [] }
  enter({ actor: PROGRAM, kind: 'drill-ended', data: drilled })
  enter({ actor: commander, kind: 'session-closed', data: { reason: (ending?.reason ?? TIME_UP)[language] } })
  return { log: state!.log, deeds, state: station, ending: ending?.ending ?? 'time-up' }
}

/** A station without people: time passes. */
function* nobody(): Generator<Act, Ending, Look> {
  for (;;) yield {}
}

const TIME_UP: Text = { en: 'The time of the drill is over.', ru: 'Время тренировки истекло.' }

/** What a hatch would not do; other refusals are slips of the robots, which try another way. */
const REFUSED: Partial<Record<Refusal, Text>> = {
  jammed: { en: 'it is jammed.', ru: 'люк заклинило.' },
  'pressure-difference': {
    en: 'it does not open against the pressure difference.',
    ru: 'люк не открывается: перепад давления.',
  },
}

/** Ticks of a procedure and what was told say nothing of the air. */
function isEvidence(event: SessionEvent): boolean {
  return isHeard(event) && !event.kind.startsWith('step-')
}

/** What the crew does in a step of its procedure names the step. */
function inStep(draft: Draft, step: string | undefined): Draft {
  if (step === undefined || draft.actor === PROGRAM) return draft
  if (draft.kind !== 'hatch-state' && draft.kind !== 'valve-state' && draft.kind !== 'reading') return draft
  return { ...draft, data: { ...draft.data, step } } as Draft
}

function patienceS({ effective, opened }: SessionState, { nowS }: State, startMs: number): number {
  const moved = effective.findLast(({ kind }) => kind === 'hatch-state') ?? opened
  const sinceS = nowS - (toMs(moved.at) - startMs) / 1000
  return Math.min(LOOK.mostS, Math.max(LOOK.leastS, LOOK.share * sinceS))
}
