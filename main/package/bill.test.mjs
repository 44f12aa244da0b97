import { expect, test } from 'vitest'
import { projectRoot } from '../runtime/project.mjs'
import { billOf, licencesOf, packageOf, sqliteOf } from './bill.mjs'
import { partsOf } from './parts.ts'

const parts = ['zod', 'better-sqlite3', 'dejavu-fonts-ttf', 'fontkit'].map((name) =>
  packageOf(projectRoot, `node_modules/${name}`, 'sha512-AAEC'),
)
const whole = [...parts, sqliteOf(projectRoot)]

test('every package has a version, a licence and the licence’s words', () => {
  for (const { name, version, licence, text } of whole) {
    expect(version, name).toMatch(/^\d+\.\d+/)
    expect(licence, name).toMatch(/^[A-Z][\w.-]+$|^Bitstream|^blessing$/)
    expect(text.length, name).toBeGreaterThan(40)
  }
  expect(sqliteOf(projectRoot).text).toContain('May you find forgiveness for yourself')
  expect(parts.at(-1)?.text).toContain('No text came with it. It says of itself: MIT')
})

test('the same program has the same bill, another one another number', () => {
  const bill = billOf(projectRoot, whole)
  expect(billOf(projectRoot, whole)).toEqual(bill)
  expect(bill.serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(billOf(projectRoot, parts).serialNumber).not.toBe(bill.serialNumber)
})

test('the program reads in its bill what was written there', () => {
  const read = partsOf(JSON.stringify(billOf(projectRoot, whole)))
  expect(read).toEqual(whole.map(({ name, version, licence, text }) => ({ name, version, licence, text })))
  for (const { text } of read) expect(licencesOf(whole)).toContain(text)
})

test('what came from the registry carries the hash that the lock file has', () => {
  const [zod] = billOf(projectRoot, whole).components
  expect(zod).toMatchObject({
    purl: expect.stringMatching(/^pkg:npm\/zod@/),
    hashes: [{ alg: 'SHA-512', content: '000102' }],
  })
})
