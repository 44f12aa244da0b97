import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { identity, withLock } from './lock.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hatchwise-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a lock', () => {
  test('lets one work at a time and tells the others who holds it', async () => {
    let inside = 0
    let most = 0
    /** @type {string[]} */
    const told = []
    const work = async () => {
      most = Math.max(most, ++inside)
      await sleep(20)
      inside--
    }
    await Promise.all([1, 2, 3, 4].map(() => withLock(folder, work, (holder) => told.push(holder))))
    expect(most).toBe(1)
    expect(new Set(told)).toEqual(new Set([String(process.pid)]))
  })

  test('keeps processes apart', async () => {
    const count = join(folder, 'count')
    writeFileSync(count, '0')
    const module = new URL('lock.mjs', import.meta.url).href
    const script = `
      import { readFileSync, writeFileSync } from 'node:fs'
      import { withLock } from ${JSON.stringify(module)}
      for (let i = 0; i < 5; i++) await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => {
        const before = Number(readFileSync(${JSON.stringify(count)}, 'utf8'))
        await new Promise((resolve) => setTimeout(resolve, 2))
        writeFileSync(${JSON.stringify(count)}, String(before + 1))
      })`
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' }),
    )
    await Promise.all(children.map((child) => once(child, 'exit')))
    expect(readFileSync(count, 'utf8')).toBe('15')
  })

  test('is taken over from a process that was killed while it held it', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const { pid = 0 } = child
    writeFileSync(join(folder, '1'), identity(pid))
    /** @type {string[]} */
    const told = []
    const taken = withLock(
      folder,
      async () => 'mine',
      (holder) => told.push(holder),
    )
    await sleep(150)
    expect(told).toEqual([String(pid)])
    child.kill('SIGKILL')
    expect(await taken).toBe('mine')
  })

  test('is not kept by a new process that got the number of a dead one', async () => {
    writeFileSync(join(folder, '1'), `${process.pid} 12345`)
    expect(await withLock(folder, async () => 'mine')).toBe('mine')
  })

  test('stays held while a process lives that it was extended to', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)'])
    writeFileSync(join(folder, '1'), `999999999 1\n${identity(child.pid ?? 0)}`)
    const order = [once(child, 'exit').then(() => 'it ended'), withLock(folder, async () => 'taken')]
    expect(await Promise.race(order)).toBe('it ended')
    expect(await order[1]).toBe('taken')
  })

  test('is released when the work fails', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await withLock(folder, async () => 'mine')).toBe('mine')
  })
})
