import { bundledProcedures } from '../../shared/procedure/bundled'
import { procedureJsonSchema } from '../../shared/procedure/language/json-schema'
import { placedSteps } from '../../shared/procedure/language/rules/placed'
import { BUNDLED_STATIONS, bundledStation } from '../../shared/station/bundled'
import { graphOf, type Graph } from '../../shared/station/graph'
import { readProcedureFile } from '../import/procedure-file'
import { readStation } from '../import/station-file'
import { BadInput, type Command } from './command'

export const procedureCheck: Command = {
  synopsis: '<procedure.yaml> [--station <id or file>]',
  help: `Is a file a procedure to work with? Names every fault with its line and column, what was found and what is
expected. The procedures that it calls are those that come with the program.

  --station   also check the hatches and compartments that it names against this station: one of
              ${Object.keys(BUNDLED_STATIONS).join(', ')}, or a file`,
  options: { station: { type: 'string' } },
  positionals: 1,
  run({ positionals: [path], values: { station }, json }, { out, err }) {
    const graph = typeof station === 'string' ? stationGraph(station) : undefined
    const reading = readProcedureFile(path!, { graph, known: bundledProcedures() })
    if (reading.ok) {
      const { id, revision } = reading.procedure
      const steps = placedSteps(reading.procedure).length
      out(
        json
          ? `${JSON.stringify({ ok: true, id, revision, steps })}\n`
          : `${id}: revision ${revision}, ${steps} steps\n`,
      )
      return 0
    }
    if (json) out(`${JSON.stringify({ ok: false, faults: reading.faults })}\n`)
    for (const { line, column, message } of reading.faults) err(`${path}:${line}:${column}: ${message}\n`)
    return 1
  },
}

export const procedureSchemaPrint: Command = {
  synopsis: '',
  help: `Prints the JSON Schema of a procedure file, for editors: name it in the first line of the file,
  # yaml-language-server: $schema=procedure.schema.json`,
  options: {},
  positionals: 0,
  run(_, { out }) {
    out(`${JSON.stringify(procedureJsonSchema(), undefined, 2)}\n`)
    return 0
  },
}

/** The graph of a bundled station or of a station file. */
function stationGraph(source: string): Graph {
  const bundled = bundledStation(source)
  if (bundled) return graphOf(bundled)
  const check = readStation(source)
  if (check.ok) return check.graph
  throw new BadInput(check.faults.map(({ path, message }) => `${source}: ${path}: ${message}`).join('\n'))
}
