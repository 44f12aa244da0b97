import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findRuntime } from './electron.mjs'
import { standInFolder } from './stand-in.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hatchwise-electron-'))
  write('node_modules/electron/package.json', '{"version": "45.4.1"}')
})
afterEach(() => rmSync(root, { recursive: true }))

const find = (environment = {}) => findRuntime({ root, cache: join(root, 'cache'), environment })

describe('the Electron to run on', () => {
  test('is none in a fresh clone', () => {
    expect(find()).toBeUndefined()
  })

  test('is the stand-in when only that is there', () => {
    putStandIn()
    expect(find()).toMatchObject({ origin: 'stand-in', version: '33.2.1' })
    expect(find()?.note).toContain('install-electron')
  })

  test('is the official one before the stand-in', () => {
    putStandIn()
    putOfficial('45.4.1')
    expect(find()).toMatchObject({ origin: 'official', version: '45.4.1' })
  })

  test('is not an official one of another version', () => {
    putOfficial('44.0.0')
    expect(find()).toBeUndefined()
  })

  test('is not an official one whose install was killed', () => {
    putOfficial('45.4.1')
    rmSync(join(root, 'node_modules/electron/path.txt'))
    expect(find()).toBeUndefined()
  })

  test('is what an engineer chose before all others, by folder or by file', () => {
    putOfficial('45.4.1')
    write('chosen/electron', '')
    write('chosen/version', 'v40.0.0')
    const executable = join(root, 'chosen', 'electron')
    const chosen = { origin: 'chosen', version: '40.0.0', executable }
    expect(find({ HATCHWISE_ELECTRON: dirname(executable) })).toMatchObject(chosen)
    expect(find({ HATCHWISE_ELECTRON: executable })).toMatchObject(chosen)
  })

  test('that an engineer chose but that is not there is reported', () => {
    expect(() => find({ HATCHWISE_ELECTRON: join(root, 'nothing') })).toThrow(/no Electron.*unset it/)
  })
})

function putStandIn() {
  const folder = standInFolder('cache')
  write(join(folder, 'electron'), '')
  write(join(folder, 'version'), '33.2.1')
}

function putOfficial(/** @type {string} */ version) {
  write('node_modules/electron/path.txt', 'electron')
  write('node_modules/electron/dist/electron', '')
  write('node_modules/electron/dist/version', version)
}

function write(/** @type {string} */ path, /** @type {string} */ text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
