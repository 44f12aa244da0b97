import type { ParseArgsConfig } from 'node:util'

/** Where a command writes: its answer, and what is wrong. */
export interface Streams {
  out(text: string): void
  err(text: string): void
}

type Options = NonNullable<ParseArgsConfig['options']>
type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** A headless command: no window, and the same code as the app. */
export interface Command {
  /** What stands after the name, as the usage text shows it. */
  synopsis: string
  /** What it does, in one or more sentences; options with their meaning. */
  help: string
  /** Options besides --help and --json. */
  options: Options
  /** How many arguments it takes; some are one or more. */
  positionals: number | 'some'
  /** Does the work; gives the exit status, 0 or 1. Throws `BadInput`, `WrongUsage` and what the store throws. */
  run(
    call: { positionals: string[]; values: Values; json: boolean },
    streams: Streams,
  ): number | Promise<number>
}

/** The command line asks for something that cannot be asked: exit status 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
}

/** What was given is not what it should be: exit status 1. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}
