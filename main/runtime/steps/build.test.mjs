import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildIsCurrent, fingerprint } from './build.mjs'

/** @type {string} */
let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hatchwise-build-'))
  for (const folder of ['main', 'shared/leak', 'out']) mkdirSync(join(root, folder), { recursive: true })
  write('main/index.ts', 'one')
  write('shared/leak/locate.ts', 'two')
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (/** @type {string} */ path, /** @type {string} */ text) =>
  writeFileSync(join(root, path), text)

describe('a build', () => {
  test('is not current without its stamp, as after a killed one', () => {
    expect(buildIsCurrent(root)).toBe(false)
  })

  test('is current until a source changes, appears or goes', () => {
    write('out/built-from', fingerprint(root))
    expect(buildIsCurrent(root)).toBe(true)
    write('shared/leak/locate.ts', 'three')
    expect(buildIsCurrent(root)).toBe(false)
    write('shared/leak/locate.ts', 'two')
    write('shared/leak/plan.ts', '')
    expect(buildIsCurrent(root)).toBe(false)
    rmSync(join(root, 'shared/leak/plan.ts'))
    expect(buildIsCurrent(root)).toBe(true)
  })

  test('stays current when only tests change', () => {
    write('out/built-from', fingerprint(root))
    write('shared/leak/locate.test.ts', 'four')
    expect(buildIsCurrent(root)).toBe(true)
  })
})
