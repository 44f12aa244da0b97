import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Failure } from '../machine/failure.mjs'
import { dependenciesAreInstalled, npmFailure } from './dependencies.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hatchwise-dependencies-'))
  mkdirSync(join(root, 'node_modules'))
})
afterEach(() => rmSync(root, { recursive: true }))

const saddle = { version: '1.0.0', integrity: 'sha512-a' }

/** @param {Record<string, object>} locked @param {Record<string, object>} [installed] */
function given(locked, installed) {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...locked } }))
  if (!installed) return
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }))
}

describe('dependencies', () => {
  test('are missing where npm has not recorded an install, as after a killed one', () => {
    given({ 'node_modules/saddle': saddle })
    expect(dependenciesAreInstalled(root)).toBe(false)
  })

  test('are installed when npm has recorded what the lock file names', () => {
    given({ 'node_modules/saddle': saddle }, { 'node_modules/saddle': saddle })
    expect(dependenciesAreInstalled(root)).toBe(true)
  })

  test('are installed without the packages for other platforms', () => {
    const foreign = { 'node_modules/saddle-win32': { ...saddle, optional: true } }
    given({ 'node_modules/saddle': saddle, ...foreign }, { 'node_modules/saddle': saddle })
    expect(dependenciesAreInstalled(root)).toBe(true)
  })

  test('are missing when the lock file has moved on', () => {
    given({ 'node_modules/saddle': { ...saddle, version: '1.0.1' } }, { 'node_modules/saddle': saddle })
    expect(dependenciesAreInstalled(root)).toBe(false)
  })

  test.each([
    ['npm error code ENOTFOUND', /cannot be reached.*network/],
    ['npm error code ECONNREFUSED', /cannot be reached.*network/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EUSAGE', /do not match/],
    ['npm error code EINTEGRITY', /not the one that package-lock.json names/],
    ['npm error code ESTRANGE', /npm says why/],
  ])('that fail with %s say what to do', (output, message) => {
    const failure = npmFailure('installing', `npm warn EBADENGINE x\n${output}\n`)
    expect(failure).toBeInstanceOf(Failure)
    expect(failure.message).toMatch(message)
    expect(failure.message).toContain(output)
    expect(failure.message).not.toContain('EBADENGINE')
  })
})
