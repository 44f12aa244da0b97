import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeOnce, requireFreeSpace } from './cache.mjs'

/** @type {string} */
let cache
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'hatchwise-cache-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

const contents = () => readdirSync(cache).filter((name) => !name.endsWith('.lock'))

describe('a cache entry', () => {
  test('made by two at once is made once', async () => {
    let made = 0
    const fill = async (/** @type {string} */ folder) => {
      made++
      writeFileSync(join(folder, 'part'), 'whole')
      await sleep(20)
    }
    await Promise.all([1, 2, 3].map(() => makeOnce(join(cache, 'entry'), fill)))
    expect(made).toBe(1)
    expect(contents()).toEqual(['entry'])
  })

  test('that a killed process left half made is made anew, and the half removed', async () => {
    const module = new URL('cache.mjs', import.meta.url).href
    const script = `
      import { writeFileSync } from 'node:fs'
      import { makeOnce } from ${JSON.stringify(module)}
      await makeOnce(${JSON.stringify(join(cache, 'entry'))}, async (folder) => {
        writeFileSync(folder + '/part', 'half')
        console.log('half made')
        await new Promise((resolve) => setTimeout(resolve, 60_000))
      })`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script])
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(contents()).toEqual([expect.stringMatching(/^entry\.partial-/)])

    await makeOnce(join(cache, 'entry'), async (folder) => writeFileSync(join(folder, 'part'), 'whole'))
    expect(contents()).toEqual(['entry'])
    expect(readFileSync(join(cache, 'entry', 'part'), 'utf8')).toBe('whole')
  })

  test('whose making fails leaves nothing behind', async () => {
    const fill = async (/** @type {string} */ folder) => {
      mkdirSync(join(folder, 'deep'))
      throw new Error('broken')
    }
    await expect(makeOnce(join(cache, 'entry'), fill)).rejects.toThrow('broken')
    expect(contents()).toEqual([])
  })

  test('on a disk that fills up says so and leaves nothing behind', async () => {
    const fill = async () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
    await expect(makeOnce(join(cache, 'entry'), fill)).rejects.toThrow(
      /not enough free space.*XDG_CACHE_HOME/,
    )
    expect(existsSync(join(cache, 'entry'))).toBe(false)
  })

  test('is refused before the download when the disk has too little room', async () => {
    await expect(requireFreeSpace(cache, 1e18)).rejects.toThrow(/not enough free space.*GB needed/)
    await expect(requireFreeSpace(cache, 1)).resolves.toBeUndefined()
  })

  test('under something that is no folder says where the cache can go', async () => {
    writeFileSync(join(cache, 'file'), '')
    const making = makeOnce(join(cache, 'file', 'entry'), async () => {})
    await expect(making).rejects.toThrow(/Set XDG_CACHE_HOME/)
  })
})
