import { expect, test } from 'vitest'
import { bundledProcedures } from '../procedure/bundled'
import { BUNDLED_STATIONS } from '../station/bundled'
import { found, GLOSSARY } from './glossary'

const terms = GLOSSARY.flatMap(({ terms }) => terms)
const short = new Set(terms.flatMap(({ short }) => short))
const namesFound = (search: string) => found(search).flatMap(({ terms }) => terms.map(({ name }) => name.en))

test('every place of the bundled stations is explained by the name that stands on the map', () => {
  const labels = Object.values(BUNDLED_STATIONS).flatMap(({ compartments, vehicles }) =>
    [...compartments, ...vehicles].map(({ id, label }) => label ?? id),
  )
  expect(labels.length).toBeGreaterThan(50)
  expect(labels.filter((label) => !short.has(label))).toEqual([])
})

test('every instrument of the bundled stations is explained', () => {
  const ids = Object.values(BUNDLED_STATIONS).flatMap(({ instruments }) => instruments.map(({ id }) => id))
  expect(ids.filter((id) => !short.has(id))).toEqual([])
})

test('every abbreviation in the procedures is explained', () => {
  const used = new Set(sentencesOf(bundledProcedures()).flatMap(abbreviationsIn))
  expect(used.size).toBeGreaterThan(30)
  expect([...used].filter((one) => !short.has(one))).toEqual([])
})

test('there are more than eighty terms, each but once, with one sentence in both languages', () => {
  expect(terms.length).toBeGreaterThan(80)
  for (const names of [terms.map(({ name }) => name.en), terms.map(({ name }) => name.ru)]) {
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  }
  for (const { meaning } of terms) {
    expect(meaning.en).toMatch(/^\S.*[^.]\.$/)
    expect(meaning.ru).toMatch(/^\S.*\p{Script=Cyrillic}.*\.$/u)
  }
})

test('no abbreviation stands for two things', () => {
  const all = terms.flatMap(({ short }) => short)
  expect(all.filter((one, i) => all.indexOf(one) !== i)).toEqual([])
})

test('a term is found in either alphabet, whatever the case, with е for ё and without subscripts', () => {
  expect(namesFound('прк')).toEqual(['Transfer chamber of Zvezda'])
  expect(namesFound('PRK')).toEqual(['Transfer chamber of Zvezda'])
  expect(namesFound('резервн')).toEqual(['Reserve time', 'Floor of the reserve time'])
  expect(namesFound('ppo2')).toEqual(['Partial pressure of oxygen'])
  expect(namesFound('time reserve')).toEqual(['Reserve time', 'Floor of the reserve time'])
})

test('what no name holds is looked for in the meanings; what nothing holds is not found', () => {
  expect(namesFound('hissing')).toEqual(['Ultrasonic leak detector'])
  expect(namesFound('дрейфующий айсберг')).toEqual([])
  expect(found('')).toHaveLength(GLOSSARY.length)
})

/** Every text that people read, in both languages. */
function sentencesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'en' || key === 'ru') && typeof inner === 'string' ? [inner] : sentencesOf(inner),
  )
}

/** "PMA1", "ПхО", "FE-1", "CO₂": two capital letters, or one and a digit. */
function abbreviationsIn(sentence: string): string[] {
  return (sentence.match(/[\p{L}\p{N}₂]+(-[\p{Lu}\p{N}]+)?/gu) ?? []).filter((word) =>
    /^\p{Lu}.*[\p{Lu}\p{N}₂]/u.test(word),
  )
}
