import type { Failure, Result, SessionSummary } from '../../shared/contract/contract'
import type { ScenarioSummary } from '../../shared/contract/drill'
import { scenarioById, bundledScenarios } from '../../shared/drill/scenario/bundled'
import type { Scenario } from '../../shared/drill/scenario/scenario'
import type { Language } from '../../shared/i18n/text'
import { isKnown } from '../../shared/session/event'
import { look } from '../drill/crew'
import type { Drills } from '../drill/drills'
import { attempt } from './attempt'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialog says. */
const TEXT: Record<Language, { open: string; scenario: string }> = {
  en: { open: 'Open a scenario file', scenario: 'Scenario (YAML, JSON)' },
  ru: { open: 'Открыть файл сценария', scenario: 'Сценарий (YAML, JSON)' },
}

/** The drill that runs, the scenarios it may be of, and the windows it is run from. */
export function drillHandlers(platform: Platform, drills: Drills): HandlersOf<CallsOf<'drill'>> {
  const { store, ask } = platform
  const openedFiles = new Map<string, Scenario>()

  store.onRecording(() => drills.running()?.tell())
  platform.onWindowGone((role) => {
    const drill = drills.running()
    if (role === 'crew') drill?.crewGone()
    else drill?.pause()
  })

  /** A file that was opened takes the place of the bundled scenario with its id. */
  const scenarioOf = (id: string) => openedFiles.get(id) ?? scenarioById(id)

  return {
    'drill.openWindow': () => {
      platform.openInstructorWindow()
      return null
    },
    'drill.clock': () => drills.running()?.clock() ?? null,
    'drill.look': ({ session, instrument, compartment, actor }) => {
      const drill = drills.running(session)
      return drill ? look(drill, instrument, compartment, actor) : refuse('no-drill', session)
    },
    'drill.runs': ({ session }) => runsOf(platform, session),

    'drill.scenarios': () => {
      const bundled = bundledScenarios().filter(({ id }) => !openedFiles.has(id))
      return [...openedFiles.values(), ...bundled].map(summaryOf)
    },
    'drill.openScenario': async () => {
      const { open: title, scenario: name } = TEXT[readPreferences(platform).language]
      const path = await ask.openFile({ title, name, extensions: ['yaml', 'yml', 'json'] })
      if (path === undefined) return refuse('cancelled')
      const { readScenarioFile } = await import('../import/scenario-file')
      const read = attempt(() => readScenarioFile(path))
      if (!read.ok) return read
      if (!read.value.ok) {
        const [fault] = read.value.faults
        return refuse('malformed-scenario', fault && `${fault.line}: ${fault.path}: ${fault.message}`)
      }
      const { scenario } = read.value
      openedFiles.set(scenario.id, scenario)
      return { ok: true, value: { id: scenario.id } }
    },
    'drill.begin': ({ scenario: id, ...more }) => {
      const scenario = scenarioOf(id)
      return scenario ? drills.begin({ scenario, ...more }) : refuse('unknown-scenario', id)
    },
    'drill.now': () => drills.running()?.found() ?? null,
    'drill.order': (order) => drills.order(order),
    'drill.mirror': async () => {
      const jpeg = await platform.crewPicture()
      return jpeg ? { ok: true, value: jpeg } : refuse('cancelled')
    },
    'drill.interrupted': () => drills.interrupted(),
    'drill.resume': ({ session, end }) => drills.resume(session, end),
  }
}

function summaryOf({ objectives, station, ...scenario }: Scenario): ScenarioSummary {
  const { id, title, summary, source, endsAfterMin } = scenario
  return {
    id,
    title,
    summary,
    source,
    endsAfterMin,
    station: typeof station === 'string' ? station : station.id,
    objectives: objectives.length,
  }
}

/**
 * The ended drills of the scenario that a session was of, last first. None as long as that one has not ended itself: an
 * earlier run would tell its crew the truth.
 */
function runsOf({ store }: Pick<Platform, 'store'>, session: string): SessionSummary[] {
  const scenario = (of: string) => {
    const ended = store.lastOf(of, 'drill-ended')
    return ended && isKnown(ended) && ended.kind === 'drill-ended' ? ended.data.scenario.id : undefined
  }
  const own = scenario(session)
  if (own === undefined) return []
  return store.sessions().filter((one) => one.mode === 'drill' && scenario(one.session) === own)
}

function refuse(code: Failure['code'], value?: string): Extract<Result<never>, { ok: false }> {
  return { ok: false, reason: { code, value } }
}
