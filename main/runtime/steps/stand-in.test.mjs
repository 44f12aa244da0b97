import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses'
import { projectRoot } from '../project.mjs'
import { prepareStandIn, standIn, standInFolder } from './stand-in.mjs'

// A package in small: the same archive in an archive, with a file in place of Electron that has its fuses.
const electronInSmall = Buffer.concat([
  Buffer.from('program dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('10100011 end'),
])

/** @type {string} */
let folder
/** @type {string} */
let cache
/** @type {string} */
let tarball
/** @type {import('./stand-in.mjs').StandIn} */
let source

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hatchwise-stand-in-'))
  cache = join(folder, 'cache')
  tarball = join(folder, 'package.tgz')
  mkdirSync(join(folder, 'package'))
  writeFileSync(
    join(folder, 'package', standIn.archive),
    zipOf({
      'Cypress/Cypress': electronInSmall,
      'Cypress/browser_v8_context_snapshot.bin': Buffer.from('former app'),
      'Cypress/resources/app-update.yml': Buffer.from('former app'),
      'Cypress/resources/app/index.js': Buffer.from('former app'),
    }),
  )
  execFileSync('tar', ['-czf', tarball, '-C', folder, 'package'])
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  source = { ...standIn, integrity, spaceBytes: 1 }
})
afterEach(() => rmSync(folder, { recursive: true }))

const prepare = (/** @type {Partial<Parameters<typeof prepareStandIn>[0]>} */ change = {}) =>
  prepareStandIn({ root: projectRoot, cache, source, download: copyOfPackage, ...change })

const cached = () => readdirSync(cache).filter((name) => !name.endsWith('.lock'))

describe('the stand-in for Electron', () => {
  test('loads a folder, lets Playwright in, and keeps nothing of the app it came with', async () => {
    await prepare()
    const place = standInFolder(cache, source)
    expect(readdirSync(place).toSorted()).toEqual(['electron', 'resources', 'version'])
    expect(readdirSync(join(place, 'resources'))).toEqual(['app'])
    expect(readdirSync(join(place, 'resources', 'app')).toSorted()).toEqual(['main.mjs', 'package.json'])
    expect(readFileSync(join(place, 'version'), 'utf8')).toBe('33.2.1')
    const fuses = await getCurrentFuseWire(join(place, 'electron'))
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe('1'.charCodeAt(0))
    expect(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe('0'.charCodeAt(0))
  })

  test('is fetched once, however many set-ups ask at the same time', async () => {
    let fetched = 0
    const download = async (/** @type {string} */ into) => {
      fetched++
      return copyOfPackage(into)
    }
    await Promise.all([prepare({ download }), prepare({ download }), prepare({ download })])
    await prepare({ download })
    expect(fetched).toBe(1)
    expect(cached()).toHaveLength(1)
  })

  test('that is not the known package is refused and leaves nothing in the cache', async () => {
    const download = async (/** @type {string} */ into) => {
      const path = await copyOfPackage(into)
      writeFileSync(path, 'one byte more', { flag: 'a' })
      return path
    }
    await expect(prepare({ download })).rejects.toThrow(/not the one we know.*not unpacked/)
    expect(cached()).toEqual([])
  })

  test('is not fetched on a disk without room for it', async () => {
    const download = () => Promise.reject(new Error('must not be fetched'))
    const huge = { ...source, spaceBytes: 1e18 }
    await expect(prepare({ download, source: huge })).rejects.toThrow(/not enough free space/)
    expect(cached()).toEqual([])
    expect(existsSync(standInFolder(cache, huge))).toBe(false)
  })
})

async function copyOfPackage(/** @type {string} */ into) {
  cpSync(tarball, join(into, 'package.tgz'))
  return join(into, 'package.tgz')
}

/** A zip without compression, by the format's APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
function zipOf(/** @type {Record<string, Buffer>} */ files) {
  /** @type {Buffer[]} */
  const bodies = []
  /** @type {Buffer[]} */
  const directory = []
  let offset = 0
  for (const [name, data] of Object.entries(files)) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(0o100755 * 0x10000, 6)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, place, Buffer.from(name))
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data])
    bodies.push(body)
    offset += body.length
  }
  const size = Buffer.concat(directory).length
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
