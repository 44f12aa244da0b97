import { describe, expect, it } from 'vitest'
import { LogFault } from '../../../shared/session/log-fault'
import { readManifest } from './manifest'

const HASH = 'a'.repeat(64)

describe('a manifest', () => {
  it('lists files as sha256sum writes them, as text or binary', () => {
    expect(readManifest([`${HASH}  events.jsonl`, `${HASH} *session.db`])).toEqual([
      { line: 1, sha256: HASH, name: 'events.jsonl' },
      { line: 2, sha256: HASH, name: 'session.db' },
    ])
  })

  it.each([
    ['a name that leads out of the folder', '../events.csv', 'unsafe-name'],
    ['an absolute name', '/etc/passwd', 'unsafe-name'],
    ['a name of another system that leads out', '..\\events.csv', 'unsafe-name'],
    ['a drive', 'C:events.csv', 'unsafe-name'],
    ['a folder', 'a/events.csv', 'unsafe-name'],
    ['the folder itself', '.', 'unsafe-name'],
    ['a hidden file', '.bashrc', 'unsafe-name'],
    ['a carriage return', 'events.csv\r', 'unsafe-name'],
    ['a NUL', 'events.csv\0', 'unsafe-name'],
    ['a name of 10,000 letters', 'a'.repeat(10_000), 'unsafe-name'],
    ['no name', '', 'malformed-manifest'],
    ['a name twice', 'events.jsonl', 'duplicate-name'],
  ])('with %s is refused, and the line is named', (_, name, code) => {
    const lines = [`${HASH}  events.jsonl`, `${HASH}  ${name}`]
    expect(faultOf(lines)).toMatchObject({ file: 'manifest-sha256.txt', line: 2, code })
  })

  it('with another hash than 64 lower-case hex digits, or a blank line, is refused', () => {
    for (const line of [`${HASH.toUpperCase()}  a`, `${HASH}a  a`, `${HASH}\ta`, '']) {
      expect(faultOf([line])).toMatchObject({ line: 1, code: 'malformed-manifest' })
    }
  })

  it('with more files than a package has is refused at the first that is too many', () => {
    const lines = Array.from({ length: 101 }, (_, i) => `${HASH}  file${i}`)
    expect(readManifest(lines.slice(1))).toHaveLength(100)
    expect(faultOf(lines)).toMatchObject({ line: 101, code: 'too-many-files' })
  })
})

function faultOf(lines: string[]) {
  try {
    readManifest(lines)
    return undefined
  } catch (error) {
    if (error instanceof LogFault) return error.fault
    throw error
  }
}
