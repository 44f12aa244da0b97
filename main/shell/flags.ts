import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The value of `--name=value` on the command line. Read from `process.argv` because Electron ≥ 36 lower-cases the
 * switches that it hands out itself.
 */
export function flag(name: string): string | undefined {
  const prefix = `--${name}=`
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
}

/** An empty folder that the program may have for itself while it checks itself. */
export function folderForCheck(): string {
  return mkdtempSync(join(tmpdir(), 'hatchwise-self-check-'))
}
