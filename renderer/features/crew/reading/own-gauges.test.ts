import { expect, test } from 'vitest'
import type { Gauge } from '../../../../shared/contract/preferences'
import type { Instrument } from '../../../../shared/station/station'
import { gaugeKeptIn, readableIn, undeclaredGauge } from './own-gauges'

const gauge = (id: string, compartment = ''): Gauge => ({
  id,
  type: 'hand-gauge',
  unit: 'psi',
  resolution: 0.01,
  sigma: 0.02,
  compartment,
})

const instruments = new Map<string, Instrument>([
  ['MV-1', { id: 'MV-1', type: 'hand-gauge', unit: 'mmHg' }],
  ['SVO', { id: 'SVO', type: 'hatch-flow' }],
])
const session = (mode: 'real' | 'drill') => ({ opened: { data: { mode } }, instruments })
const ids = (readable: Instrument[]) => readable.map(({ id, unit }) => `${id} ${unit}`)

test('one’s own instruments follow those of the session; of the same name it is the session’s', () => {
  expect(ids(readableIn(session('real'), [gauge('MV-1'), gauge('PSI-2')]))).toEqual([
    'MV-1 mmHg',
    'PSI-2 psi',
  ])
})

test('a simulated station has only its own', () => {
  expect(ids(readableIn(session('drill'), [gauge('PSI-2')]))).toEqual(['MV-1 mmHg'])
})

test('what the session has not heard of is declared before its first reading, nothing else', () => {
  expect(undeclaredGauge({ instruments }, [gauge('PSI-2')], 'PSI-2')).toEqual({
    id: 'PSI-2',
    type: 'hand-gauge',
    unit: 'psi',
    resolution: { value: 0.01, unit: 'psi' },
    sigma: { value: 0.02, unit: 'psi' },
  })
  expect(undeclaredGauge({ instruments }, [gauge('MV-1')], 'MV-1')).toBeUndefined()
  expect(undeclaredGauge({ instruments }, [gauge('PSI-2')], 'MV-1')).toBeUndefined()
})

test('an instrument is found where it is kept, by the map’s name of the place or by its id', () => {
  const working = { id: 'SM-RO', label: 'РО' }
  for (const place of ['РО', 'SM-RO']) {
    const own = [gauge('PSI-1'), gauge('PSI-2', place)]
    const readable = readableIn(session('real'), own)
    expect(gaugeKeptIn(working, own, readable)?.id).toBe('PSI-2')
    expect(gaugeKeptIn({ id: 'LAB', label: 'Lab' }, own, readable)).toBeUndefined()
    expect(gaugeKeptIn(working, own, readableIn(session('drill'), own))).toBeUndefined()
  }
})
