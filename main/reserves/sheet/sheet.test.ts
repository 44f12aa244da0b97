import { expect, test } from 'vitest'
import { examplePlans } from '../../../shared/reserves/examples'
import { planWith } from '../../../shared/reserves/rehearsal'
import { answersOf } from '../answers'
import { sheetOf, type Printing } from './sheet'

const [plan] = examplePlans()
const answers = answersOf(plan!)
const printing: Printing = {
  languages: ['en', 'ru'],
  pressureUnit: 'mmHg',
  printedAtMs: Date.UTC(2020, 9, 22, 12),
}
const sheet = sheetOf(plan!, answers, printing)
/** What a reader sees, and in which order. */
const read = (html: string) =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')

test('has the sentences, the dates of stores, ships and limits, and the sources, in both languages', () => {
  const text = read(sheet)
  expect(text).toMatch(/Nitrogen and air will do until .* Азота и воздуха хватит до /)
  expect(text).toMatch(
    /Quest, two tanks of nitrogen \/ «Квест», два баллона с азотом Nitrogen \/ Азот 100 \(80–120\) kg \/ 100 \(80–120\) кг 90 %/,
  )
  expect(text).toMatch(
    /1 Progress MS-16 \/ 1 «Прогресс МС-16» Nitrogen 40\.5 kg \/ Азот 40,5 кг 2021-02-17 \(2021-02-17 – 2021-03-03\)/,
  )
  expect(text).toMatch(/Least pressure \/ Нижний предел давления 734 mmHg \/ 734 мм рт. ст. /)
  expect(text).toMatch(
    /Water for electrolysis \/ Вода для электролиза assumption \/ допущение Not published\./,
  )
})

test('of one language has nothing of the other, and pressures in the unit of the reader', () => {
  const russian = read(sheetOf(plan!, answers, { ...printing, languages: ['ru'], pressureUnit: 'kPa' }))
  expect(russian).not.toMatch(/Nitrogen|Least pressure|will do until/)
  expect(russian).toContain('97,86 кПа')
})

test('draws pressure, oxygen and each gas with its band, and every ship', () => {
  expect(sheet.match(/<svg class="chart"/g)).toHaveLength(6)
  expect(sheet.match(/class="mark"/g)).toHaveLength(6)
  expect(sheet).not.toMatch(/NaN|Infinity|undefined/)
})

test('is the same bytes for the same plan, and needs neither scripts nor colours', () => {
  expect(sheetOf(plan!, answersOf(plan!), printing)).toBe(sheet)
  expect(sheet).not.toMatch(/<script|src=|href=/)
  const colours = sheet.match(/#[0-9a-f]{3,6}\b/g)!
  expect(colours.filter((colour) => !/^#(.)\1+$/.test(colour))).toEqual([])
})

test('of a plan of a day with nothing in it is whole, and a hostile title stays text', () => {
  const bare = planWith({ days: 1, title: { en: '<script>1</script>', ru: '"&' } })
  const html = sheetOf(bare, answersOf(bare), printing)
  expect(html).not.toMatch(/NaN|<script|undefined/)
  expect(read(html)).toContain('&lt;script&gt;1&lt;/script&gt; / &quot;&amp;')
})
