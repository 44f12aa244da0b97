import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../shared/i18n/text'
import { faultsOf, gaugesOf, NEW_GAUGE, rowOf, type GaugeRow } from './gauge-row'

const EMPTY = rowOf(NEW_GAUGE, 'en')
const row = (some: Partial<GaugeRow>): GaugeRow => ({ ...EMPTY, id: 'MV-7', ...some })

test('a row is an instrument as soon as it makes sense, with a comma or a point', () => {
  const rows = [EMPTY, row({ resolution: '0,5', sigma: ' 0.25 ', compartment: ' РО ' })]
  const [kept, ...others] = gaugesOf(rows)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ id: 'MV-7', resolution: 0.5, sigma: 0.25, compartment: 'РО' })
  expect(rowOf(kept!, 'ru')).toMatchObject({ resolution: '0,5', sigma: '0,25' })
  for (const language of LANGUAGES) expect(gaugesOf([rowOf(kept!, language)])).toEqual([kept])
})

test('what makes no sense yet is named', () => {
  expect([...faultsOf([EMPTY], 0)]).toEqual(['id'])
  expect([...faultsOf([row({ id: 'a/b', resolution: '', sigma: '-1' })], 0)]).toEqual([
    'id',
    'resolution',
    'sigma',
  ])
})

test('two instruments of one name are one: the first', () => {
  const rows = [row({ sigma: '1' }), row({ sigma: '2', id: ' MV-7' })]
  expect([...faultsOf(rows, 0)]).toEqual([])
  expect([...faultsOf(rows, 1)]).toEqual(['id'])
  expect(gaugesOf(rows).map(({ sigma }) => sigma)).toEqual([1])
})
