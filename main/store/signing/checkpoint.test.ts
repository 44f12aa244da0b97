import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../temporary-folder'
import { pemOf, readCheckpoint, signCheckpoint } from './checkpoint'
import { signingKey } from './key'

const folder = temporaryFolders()
const key = generateKeyPairSync('ed25519').privateKey
const head = { session: '01JABC', seq: 42, hash: 'ab'.repeat(32) }
const text = signCheckpoint(head, key)

describe('a checkpoint', () => {
  it('is a signed note as C2SP has it, with its key in a line of its own', () => {
    const lines = text.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'hatchwise/01JABC',
      '42',
      'q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=',
    ])
    expect(lines[3]).toMatch(/^publickey [A-Za-z0-9+/]{43}=$/)
    expect(lines.slice(4)).toEqual(['', expect.stringMatching(/^— hatchwise [A-Za-z0-9+/]{91}=$/), ''])
    expect(signCheckpoint(head, key)).toBe(text)
  })

  it('is signed over the text before the blank line', () => {
    const body = text.slice(0, text.indexOf('\n\n') + 1)
    const signature = Buffer.from(text.split(' ').at(-1)!, 'base64').subarray(4)
    expect(verify(null, Buffer.from(body), createPublicKey(pemOf(key)), signature)).toBe(true)
  })

  it('says what was signed and by which key', () => {
    expect(readCheckpoint(text)).toEqual({
      ...head,
      origin: 'hatchwise/01JABC',
      keyId: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
      publicKeyPem: pemOf(key),
      isSignatureValid: true,
    })
    expect(readCheckpoint(text, pemOf(key))).toMatchObject({ isSignatureValid: true })
  })

  it('is not valid for another key, nor with any letter of it changed', () => {
    const other = generateKeyPairSync('ed25519').privateKey
    expect(readCheckpoint(text, pemOf(other))).toMatchObject({ isSignatureValid: false })
    for (let i = 0; i < text.length; i++) {
      const changed = text.slice(0, i) + (text[i] === 'A' ? 'B' : 'A') + text.slice(i + 1)
      expect(readCheckpoint(changed)?.isSignatureValid ?? false).toBe(false)
    }
  })

  it('is none in another spelling of the same bytes', () => {
    const root = 'q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6'
    expect(readCheckpoint(text.replace(`${root}s=`, `${root}t=`))).toBeUndefined()
  })

  it('is none where the text is something else', () => {
    const texts = ['', 'hatchwise/x\n', text.trimEnd(), `${text}\n`, text.replace('42', '042')]
    expect(texts.map((other) => readCheckpoint(other))).toEqual(texts.map(() => undefined))
  })
})

describe('the key', () => {
  it('is made once, for its owner alone', () => {
    const file = join(folder(), 'key.pem')
    const first = pemOf(signingKey(file, () => undefined))
    expect(pemOf(signingKey(file, () => undefined))).toBe(first)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, 'utf8')).toContain('BEGIN PRIVATE KEY')
  })

  it('is made anew where the file is none, which is put aside first', () => {
    const file = join(folder(), 'key.pem')
    writeFileSync(file, 'no key')
    const aside: string[] = []
    const made = pemOf(signingKey(file, (old) => void aside.push(readFileSync(old, 'utf8'))))
    expect(aside).toEqual(['no key'])
    expect(pemOf(signingKey(file, () => undefined))).toBe(made)
  })

  it('serves for this run where it cannot be kept', () => {
    expect(signingKey(join(folder(), 'no such folder', 'key.pem'), () => undefined).type).toBe('private')
  })
})
