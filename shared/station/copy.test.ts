import { expect, test } from 'vitest'
import { readChecked } from '../procedure/language/yaml/read-checked'
import { LANGUAGES } from '../i18n/text'
import { BUNDLED_STATIONS } from './bundled'
import { checkStation, type StationCheck } from './check'
import { copyOf } from './copy'

test.for(Object.values(BUNDLED_STATIONS).flatMap((station) => LANGUAGES.map((l) => [station, l] as const)))(
  'the copy of $0.id ($1) is the station itself under a name of its own',
  ([station, language]) => {
    const read = readChecked<Extract<StationCheck, { ok: true }>>(copyOf(station, language), checkStation)
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    const { id, name } = station
    expect(read.station).toEqual({
      ...station,
      id: `${id}-copy`,
      name: { en: `${name!.en} (copy)`, ru: `${name!.ru} (копия)` },
    })
  },
)

test('every part of a copy is explained, in the language that was asked for', () => {
  const station = BUNDLED_STATIONS['iss-2024-03']!
  const [english, russian] = LANGUAGES.map((language) => copyOf(station, language).split('\n'))
  for (const part of ['id', 'source', 'compartments', 'hatches', 'vehicles', 'instruments', 'limits']) {
    expect(english![english!.findIndex((line) => line.startsWith(`${part}:`)) - 1]).toMatch(/^# .*[a-z]/)
    expect(russian![russian!.findIndex((line) => line.startsWith(`${part}:`)) - 1]).toMatch(/^# .*[а-я]/)
  }
})
