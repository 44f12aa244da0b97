import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from 'vite'
import { openStore } from './store'
import { temporaryFolders } from './temporary-folder'

const KILLS = 20
const SEED = 20201226

const folder = temporaryFolders()
/** Inside of the project, where the addon is found. */
const built = resolve(import.meta.dirname, '../../out/killed-writer')

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'killed-writer.ts'), outDir: built, emptyOutDir: true },
  })
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

/** Lets a process write for a while, kills it, and tells the last seq that it had acknowledged. */
function killedAfter(ms: number, path: string): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(built, 'killed-writer.js'), path])
    let said = ''
    let complaint = ''
    child.stdout.on('data', (bytes) => {
      // The clock starts with the first event, else a slow start would leave nothing to kill.
      if (said === '') setTimeout(() => child.kill('SIGKILL'), ms)
      said += String(bytes)
    })
    child.stderr.on('data', (bytes) => (complaint += String(bytes)))
    child.on('close', (_, signal) =>
      signal === 'SIGKILL' ? done(Number(said.trimEnd().split('\n').at(-1))) : fail(new Error(complaint)),
    )
  })
}

it('every event that was acknowledged is there after the process was killed, and the chain holds', async () => {
  const path = folder()
  let random = SEED
  let before = 0
  for (let i = 0; i < KILLS; i++) {
    random = (random * 1103515245 + 12345) % 2 ** 31
    const acknowledged = await killedAfter(random % 100, path)
    const store = openStore(path)
    const { seq } = store.head('S')
    expect(store.verify('S')).toMatchObject({ intact: true })
    expect(seq).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThan(before)
    // At most the one event that was under way when the process died.
    expect(seq - acknowledged).toBeLessThanOrEqual(1)
    before = seq
    store.close()
  }
}, 30_000)
