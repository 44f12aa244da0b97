import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Program = 'smallest' | 'ours'

/** From the start of its process until its window can be used, in ms. */
export async function startMs(program: Program, dataFolder: string): Promise<number> {
  return started(program, dataFolder, ({ usableAtMs }, beganAtMs) => usableAtMs && usableAtMs - beganAtMs)
}

/**
 * What the main process and the page hold in memory once both have settled, in MB: pages that are shared with other
 * processes count by their share (PSS), so no other Electron may run on the machine meanwhile.
 */
export async function memoryMb(program: Program, dataFolder: string): Promise<number> {
  return started(program, dataFolder, async ({ processes }) => {
    if (!processes) return undefined
    const texts = await Promise.all(processes.map((id) => readFile(`/proc/${id}/smaps_rollup`, 'utf8')))
    return texts.reduce((sum, text) => sum + Number(/^Pss:\s+(\d+) kB/m.exec(text)![1]) / 1000, 0)
  })
}

interface Told {
  usableAtMs?: number
  processes?: number[]
}

/** Starts the program, and ends it when what it tells has given a figure. */
async function started(
  program: Program,
  dataFolder: string,
  figureOf: (told: Told, beganAtMs: number) => Promise<number | undefined> | number | undefined,
): Promise<number> {
  const beganAtMs = Date.now()
  const sandbox = process.env['HATCHWISE_NO_SANDBOX'] ? ['--no-sandbox'] : []
  const folder = join(import.meta.dirname, program)
  const child = spawn(
    process.env['HATCHWISE_ELECTRON_EXECUTABLE']!,
    [...sandbox, folder, `--data-folder=${dataFolder}`, '--lang=en-GB'],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const gone = once(child, 'exit')
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith('told ')) continue
      const figure = await figureOf(JSON.parse(line.slice('told '.length)) as Told, beganAtMs)
      if (figure !== undefined) return figure
    }
    throw new Error(`${program} ended before it told anything`)
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}
