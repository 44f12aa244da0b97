import { expect, test } from 'vitest'
import { bundledStation } from '../station/bundled'
import { graphOf } from '../station/graph'
import { changeSchema } from './truth/inject'
import { changeText, conditionText, switchName } from './words'

const graph = graphOf(bundledStation('iss-2020-10')!)
const said = (change: unknown) => changeText(changeSchema.parse(change), graph)

test('a leak that begins, grows slowly or stops is told apart', () => {
  expect(
    said({ change: 'leak', id: 'L1', compartment: 'SM-PRK', law: 'crack', size: { kgPerDay: 1.4 } }),
  ).toEqual({ en: 'Leak L1, ПрК: crack 1.4 kg/day', ru: 'Утечка L1, ПрК: трещина 1,4 кг/сут' })
  expect(said({ change: 'leak', id: 'L1', size: { holeMm: 4 }, overS: 300 }).en).toBe(
    'Leak L1: 4 mm over 5\u00a0min',
  )
  expect(said({ change: 'leak', id: 'L1', size: { holeMm: 0 } }).ru).toBe('Утечка L1: прекращается')
})

test('a hatch says only what changes of it', () => {
  expect(said({ change: 'hatch', hatch: 'SM-PRK/SM-RO', jammed: true }).en).toBe('Hatch ПрК–РО: jammed')
  expect(said({ change: 'hatch', hatch: 'SM-PRK/SM-RO', state: 'closed', gap: { kgPerDay: 5 } })).toEqual({
    en: 'Hatch ПрК–РО: closed, lets pass 5 kg/day',
    ru: 'Люк ПрК–РО: закрыт, пропускает 5 кг/сут',
  })
  expect(said({ change: 'hatch', hatch: 'SM-PRK/SM-RO', gap: { holeMm: 0 } }).en).toBe('Hatch ПрК–РО: tight')
})

test('an instrument names each of its faults, or that it works', () => {
  const faults = [
    { fault: 'dropped', chance: 0.25 },
    { fault: 'offset', by: -3 },
  ]
  expect(said({ change: 'instrument', id: 'MV-1', faults })).toEqual({
    en: 'Instrument MV-1: shows nothing 25 %, shows more by −3',
    ru: 'Прибор MV-1: не показывает 25 %, завышает на −3',
  })
  expect(said({ change: 'instrument', id: 'MV-1', faults: [] }).ru).toBe('Прибор MV-1: исправен')
})

test("switches have people's names", () => {
  expect(said({ change: 'switch', id: 'fans', on: false }).en).toBe('fans: off')
  expect(switchName('SM-PRK/SM-RO equalisation', graph).en).toBe('equalisation valve ПрК–РО')
  expect(switchName('Elektron', graph).en).toBe('Elektron')
})

test('a condition says what is waited for', () => {
  expect(
    conditionText(
      { when: 'pressure-below', compartment: 'SM-PRK', pressure: { value: 600, unit: 'mmHg' } },
      graph,
    ),
  ).toEqual({ en: 'ПрК below 600 mmHg', ru: 'ПрК ниже 600 мм рт. ст.' })
  expect(conditionText({ when: 'hatch', hatch: 'SM-PRK/SM-RO', state: 'closed' }, graph).en).toBe(
    'Hatch ПрК–РО: closed',
  )
})
