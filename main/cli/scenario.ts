import { bundledScenarios, scenarioById } from '../../shared/drill/scenario/bundled'
import { scenarioJsonSchema } from '../../shared/drill/scenario/json-schema'
import type { Scenario } from '../../shared/drill/scenario/scenario'
import { readScenarioFile } from '../import/scenario-file'
import { BadInput, type Command } from './command'
import { faultsText } from './faults-text'

/** The bundled files as they were written, with their comments, by path. */
const TEXTS = import.meta.glob('../../shared/drill/scenario/bundled/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const scenarioCheck: Command = {
  synopsis: '<scenario.yaml …>',
  help: `Are these files scenarios to begin a drill with? Names every fault with its line and column, the path of what is
wrong, what was found and what is expected.`,
  options: {},
  positionals: 'some',
  run({ positionals, json }, { out, err }) {
    const readings = positionals.map((file) => ({ file, reading: readScenarioFile(file) }))
    if (json) {
      const all = readings.map(({ file, reading }) =>
        reading.ok
          ? { file, ok: true, ...summaryOf(reading.scenario) }
          : { file, ok: false, faults: reading.faults },
      )
      out(`${JSON.stringify(all)}\n`)
    }
    for (const { file, reading } of readings) {
      if (!reading.ok) err(faultsText(file, reading.faults))
      else if (!json) out(line(reading.scenario))
    }
    return readings.every(({ reading }) => reading.ok) ? 0 : 1
  },
}

export const scenarioList: Command = {
  synopsis: '',
  help: `Lists the scenarios that come with the program: id, station, how long they may last, whether they are published
cases, and what they are.`,
  options: {},
  positionals: 0,
  run({ json }, { out }) {
    out(
      json ? `${JSON.stringify(bundledScenarios().map(summaryOf))}\n` : bundledScenarios().map(line).join(''),
    )
    return 0
  },
}

export const scenarioShow: Command = {
  synopsis: '<id>',
  help: `Prints a scenario that comes with the program as its YAML file: a beginning for one's own.`,
  options: {},
  positionals: 1,
  run({ positionals: [id], json }, { out }) {
    const scenario = scenarioById(id!)
    if (!scenario) {
      throw new BadInput(
        `found scenario "${id}"; expected one of ${bundledScenarios()
          .map((s) => s.id)
          .join(', ')}`,
      )
    }
    out(json ? `${JSON.stringify(scenario)}\n` : TEXTS[`../../shared/drill/scenario/bundled/${id}.yaml`]!)
    return 0
  },
}

export const scenarioSchemaPrint: Command = {
  synopsis: '',
  help: `Prints the JSON Schema of a scenario file, for editors: name it in the first line of the file,
  # yaml-language-server: $schema=scenario.schema.json`,
  options: {},
  positionals: 0,
  run(_, { out }) {
    out(`${JSON.stringify(scenarioJsonSchema(), undefined, 2)}\n`)
    return 0
  },
}

function summaryOf({ id, title, station, endsAfterMin, source, injects, objectives }: Scenario) {
  return {
    id,
    title,
    station: typeof station === 'string' ? station : station.id,
    endsAfterMin,
    source: source.status,
    injects: injects.length,
    objectives: objectives.length,
  }
}

function line(scenario: Scenario): string {
  const { id, station, endsAfterMin, source, title } = summaryOf(scenario)
  return `${id.padEnd(22)} ${station.padEnd(12)} ${`${endsAfterMin} min`.padEnd(9)} ${source.padEnd(10)} ${title.en}\n`
}
