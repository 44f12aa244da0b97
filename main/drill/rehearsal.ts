import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import type { Command } from '../../shared/contract/contract'
import type { DrillClock, DrillOrder, DrillView, Rate, Role } from '../../shared/contract/drill'
import { scenarioSchema, type ScenarioFile } from '../../shared/drill/scenario/scenario'
import { bundledProcedures } from '../../shared/procedure/bundled'
import type { LogEvent } from '../../shared/session/event'
import { LAB, NOW_MS } from '../../shared/session/log.arbitrary'
import { handlers, type HandlersOf, type Platform } from '../handlers/handlers'
import { answering, samplePlatform, valueOf } from '../handlers/sample-platform'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'

/** For tests: drills on a small station, on a real store, by clocks that only the test lets go on. */

const both = (text: string) => ({ en: text, ru: text })

/** A leak of which no word must reach the crew: its id, its place among B and C, the scenario's own title. */
const FILE: ScenarioFile = {
  schema: 1,
  id: 'small',
  title: both('Secret: hole in B'),
  summary: both('Secret'),
  crewTitle: both('Pressure watch'),
  briefing: both('Watch the pressure.'),
  source: { status: 'invented', text: 'for tests' },
  station: LAB,
  procedure: bundledProcedures()[0]!.id,
  startsAt: '2027-03-01T08:00:00.000Z',
  endsAfterMin: 60,
  truth: {
    people: [
      { id: 'CDR', compartment: 'A' },
      { id: 'FE-1', compartment: 'C' },
    ],
    leaks: [{ id: 'secret-hole', compartment: 'B', law: 'orifice', size: { holeMm: 12 } }],
    instruments: [
      { id: 'MV-1', measures: 'pressure', unit: 'mmHg', at: { person: 'FE-1' }, sigma: 0.4, step: 1 },
      { id: 'WALL', measures: 'pressure', unit: 'mmHg', at: { compartment: 'A' }, step: 1 },
      {
        id: 'P-C',
        measures: 'pressure',
        unit: 'mmHg',
        at: { compartment: 'C' },
        everyS: 20,
        sigma: 0.2,
        step: 0.1,
      },
    ],
  },
  injects: [
    {
      id: 'grows',
      title: both('It grows'),
      at: 'hand',
      changes: [{ change: 'leak', id: 'secret-hole', size: { holeMm: 20 } }],
      message: { from: 'GROUND', text: both('We see it fall faster.') },
    },
    {
      id: 'jams',
      title: both('A/B jams'),
      at: { atS: 900 },
      changes: [{ change: 'hatch', hatch: 'A/B', jammed: true }],
    },
  ],
  patches: { 'secret-hole': 0.75 },
  objectives: [{ objective: 'isolate', withinMin: 20, points: 50 }],
  hints: [both('Think of B.')],
}
export const SMALL = scenarioSchema.parse(FILE)

/** What must not stand in anything that the crew is told. */
export const SECRETS = /secret|holeMm|drill-ended/i

/** What the windows of a program were told. */
interface Heard {
  clocks: (DrillClock | null)[]
  views: DrillView[]
  /** Whatever was written to any log, as every window hears of it. */
  entries: LogEvent[]
}

/**
 * For each test of a file: a program on a store of its own, in which a drill of the small scenario stands paused at its
 * beginning. Time passes only where the test lets it pass.
 */
export function rehearsal() {
  const folder = temporaryFolders()
  let store: Store
  let session: string
  let call: HandlersOf<Call>
  let told: Heard
  let elapsedMs: number
  let timers: { atMs: number; act: () => void }[]
  let gone: ((role: Role) => void)[]

  beforeEach(async () => {
    start(folder())
    session = await begin()
  })
  afterEach(() => store.close())

  /** Starts the program on a folder or database; whatever ran before knows nothing of it. */
  function start(path: string, given: Partial<Platform> = {}): void {
    store = openStore(path)
    told = { clocks: [], views: [], entries: [] }
    elapsedMs = 0
    timers = []
    gone = []
    const file = join(dirname(store.file), 'small.json')
    writeFileSync(file, JSON.stringify(FILE))
    call = handlers(
      samplePlatform(store, {
        ask: answering(async () => file),
        now: () => NOW_MS + elapsedMs,
        monotonicMs: () => elapsedMs,
        later: (afterMs, act) => {
          const timer = { atMs: elapsedMs + afterMs, act }
          timers.push(timer)
          return () => void (timers = timers.filter((one) => one !== timer))
        },
        broadcast: (events) => void told.entries.push(...events),
        tellClock: (clock) => void told.clocks.push(clock),
        tellView: (view) => void told.views.push(view),
        onWindowGone: (listener) => void gone.push(listener),
        ...given,
      }),
    )
  }

  /** The program dies, and is started again on the same folder. */
  function restart(given?: Partial<Platform>): void {
    store.close()
    start(store.file, given)
  }

  /** One more drill of the small scenario; gives its session. Where nothing else is said, the first one is spoken of. */
  async function begin(seed = 1): Promise<string> {
    const { id } = valueOf(await call['drill.openScenario'](undefined))
    const begun = { scenario: id, seed, language: 'en', actor: 'INSTRUCTOR' } as const
    return valueOf(await call['drill.begin'](begun)).session
  }

  const order = (one: DrillOrder) => call['drill.order'](one)
  const act = (command: Pick<Command, 'kind' | 'data'>, of = session) =>
    call['sessions.act']({ session: of, command: { actor: 'FE-1', ...command } as Command })
  const events = (of = session): LogEvent[] => [...store.events(of)]

  /** Lets time pass, with all that was to be done meanwhile. */
  function wait(ms: number): void {
    const untilMs = elapsedMs + ms
    for (;;) {
      const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
      if (!next) break
      timers = timers.filter((one) => one !== next)
      elapsedMs = Math.max(elapsedMs, next.atMs)
      next.act()
    }
    elapsedMs = untilMs
  }

  return {
    folder,
    start,
    restart,
    begin,
    order,
    act,
    wait,
    events,
    kinds: () => events().map(({ kind }) => kind),
    last: () => events().at(-1)!,
    journal: (of = session) => join(dirname(store.file), 'journal', `${of}.jsonl`),
    sideFile: (of = session) => join(dirname(store.file), 'drills', `${of}.jsonl`),
    async run(rate: Rate, ms: number): Promise<void> {
      valueOf(await order({ order: 'run', rate }))
      wait(ms)
      valueOf(await order({ order: 'run', rate: 0 }))
    },
    moveHatch: (hatch: string, state: 'open' | 'closed', of = session) =>
      act({ kind: 'hatch-state', data: { hatch, state } }, of),
    look: (instrument: string, compartment: string, of = session) =>
      call['drill.look']({ session: of, instrument, compartment, actor: 'FE-1' }),
    /** The machine sleeps: time passes, and nothing is done. */
    sleep(ms: number): void {
      elapsedMs += ms
    },
    loseWindow: (role: Role) => gone.forEach((listener) => listener(role)),
    view: (): DrillView => told.views.at(-1)!,
    hatch: (id: string) => told.views.at(-1)!.hatches.find((one) => one.id === id)!,
    get store() {
      return store
    },
    get session() {
      return session
    },
    get call() {
      return call
    },
    get told() {
      return told
    },
  }
}
