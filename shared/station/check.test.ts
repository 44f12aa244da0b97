import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUNDLED_STATIONS, bundledStation } from './bundled'
import iss202010 from './bundled/iss-2020-10.json'
import iss202403 from './bundled/iss-2024-03.json'
import { checkStation } from './check'

function faultsOf(value: unknown): [string, string][] {
  const check = checkStation(value)
  return check.ok ? [] : check.faults.map((f) => [f.path, f.code])
}

const volume = { value: 10, unit: 'm3' }
const pair = {
  id: 'pair',
  compartments: [
    { id: 'A', volume },
    { id: 'B', volume },
  ],
  hatches: [{ id: 'A/B', between: ['A', 'B'] }],
}

describe('a bundled station', () => {
  test('passes the checks that every station must pass', () => {
    expect([iss202403, iss202010].flatMap(faultsOf)).toEqual([])
    expect(Object.keys(BUNDLED_STATIONS)).toEqual(['iss-2024-03', 'iss-2020-10'])
    expect(bundledStation('iss-2020-10')?.vehicles).toHaveLength(5)
    expect(bundledStation('constructor')).toBeUndefined()
  })

  test('has a volume between the published totals', () => {
    const total = (file: typeof iss202010) => file.compartments.reduce((sum, c) => sum + c.volume.value, 0)
    expect(total(iss202010)).toBeGreaterThan(916)
    expect(total(iss202010)).toBeLessThan(1005)
  })

  test('says of every volume and hatch where it comes from, and gives every Russian hatch a valve', () => {
    for (const station of Object.values(BUNDLED_STATIONS)) {
      for (const place of [...station.compartments, ...station.vehicles]) {
        expect(place.source?.text, place.id).toBeTruthy()
        expect(place.volume!.high! - place.volume!.low!, place.id).toBeGreaterThan(0)
      }
      const russian = new Set(station.compartments.filter((c) => c.part === 'russian').map((c) => c.id))
      const withoutValve = station.hatches.filter(
        (h) => h.between.some((end) => russian.has(end)) && !h.equalisationValve,
      )
      expect(withoutValve).toEqual([])
    }
  })

  test('writes Russian elements in Cyrillic on the map and the others in Latin letters', () => {
    for (const station of Object.values(BUNDLED_STATIONS)) {
      for (const { label, part } of station.compartments) {
        expect(label).toMatch(part === 'russian' ? /^[\p{Script=Cyrillic}\d-]+$/u : /^[A-Z\d-]+$/)
      }
    }
  })

  test('is closed where it is closed on orbit', () => {
    const closed = (id: string) =>
      BUNDLED_STATIONS[id]!.hatches.filter((h) => h.state === 'closed').map((h) => h.id)
    expect(closed('iss-2020-10')).toEqual(['N3/BEAM'])
    expect(closed('iss-2024-03')).toEqual(['SM-PRK/SM-RO', 'N3/BEAM'])
  })

  test('is refused with the name of a place once a compartment is taken out', () => {
    fc.assert(
      fc.property(fc.constantFrom(iss202403, iss202010), fc.nat(), (file, n) => {
        const removed = file.compartments[n % file.compartments.length]!
        const check = checkStation({
          ...file,
          compartments: file.compartments.filter((c) => c !== removed),
        })
        expect(check.ok).toBe(false)
        if (check.ok) return
        expect(check.faults.some((f) => f.message.includes(`"${removed.id}"`))).toBe(true)
      }),
    )
  })
})

describe('a station file', () => {
  test('is accepted as a session log carries it, with the rest filled in', () => {
    const check = checkStation({
      id: 'lab',
      compartments: [
        { id: 'A', volume: { value: 50, unit: 'm3', low: 45, high: 55 } },
        { id: 'B', volume: { value: 1000, unit: 'L' } },
      ],
      hatches: [{ id: 'A/B', between: ['A', 'B'] }],
    })
    if (!check.ok) throw new Error(JSON.stringify(check.faults))
    expect(check.station.hatches[0]!.state).toBe('open')
    expect(check.station.limits.floor).toEqual({ value: 490, unit: 'mmHg' })
    expect(check.graph.compartments.get('B')).toMatchObject({
      volumeM3: 1,
      part: 'other',
      name: { en: 'B', ru: 'B' },
    })
  })

  test('gets every fault of its shape told with the path, what was found and what is expected', () => {
    const check = checkStation({
      id: 'lab',
      compartments: [{ id: 'A B', volume: { value: -1, unit: 'gallon' }, colour: 'red' }],
      hatches: 'none',
    })
    expect(check).toMatchObject({
      ok: false,
      faults: [
        {
          path: 'compartments[0].id',
          message: expect.stringContaining('found "A B"; expected: an id holds letters'),
        },
        {
          path: 'compartments[0].volume.value',
          message: 'found -1; expected: Too small: expected number to be >0',
        },
        { path: 'compartments[0].volume.unit', message: 'found "gallon"; expected "m3" or "L" or "ft3"' },
        { path: 'compartments[0]', message: expect.stringContaining('expected no "colour"') },
        { path: 'hatches', message: 'found "none"; expected array' },
      ],
    })
    expect(faultsOf(undefined)).toEqual([['', 'invalid-type']])
  })

  test.each<[string, object, [string, string][]]>([
    [
      'an unknown compartment',
      { hatches: [{ id: 'A/X', between: ['A', 'X'] }, ...pair.hatches] },
      [['hatches[0].between[1]', 'unknown-compartment']],
    ],
    [
      'a hatch id of its own',
      { hatches: [{ id: 'B/A', between: ['A', 'B'] }] },
      [['hatches[0].id', 'hatch-id']],
    ],
    [
      'a hatch to itself',
      { hatches: [...pair.hatches, { id: 'A/A', between: ['A', 'A'] }] },
      [['hatches[1].between', 'self-hatch']],
    ],
    [
      'two hatches for one pair',
      { hatches: [...pair.hatches, { id: 'B/A', between: ['B', 'A'] }] },
      [['hatches[1]', 'duplicate-hatch']],
    ],
    ['a lonely compartment', { hatches: [] }, [['compartments[1]', 'unreachable']]],
    [
      'a compartment twice',
      { compartments: [...pair.compartments, { id: 'A', volume }] },
      [['compartments[2].id', 'duplicate-id']],
    ],
    [
      'a vehicle with the id of a compartment',
      { vehicles: [{ id: 'B', kind: 'crew', dockedTo: 'A', volume }] },
      [['vehicles[0].id', 'duplicate-id']],
    ],
    [
      'a vehicle docked nowhere',
      { vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'X', volume }] },
      [['vehicles[0].dockedTo', 'unknown-compartment']],
    ],
    [
      'a hatch written out for a vehicle',
      {
        vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'A', volume }],
        hatches: [...pair.hatches, { id: 'A/V', between: ['A', 'V'] }],
      },
      [['hatches[1].between[1]', 'unknown-compartment']],
    ],
    [
      'a volume outside its band',
      { compartments: [pair.compartments[0], { id: 'B', volume: { ...volume, low: 11 } }] },
      [['compartments[1].volume', 'volume-band']],
    ],
    ['a first split at an unknown hatch', { firstSplit: ['B/A'] }, [['firstSplit[0]', 'unknown-hatch']]],
    [
      'an instrument twice',
      {
        instruments: [
          { id: 'M', type: 'hand-gauge' },
          { id: 'M', type: 'telemetry' },
        ],
      },
      [['instruments[1].id', 'duplicate-id']],
    ],
    [
      'a negative error',
      { instruments: [{ id: 'M', type: 'hand-gauge', sigma: { value: -1, unit: 'mmHg' } }] },
      [['instruments[0].sigma', 'negative']],
    ],
    [
      'a limit of zero',
      { limits: { floor: { value: 0, unit: 'mmHg' } } },
      [['limits.floor', 'not-positive']],
    ],
    [
      'an id with another meaning',
      { compartments: [{ id: 'none', volume }], hatches: [] },
      [['compartments[0].id', 'reserved-id']],
    ],
  ])('with %s is refused with that fault alone', (_, change, faults) => {
    expect(faultsOf({ ...pair, ...change })).toEqual(faults)
  })

  test('gets several faults told at once', () => {
    expect(faultsOf({ ...pair, hatches: [{ id: 'A-B', between: ['A', 'C'] }], firstSplit: ['X/Y'] })).toEqual(
      [
        ['hatches[0].between[1]', 'unknown-compartment'],
        ['hatches[0].id', 'hatch-id'],
        ['firstSplit[0]', 'unknown-hatch'],
        ['compartments[1]', 'unreachable'],
      ],
    )
  })

  test('never makes the check throw, whatever it holds', () => {
    fc.assert(fc.property(fc.anything(), (value) => void checkStation(value)))
  })
})
