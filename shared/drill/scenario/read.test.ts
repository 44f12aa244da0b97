import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readScenario } from './read'

const TEXT = readFileSync(new URL('bundled/stuck-gauge.yaml', import.meta.url), 'utf8')

function faultsIn(text: string) {
  const reading = readScenario(text)
  return reading.ok ? [] : reading.faults.map(({ path, line, message }) => `${line} ${path}: ${message}`)
}

/** The line, from 1, on which a text stands. */
const lineOf = (part: string) => TEXT.slice(0, TEXT.indexOf(part)).split('\n').length

test('JSON is read as YAML is', () => {
  const reading = readScenario(TEXT)
  if (!reading.ok) throw new Error('the sample is no scenario')
  expect(readScenario(JSON.stringify(reading.scenario))).toEqual(reading)
})

test('every fault is named with its path and line, in the order of the text', () => {
  const wrong = TEXT.replace('compartment: FGB-PGO', 'compartment: ZARYA')
    .replace('procedure: depressurisation', 'procedure: panic')
    .replace('withinMin: 120', 'withinMin: 1200')
  expect(faultsIn(wrong)).toEqual([
    `${lineOf('procedure:')} procedure: found "panic"; expected the id of a bundled procedure`,
    `${lineOf('id: FE-3')} truth.people[3]: found "ZARYA"; expected the id of a compartment`,
    `${lineOf('withinMin: 120')} objectives[1].withinMin: found 1200 min; expected at most the 240 min of "endsAfterMin"`,
  ])
})

test('a missing text, an unknown key and a wrong word are named where they stand', () => {
  const wrong = TEXT.replace(/^  ru: .*\n/m, '')
    .replace('law: orifice', 'law: hole')
    .replace('alarm: true', 'allarm: true')
  expect(faultsIn(wrong)).toEqual([
    expect.stringMatching(/^5 title.ru: found nothing; expected string$/),
    expect.stringMatching(/ allarm: found true; expected no "allarm"$/),
    expect.stringMatching(/ truth.leaks\[0\].law: found "hole"; expected "orifice" or "crack"$/),
  ])
})

test.each([
  ['no YAML', 'a: [', 1],
  ['nothing', '', 1],
  ['a list', '- 1', 1],
  [
    'a key that reaches into the program',
    TEXT.replace('truth:', 'truth:\n  __proto__: { on: true }'),
    lineOf('truth:') + 1,
  ],
  ['an anchor', TEXT.replace('id: stuck-gauge', 'id: &id stuck-gauge'), lineOf('id: stuck-gauge')],
  ['a key twice', `${TEXT}id: again\n`, TEXT.split('\n').length],
  ['more than ten million characters', `${TEXT}# ${'x'.repeat(10_000_000)}`, 1],
  ['too many levels', `${TEXT}x: ${'['.repeat(100)}`, TEXT.split('\n').length],
])('%s is refused with a line', (_, text, line) => {
  const faults = faultsIn(text)
  expect(faults.length).toBeGreaterThan(0)
  expect(Number(faults[0]!.split(' ')[0])).toBe(line)
})
