import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BUNDLED_STATIONS } from '../../station/bundled'
import { graphOf } from '../../station/graph'
import { randomOf, type Random } from '../../stats/random'
import { bundledProcedures } from '../bundled'
import { readProcedure } from './read'

const texts = bundledProcedures()
  .filter(({ stations }) => stations === undefined)
  .map(({ id }) => readFileSync(new URL(`../bundled/${id}.yaml`, import.meta.url), 'utf8'))
const surroundings = { graph: graphOf(BUNDLED_STATIONS['iss-2020-10']!), known: bundledProcedures() }

/** Replaces one match of `pattern`, wherever it falls. */
function replaceOne(text: string, pattern: RegExp, random: Random, to: (match: string) => string): string {
  const match = random.pick([...text.matchAll(pattern)])
  return text.slice(0, match.index) + to(match[0]) + text.slice(match.index + match[0].length)
}

const LINE = /^ *(?:- )?[a-z]\w*:.*\n/gim
const VALUE = /(?<=^ *(?:- )?[a-z]\w*: ).+$/gim
const CONDITION = /(?<=(?:condition|when|until|alert): ).+$/gm

/** What goes wrong when a file is written by hand or damaged. */
const DAMAGE: Record<string, (text: string, random: Random) => string> = {
  'a line is missing': (text, random) => replaceOne(text, LINE, random, () => ''),
  'a line stands there twice': (text, random) => replaceOne(text, LINE, random, (line) => line + line),
  'a key is misspelt': (text, random) =>
    replaceOne(text, /[a-z]+(?=:)/gi, random, (key) => key.slice(1) + 'x'),
  'a value is of another type': (text, random) =>
    replaceOne(text, VALUE, random, () => random.pick(['5', '[]', '{}', '~', '[{ a: 1 }]', '-.inf'])),
  'the text ends early': (text, random) => text.slice(0, Math.floor(text.length * random.uniform())),
  'a line is indented wrongly': (text, random) => replaceOne(text, LINE, random, (line) => ` ${line}`),
  'an id is wrong': (text, random) =>
    replaceOne(text, /(?<=\b(?:id|procedure|actor): )\S+/g, random, (id) =>
      random.pick([`${id}!`, id.toLowerCase().toUpperCase() + '_', '__proto__', `'${'x'.repeat(99)}'`]),
    ),
  'a condition is wrong': (text, random) =>
    replaceOne(text, CONDITION, random, (condition) =>
      random.pick([
        condition.slice(0, -2),
        condition.replace(/\w+/, 'presure'),
        condition.replace(/[<>]=?|==|!=/, '='),
        `${condition} and`,
        condition.replace(/\d+ \* \w+|'[\w-]+'/, '3 * mmHg * kg'),
      ]),
    ),
  'an unseen character slipped in': (text, random) => {
    const at = Math.floor(text.indexOf('\n') + 1 + (text.length - text.indexOf('\n') - 1) * random.uniform())
    return (
      text.slice(0, at) + random.pick(['\u0000', '\u202e', '\u2066', '\u200b', '\ud800']) + text.slice(at)
    )
  },
  'a number is huge': (text, random) =>
    replaceOne(text, /(?<=(?:value|schema): )\d+/g, random, () =>
      random.pick(['1e999', '-1e300', '9'.repeat(400)]),
    ),
}

describe.each(Object.entries(DAMAGE))('of twenty procedures in which %s', (kind, damage) => {
  const random = randomOf(2026).fork(kind)
  const damaged = Array.from({ length: 20 }, () => damage(random.pick(texts), random))
  const readings = damaged.map((text) => ({ text, reading: readProcedure(text, surroundings) }))
  const refused = readings.flatMap(({ text, reading }) =>
    reading.ok ? [] : [{ text, faults: reading.faults }],
  )

  it('most are refused', () => {
    expect(refused.length).toBeGreaterThan(10)
  })

  it('each that is refused says where, what was found and what is expected', () => {
    for (const { text, faults } of refused) {
      expect(faults.length).toBeGreaterThan(0)
      const lines = text.split('\n')
      for (const { line, column, message } of faults) {
        expect(lines[line - 1]).toBeDefined()
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
        expect(message).toMatch(/^found .+; expected.* .+/s)
      }
    }
  })
})
