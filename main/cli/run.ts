import Database from 'better-sqlite3'
import { parseArgs } from 'node:util'
import { DataFault } from '../data/data-fault'
import { LogFault } from '../../shared/session/log-fault'
import { ServerError } from '../publish/server-error'
import { StoreError } from '../store/store-error'
import { archiveCommand } from './archive'
import { backupCommand, backupVerify } from './backup'
import { benchLeak, benchSpeed } from './bench'
import { benchDrills } from './bench-drills'
import { benchLibrary, benchLog, benchTrial } from './bench-log'
import { benchReplay } from './bench-replay'
import { benchReserves } from './bench-reserves'
import { benchSimulator } from './bench-simulator'
import { BadInput, WrongUsage, type Command, type Streams } from './command'
import { exportProcedure, importProcedure } from './convert'
import { debriefCommand } from './debrief'
import { exportCommand } from './export'
import { importCommand } from './import'
import { locateCommand } from './locate'
import { printCommand } from './print'
import { procedureCheck, procedureSchemaPrint } from './procedure'
import { publishCommand } from './publish'
import { registerCommand } from './register'
import { reservesCommand } from './reserves'
import { scenarioCheck, scenarioList, scenarioSchemaPrint, scenarioShow } from './scenario'
import { exportSettings, importSettings } from './settings'
import { simulateCommand } from './simulate'
import { stationCheck } from './station-check'
import { stationCopy } from './station-copy'
import { verifyCommand } from './verify'

/** The commands by what is typed; a name may be two words. */
const COMMANDS: Record<string, Command> = {
  locate: locateCommand,
  debrief: debriefCommand,
  verify: verifyCommand,
  export: exportCommand,
  import: importCommand,
  archive: archiveCommand,
  // The longer name first: it would be taken for the other's argument.
  'backup verify': backupVerify,
  backup: backupCommand,
  publish: publishCommand,
  reserves: reservesCommand,
  register: registerCommand,
  simulate: simulateCommand,
  'settings export': exportSettings,
  'settings import': importSettings,
  'station check': stationCheck,
  'station copy': stationCopy,
  'procedure check': procedureCheck,
  'procedure schema': procedureSchemaPrint,
  'procedure export': exportProcedure,
  'procedure import': importProcedure,
  'procedure print': printCommand,
  'scenario check': scenarioCheck,
  'scenario list': scenarioList,
  'scenario show': scenarioShow,
  'scenario schema': scenarioSchemaPrint,
  'bench leak': benchLeak,
  'bench speed': benchSpeed,
  'bench replay': benchReplay,
  'bench simulator': benchSimulator,
  'bench drills': benchDrills,
  'bench reserves': benchReserves,
  'bench log': benchLog,
  'bench library': benchLibrary,
  'bench trial': benchTrial,
}

/**
 * Runs one headless command. Exit status: 0 done, 1 bad input (said on `err`, nothing written), 2 wrong usage. A
 * fault of ours stays thrown.
 */
export async function run(args: string[], streams: Streams): Promise<number> {
  const name = Object.keys(COMMANDS).find((n) => n.split(' ').every((word, i) => args[i] === word))
  if (name === undefined) {
    const asked = args.length > 0 && ['--help', '-h', 'help'].includes(args[0]!)
    ;(asked ? streams.out : streams.err)(overview(asked ? undefined : args[0]))
    return asked ? 0 : 2
  }
  const command = COMMANDS[name]!
  try {
    const { values, positionals } = parse(command, args.slice(name.split(' ').length))
    if (values.help) {
      streams.out(usage(name, command))
      return 0
    }
    const { length } = positionals
    if (command.positionals === 'some' ? length === 0 : length !== command.positionals) {
      throw new WrongUsage(
        `found ${length} arguments; expected ${command.positionals === 'some' ? 'one or more' : command.positionals}`,
      )
    }
    return await command.run({ positionals, values, json: values.json === true }, streams)
  } catch (error) {
    if (error instanceof WrongUsage) {
      streams.err(`${error.message}\n\n${usage(name, command)}`)
      return 2
    }
    if (!isExpected(error)) throw error
    streams.err(`${name}: ${error.message}\n`)
    return 1
  }
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
    })
  } catch (error) {
    throw new WrongUsage((error as Error).message)
  }
}

/** Bad input, a store that cannot be used, or the file system; not a fault of the program. */
function isExpected(error: unknown): error is Error {
  return (
    [BadInput, DataFault, LogFault, ServerError, StoreError, Database.SqliteError].some(
      (kind) => error instanceof kind,
    ) ||
    (error instanceof Error && 'syscall' in error)
  )
}

function usage(name: string, { synopsis, help }: Command): string {
  return `Usage: hatchwise ${name} ${synopsis} [--json] [--help]\n\n${help}\n`
}

function overview(unknown: string | undefined): string {
  const lines = Object.entries(COMMANDS).map(([name, { synopsis }]) => `  hatchwise ${name} ${synopsis}`)
  const complaint = unknown === undefined ? '' : `unknown command: ${unknown}\n\n`
  return `${complaint}Usage:\n${lines.join('\n')}\n\nEach command has --help and --json. Exit status: 0 done, 1 bad input, 2 wrong usage.\n`
}
