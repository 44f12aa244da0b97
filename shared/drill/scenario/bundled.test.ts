import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { graphOfSession } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { labelOf } from '../../station/graph'
import { bundledScenarios, scenarioById } from './bundled'
import { readScenario } from './read'
import type { Scenario } from './scenario'

const folder = new URL('bundled/', import.meta.url)

test('every file of the folder is offered, once', () => {
  const names = bundledScenarios().map(({ id }) => `${id}.yaml`)
  expect(names.toSorted()).toEqual(readdirSync(folder).toSorted())
})

test('a scenario is found by its id, and nothing by another', () => {
  for (const scenario of bundledScenarios()) expect(scenarioById(scenario.id)).toBe(scenario)
  expect(scenarioById('toString')).toBeUndefined()
})

describe.each(bundledScenarios().map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  (id, scenario) => {
    const text = readFileSync(new URL(`${id}.yaml`, folder), 'utf8')

    test('is read without a fault, as it was built into the program', () => {
      const reading = readScenario(text)
      expect(reading.ok ? [] : reading.faults).toEqual([])
      expect(reading).toEqual({ ok: true, scenario })
    })

    test('names its JSON Schema to the editor', () => {
      expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../scenario.schema.json')
    })

    test('is worth 100 points, and has hints and injects for the instructor', () => {
      expect(scenario.objectives.reduce((sum, { points }) => sum + points, 0)).toBe(100)
      expect(scenario.hints.length).toBeGreaterThanOrEqual(2)
      expect(scenario.injects.filter(({ at }) => at === 'hand').length).toBeGreaterThanOrEqual(3)
    })

    test('speaks Russian in every Russian text', () => {
      for (const { en, ru } of textsOf(scenario)) {
        expect(ru).toMatch(/[а-яё]/)
        expect(ru).not.toBe(en)
      }
    })

    test('tells the crew nothing of where the leak is', () => {
      const graph = graphOfSession(scenario.station, bundledStation)!
      const told = [scenario.crewTitle, scenario.briefing].flatMap(({ en, ru }) => [en, ru]).join(' ')
      for (const { compartment } of scenario.truth.leaks) {
        const { en, ru } = graph.compartments.get(compartment)!.name
        for (const name of [en, ru.replaceAll(/[«»]/g, ''), labelOf(graph, compartment)])
          expect(told).not.toContain(name)
      }
    })

    test('reads no instrument more often than every ten seconds', () => {
      for (const { everyS = 60 } of scenario.truth.instruments) expect(everyS).toBeGreaterThanOrEqual(10)
    })
  },
)

function textsOf({ title, summary, crewTitle, briefing, injects, hints }: Scenario) {
  const ofInjects = injects.flatMap(({ title, message }) => (message ? [title, message.text] : [title]))
  return [title, summary, crewTitle, briefing, ...ofInjects, ...hints]
}
