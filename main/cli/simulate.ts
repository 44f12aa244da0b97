import { scenarioById, bundledScenarios } from '../../shared/drill/scenario/bundled'
import type { Scenario } from '../../shared/drill/scenario/scenario'
import { CREW_NAMES, type CrewName } from '../../shared/drill/robot/crews'
import { runDrill, type Drill } from '../../shared/drill/robot/run-drill'
import { isKnown } from '../../shared/session/event'
import { toLine } from '../../shared/session/jsonl'
import { writeAtomically } from '../export/atomic-write'
import { readScenarioFile } from '../import/scenario-file'
import { sha256 } from '../store/sha256'
import { wholeNumber } from './bench-text'
import { BadInput, WrongUsage, type Command } from './command'
import { faultsText } from './faults-text'
import { languagesOf } from './languages'

export const simulateCommand: Command = {
  synopsis:
    '--scenario <file|id> --seed <n> [--crew planner|procedure|order] [--language en|ru] [--out <log.jsonl>]',
  help: `Runs a drill without people and writes its log: JSON Lines, sealed, with the truth at its end, so that it is
verified, imported and debriefed as any other. The same scenario, seed, crew and language give the same bytes.

  --scenario <file|id>  a scenario file, YAML or JSON, or one that comes with the program
  --seed <n>            a whole number: the noise of the instruments, the temperatures
  --crew <name>         planner: does what the leak engine advises (if left out); procedure: follows the scenario's
                        procedure; order: closes one hatch after another and watches the needle
  --language <name>     of the log: en (if left out) or ru
  --out <file>          where the log goes; standard output where it is left out`,
  options: {
    scenario: { type: 'string' },
    seed: { type: 'string' },
    crew: { type: 'string' },
    language: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: 0,
  async run({ values, json }, { out, err }) {
    const [language, ...others] = languagesOf(values.language ?? 'en')
    if (others.length > 0) throw new WrongUsage('expected --language en or ru')
    const seed = wholeNumber('seed', values.seed, 0)
    if (seed === undefined || typeof values.scenario !== 'string')
      throw new WrongUsage('expected --scenario and --seed')
    const crew = CREW_NAMES.find((name) => name === (values.crew ?? 'planner'))
    if (!crew) throw new WrongUsage(`found --crew ${String(values.crew)}; expected ${CREW_NAMES.join(', ')}`)
    const scenario = scenarioFrom(values.scenario, err)
    if (!scenario) return 1
    const drill = runDrill({ scenario, seed, crew, language: language!, sha256 })
    const lines = drill.log.map((event) => `${toLine(event)}\n`)
    if (typeof values.out === 'string') await writeAtomically(values.out, lines)
    else for (const line of lines) out(line)
    err(
      json
        ? `${JSON.stringify(accountOf(scenario, crew, seed, drill))}\n`
        : accountText(scenario, crew, seed, drill),
    )
    return 0
  },
}

/** A bundled scenario where there is one of that id, else a file. What is wrong with a file is said with its place. */
function scenarioFrom(source: string, err: (text: string) => void): Scenario | undefined {
  const bundled = scenarioById(source)
  if (bundled) return bundled
  if (/^[a-z0-9-]+$/.test(source))
    throw new BadInput(
      `found scenario "${source}"; expected a file, or one of ${bundledScenarios()
        .map(({ id }) => id)
        .join(', ')}`,
    )
  const reading = readScenarioFile(source)
  if (reading.ok) return reading.scenario
  err(faultsText(source, reading.faults))
  return undefined
}

function accountOf({ id }: Scenario, crew: CrewName, seed: number, { log, state, ending }: Drill) {
  const named = log.flatMap((event) =>
    isKnown(event) && event.kind === 'leak-site' ? [event.data.compartment] : [],
  )
  return {
    session: log[0]!.session,
    scenario: id,
    crew,
    seed,
    ending,
    lastedS: state.nowS,
    named,
    leaking: [...new Set(Object.values(state.plant.leaks).map(({ compartment }) => compartment))],
    operations: log.filter(({ kind }) => kind === 'hatch-state').length,
    entries: log.length,
  }
}

function accountText(...of: Parameters<typeof accountOf>): string {
  const { session, scenario, crew, seed, ending, lastedS, named, leaking, operations, entries } = accountOf(
    ...of,
  )
  const list = (ids: readonly string[]) => ids.join(', ') || 'nothing'
  return `${session}: ${scenario}, crew ${crew}, seed ${seed}
${ending} after ${Math.round(lastedS / 60)} min; named ${list(named)}, leaking ${list(leaking)}; ${operations} hatch operations, ${entries} entries
`
}
