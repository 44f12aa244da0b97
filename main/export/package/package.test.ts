import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stored } from '../../store/events'
import { temporaryFolders } from '../../store/temporary-folder'
import { exportSession } from '../export-session'
import { reservesJson } from '../../reserves/kept'
import { sampleSource } from '../sample-session'
import { drillSource, languages, packageIn, PACKAGE_FILES, signedSource } from './sample-package'

const folder = temporaryFolders()

const runs = (program: string, ask = '--version') => spawnSync(program, [ask]).status === 0
const sh = (command: string, cwd: string) => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })

/** A command of the read-me file, as a person would copy it: the lines after a sentence that begins with a number. */
function commandOf(cwd: string, number: number): string {
  const readme = readFileSync(join(cwd, 'README.txt'), 'utf8')
  const section = readme.split(`\n${number}. `)[1]!.split('\n').slice(1)
  const end = section.findIndex((line) => !line.startsWith('   '))
  return section
    .slice(0, end)
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('Its third line'))
    .join('\n')
}

describe('a session package', () => {
  it('is a folder named by station, session and time, with ten files', async () => {
    const path = await packageIn(folder())
    expect(path).toMatch(/\/lab_DRILL_S-1_20201226T152640Z$/)
    expect(readdirSync(path).sort()).toEqual(PACKAGE_FILES)
    expect(readdirSync(dirname(path))).toHaveLength(1)
  })

  it('has the same bytes each time', async () => {
    const source = signedSource()
    const [once, again] = [await packageIn(folder(), source), await packageIn(folder(), source)]
    for (const name of PACKAGE_FILES) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(once, name))), name).toBe(true)
    }
  })

  it.skipIf(!runs('sha256sum'))(
    'is what its manifest says, and sha256sum finds one flipped byte',
    async () => {
      const path = await packageIn(folder())
      const command = commandOf(path, 1)
      expect(command).toBe('sha256sum -c manifest-sha256.txt')
      const { status, stdout } = sh(command, path)
      expect({ status, lines: stdout.trim().split('\n').sort() }).toEqual({
        status: 0,
        lines: PACKAGE_FILES.filter((name) => name !== 'manifest-sha256.txt').map((name) => `${name}: OK`),
      })
      flip(join(path, 'report.pdf'), 100)
      expect(sh(command, path).status).not.toBe(0)
    },
  )

  it('goes without a checkpoint where nothing was signed, and says so', async () => {
    const path = await packageIn(folder(), sampleSource().source)
    expect(readdirSync(path).sort()).toEqual(PACKAGE_FILES.filter((name) => name !== 'checkpoint.txt'))
    expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain('There is no checkpoint')
  })

  it('says in both languages that it is a drill', async () => {
    const readme = readFileSync(join(await packageIn(folder()), 'README.txt'), 'utf8')
    expect(readme).toContain('Kind     DRILL')
    expect(readme).toContain('Вид       ТРЕНИРОВКА')
  })

  it('holds the debrief of a drill that is over, listed in manifest, description and read-me, the same every time', async () => {
    const [path, again] = [await packageIn(folder(), drillSource()), await packageIn(folder(), drillSource())]
    const read = (name: string, from = path) => readFileSync(join(from, name), 'utf8')
    expect(readdirSync(path).sort()).toEqual(
      [...PACKAGE_FILES.filter((name) => name !== 'checkpoint.txt'), 'debrief.json'].sort(),
    )
    expect(JSON.parse(read('debrief.json'))).toMatchObject({ session: 'S-1', scores: { isolateS: 240 } })
    expect(read('debrief.json', again)).toBe(read('debrief.json'))
    expect(read('manifest-sha256.txt')).toMatch(/^[0-9a-f]{64} {2}debrief\.json$/m)
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: { path: string; title: string }[]
    }
    expect(resources.find((one) => one.path === 'debrief.json')!.title).toContain('DRILL')
    expect(read('README.txt')).toMatch(/debrief\.json +DRILL/)
    expect(read('README.txt')).toMatch(/debrief\.json +ТРЕНИРОВКА/)
    // It is known again as a package, and replaced.
    expect(await packageIn(dirname(path), drillSource())).toBe(path)
  })

  it('holds the plans of the reserves and the register of leaks that are kept beside the session', async () => {
    const reserves = reservesJson({
      preferences: () => ({ theme: 'dark', 'plan a': '{"id":"a"}', 'plan b': '', register: '{"id":"r"}' }),
    })
    const path = await packageIn(folder(), { ...sampleSource().source, reserves })
    const read = (name: string) => readFileSync(join(path, name), 'utf8')
    expect(JSON.parse(read('reserves.json'))).toEqual({ plans: [{ id: 'a' }], register: { id: 'r' } })
    expect(read('manifest-sha256.txt')).toMatch(/^[0-9a-f]{64} {2}reserves\.json$/m)
    expect(read('datapackage.json')).toContain('"reserves.json"')
    expect(read('README.txt')).toMatch(/reserves\.json +plans of the reserves/)
    expect(reservesJson({ preferences: () => ({ theme: 'dark', 'plan b': '' }) })).toBeUndefined()
    // What is spoilt would spoil the rest.
    const spoilt = reservesJson({
      preferences: () => ({ 'plan a': '{"id":', 'plan b': '{"id":"b"}', register: '{' }),
    })
    expect(JSON.parse(spoilt!)).toEqual({ plans: [{ id: 'b' }] })
  })

  it('says of a log that came without a chain that the chain proves nothing of the time before', async () => {
    const path = await packageIn(folder(), { ...sampleSource().source, origin: 'unsealed' })
    expect(readFileSync(join(path, 'README.txt'), 'utf8')).toContain('without a chain of hashes')
  })
})

describe.skipIf(!runs('python3'))('the script of the read-me file', () => {
  it('has at most ten lines, and finds a whole chain whole', async () => {
    const path = await packageIn(folder())
    const readme = readFileSync(join(path, 'README.txt'), 'utf8')
    const script = readme.slice(readme.indexOf('\nimport hashlib')).trim().split('\n')
    expect(script.length).toBeLessThanOrEqual(10)
    const { status, stdout } = sh(commandOf(path, 2), path)
    const { head } = signedSource()
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `intact: ${head.seq} events, head ${head.hash}\n`,
    })
  })

  it('finds any one flipped byte, and an end that was cut off', async () => {
    const path = await packageIn(folder())
    const log = join(path, 'events.jsonl')
    const whole = readFileSync(log)
    const verify = commandOf(path, 2)
    for (let i = 0; i < 6; i++) {
      flip(log, Math.floor((whole.length * (i + 0.5)) / 6))
      expect(sh(verify, path).status, `byte ${i}`).not.toBe(0)
      writeFileSync(log, whole)
    }
    writeFileSync(log, whole.subarray(0, whole.lastIndexOf('\n', -2) + 1))
    expect(sh(verify, path).stdout).toMatch(/^cut off:/)
  })
})

describe.skipIf(!runs('openssl', 'version'))('the signature', () => {
  it('is verified by OpenSSL alone, and does not hold for another text', async () => {
    const path = await packageIn(folder())
    const verify = commandOf(path, 3)
    expect(sh(verify, path)).toMatchObject({ status: 0, stdout: 'Signature Verified Successfully\n' })
    const checkpoint = join(path, 'checkpoint.txt')
    writeFileSync(checkpoint, readFileSync(checkpoint, 'utf8').replace('/S-1\n', '/S-2\n'))
    expect(sh(verify, path).status).not.toBe(0)
  })
})

describe('session.db', () => {
  it('holds the session alone, every event as it was hashed, in a whole database without a log beside it', async () => {
    const path = await packageIn(folder())
    const db = new Database(join(path, 'session.db'), { readonly: true })
    const { log } = sampleSource()
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.prepare('SELECT * FROM event ORDER BY seq').all()).toEqual(log.map(stored))
    expect(db.prepare('SELECT id, mode FROM session').all()).toEqual([{ id: 'S-1', mode: 'drill' }])
    db.close()
    // Version 1 of the file format: no write-ahead log, so that nothing has to be written to read it.
    expect([...readFileSync(join(path, 'session.db')).subarray(18, 20)]).toEqual([1, 1])
    expect(readdirSync(path).sort()).toEqual(PACKAGE_FILES)
  })
})

describe('an export that is stopped', () => {
  it('half-way leaves nothing behind, and what was there before is there still', async () => {
    const path = await packageIn(folder())
    const before = readFileSync(join(path, 'manifest-sha256.txt'), 'utf8')
    for (const stopAt of [0, 0.3, 0.6, 0.99]) {
      const stopping = new AbortController()
      const told: number[] = []
      const onProgress = (done: number, total: number) => {
        told.push(done / total)
        if (done / total >= stopAt) stopping.abort(new Error('stopped'))
      }
      const job = { languages, signal: stopping.signal, onProgress }
      await expect(exportSession(signedSource(), 'package', path, job)).rejects.toThrow('stopped')
      expect(told.at(-1)).toBeLessThan(1.01)
      expect(readdirSync(dirname(path))).toHaveLength(1)
    }
    expect(readFileSync(join(path, 'manifest-sha256.txt'), 'utf8')).toBe(before)
  })

  it('by what cannot be read leaves nothing behind either', async () => {
    const { log } = sampleSource()
    const damaged = stored(log[3]!)
    const source = { ...signedSource(), stored: () => [{ ...damaged, data: '{' }] }
    const there = folder()
    await expect(exportSession(source, 'package', join(there, 'x'), { languages })).rejects.toThrow('damaged')
    expect(readdirSync(there)).toEqual([])
  })

  it('replaces a package', async () => {
    const path = await packageIn(folder())
    const inode = statSync(path).ino
    await exportSession(signedSource(), 'package', path, { languages })
    expect(statSync(path).ino).not.toBe(inode)
    expect(readdirSync(dirname(path))).toHaveLength(1)
  })

  it.each(['letter.txt', 'README.txt'])('replaces no folder with a %s that is no package', async (file) => {
    const other = join(folder(), 'mine')
    mkdirSync(other)
    writeFileSync(join(other, file), 'keep me')
    const written = exportSession(signedSource(), 'package', other, { languages })
    await expect(written).rejects.toThrow(/ENOTEMPTY|EEXIST/)
    expect(readdirSync(other)).toEqual([file])
    expect(readdirSync(dirname(other))).toEqual(['mine'])
  })
})

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at]! ^= 1
  writeFileSync(path, bytes)
}
