import { describe, expect, it } from 'vitest'
import { preferences, usualPreferences, type Preferences } from './preferences'
import { readSettings, SETTINGS_SCHEMA, settingsText } from './settings-file'

const MINE: Preferences = {
  ...usualPreferences('ru'),
  theme: 'night',
  pressureUnitUs: 'psi',
  people: [{ role: 'CDR', name: 'Рыжиков' }],
  gauges: [{ id: 'MV-7', type: 'hand-gauge', unit: 'mmHg', resolution: 1, sigma: 0.5, compartment: 'РО' }],
  floorMmHg: 500,
}

const file = (settings: object, schema = SETTINGS_SCHEMA) =>
  JSON.stringify({ format: 'hatchwise-settings', schema, settings })

const faultsIn = (text: string) => {
  const read = readSettings(text)
  return read.ok ? [] : read.faults.map(({ path, message }) => `${path}: ${message}`)
}

describe('a file of settings', () => {
  it('gives every setting back as it was', () => {
    expect(readSettings(settingsText(MINE))).toEqual({ ok: true, values: MINE, leftOut: [] })
  })

  it('may say some of them only', () => {
    expect(readSettings(file({ theme: 'dark' }))).toMatchObject({ values: { theme: 'dark' } })
  })

  it('of a later version names what this one does not know, and gives the rest', () => {
    const later = { theme: 'dark', volume: 'by the hour', hologram: true }
    expect(readSettings(file(later, SETTINGS_SCHEMA + 1))).toEqual({
      ok: true,
      values: { theme: 'dark' },
      leftOut: ['volume', 'hologram'],
    })
  })

  it('of this version is refused with the place of what nobody knows', () => {
    expect(faultsIn(file({ hologram: true }))).toEqual([
      expect.stringContaining('expected no "hologram"') as string,
    ])
    expect(faultsIn(file({ theme: 'pink' }))).toEqual([
      expect.stringMatching(/^settings\.theme: found "pink"; expected "system"/) as string,
    ])
    expect(faultsIn(file({ people: [{ role: '', name: ' ' }] }))).toEqual([
      expect.stringMatching(/^settings\.people\[0\]: /) as string,
    ])
    expect(faultsIn(file({ gauges: [MINE.gauges[0]!, MINE.gauges[0]!] }))).toEqual([
      expect.stringMatching(/^settings\.gauges: .*every instrument once/) as string,
    ])
  })

  it.each([
    ['no JSON at all', 'theme: dark', /^line 1, column 1: /],
    ['a bracket too few', '{\n "format": "hatchwise-settings",\n', /^line 3, column 1: /],
    ['another file', '{"id":"lab","compartments":[]}', /^format: /],
    ['keys that reach into the program', '{"__proto__":{"theme":"dark"}}', /^line 1, column 2: /],
    [
      'a setting said twice',
      file({}).replace('{}', '{"theme":"dark","theme":"light"}'),
      /^line 1, column \d+: /,
    ],
    ['a hundred levels', '['.repeat(100) + ']'.repeat(100), /^line 1, column 17: .*levels/],
    ['a list in the place of the settings', file([]), /^settings: /],
    ['a version of nobody', file({}, -1), /^schema: /],
  ])('is refused where it holds %s', (_, text, place) => {
    expect(faultsIn(text)[0]).toMatch(place)
  })

  it('has a new number whenever a setting is added, so that older versions know what to leave out', () => {
    expect({ [SETTINGS_SCHEMA]: Object.keys(preferences.shape).toSorted() }).toMatchInlineSnapshot(`
      {
        "1": [
          "actor",
          "alarmMmHg",
          "alarmRateMmHgPerMin",
          "bigKeys",
          "floorMmHg",
          "gauges",
          "healthMmHg",
          "language",
          "lowerMmHg",
          "people",
          "pressureUnit",
          "pressureUnitOther",
          "pressureUnitRussian",
          "pressureUnitUs",
          "sound",
          "textScale",
          "theme",
          "tourOffered",
          "viewingDistanceM",
          "volume",
        ],
      }
    `)
  })
})
