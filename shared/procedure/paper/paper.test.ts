import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bundledProcedures } from '../bundled'
import { procedures, proceduresIn } from '../formats/procedure.arbitrary'
import type { Procedure } from '../language/procedure'
import { outlineOf } from '../run/outline'
import {
  action,
  book,
  decision,
  done,
  ending,
  lanes,
  log,
  option,
  procedure,
  started,
  step,
} from '../run/sample-log'
import { blank, followed, numbersIn, print, seen, sheetOf } from './sample-paper'
import { SIGNS } from './steps/sign'

describe('a blank paper', () => {
  test.each(bundledProcedures())(
    'of $id has every step with its number and its texts in both languages',
    (procedure) => {
      const document = blank(procedure)
      const text = seen(document)
      const outline = outlineOf(procedure)
      expect(numbersIn(document)).toEqual(outline.map(({ number }) => number))
      const texts = outline.flatMap(({ step }) => [
        step.text,
        step.warning,
        step.caution,
        step.note,
        step.why,
      ])
      for (const said of texts.filter((said) => said !== undefined)) {
        expect(text).toContain(`${said.en} `)
        expect(text).toContain(`${said.ru} `)
      }
    },
  )

  test('numbers the steps of any procedure as the screen does', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        expect(numbersIn(blank(procedure))).toEqual(outlineOf(procedure).map(({ number }) => number))
      }),
    )
  })

  test('has every answer of a question, and the end of the procedure where it leads there', () => {
    const text = seen(
      blank(
        procedure(decision('d', { ...option('y'), text: { en: 'It falls', ru: 'Падает' } }, ending('n'))),
      ),
    )
    expect(text).toContain('If: It falls Если: Падает go on with the next step / перейти к следующему шагу')
    expect(text).toContain('the procedure ends here / на этом процедура окончена')
  })

  test('has a row for each hatch and place that a step names, and empty ones where only the situation tells', () => {
    const rows = (of: object) => (blank(procedure(of)).match(/<td>[^<]+<\/td>|<td><\/td>/g) ?? []).join('')
    expect(rows(step('a', 'hatch', { hatches: ['N1/LAB', 'N1/N3'], to: 'closed' }))).toContain(
      '<td>N1/N3</td>',
    )
    const empty = (of: object) => rows(of).split('<td>').length
    expect(empty(step('a', 'record', { places: 'both-sides' }))).toBeGreaterThan(empty(action('a')))
  })

  test('names the steps that must come before by their numbers', () => {
    const waiting = lanes('l', { CDR: [action('a')], 'FE-1': [action('b', { after: ['a'] })] })
    expect(seen(blank(procedure(waiting)))).toContain('Only after / Только после: 1.1')
  })

  test('speaks one language only where one is asked for', () => {
    const [first] = bundledProcedures()
    const text = seen(print([{ procedure: first! }], { languages: ['ru'] }))
    expect(text).toContain(first!.title.ru)
    expect(text).not.toContain(first!.title.en)
  })
})

describe('every page', () => {
  test('names the procedure, its edition, what it is for, the time of the print and its number', () => {
    const named = book({ number: '2.5', title: { en: 'Leak "A"', ru: 'Утечка\n\\' }, revision: '7' })
    const document = blank(named, book({ id: 'other' }))
    expect(document).toContain(
      String.raw`content: "Leak \22 A\22  / Утечка\a \5c \a 2.5 · rev. / ред. 7 · effective / действует с 2026-01-01"`,
    )
    expect(document).toContain('content: "BLANK / БЛАНК"')
    expect(document).toContain('printed / отпечатано 2020-10-15 18:30 GMT')
    expect(document).toContain('counter(page) " of / из " counter(pages)')
    expect(document.match(/@page sheet-\d/g)).toEqual(['@page sheet-0', '@page sheet-1'])
    const run = followed(named)
    expect(run).toContain('content: "DRILL"')
    expect(run).toContain('session S-7')
  })
})

describe('a document', () => {
  const tags = (document: string) => document.match(/<[^>]*>/g)
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '</style><img src=x onerror=x>',
    '" onload="x',
    '</p></li>\u0000',
    '&lt;b&gt;',
    '\u202egnp',
  )

  test('has the same tags whatever a text says, and no script', () => {
    const both = fc.tuple(proceduresIn(fc.constant('x')), hostile)
    const withWords = (procedure: Procedure, words: string) =>
      JSON.parse(JSON.stringify(procedure), (key, value: unknown) =>
        key === 'en' || key === 'ru' ? `${String(value)}${words}` : value,
      ) as Procedure
    fc.assert(
      fc.property(both, ([procedure, words]) => {
        const document = blank(withWords(procedure, words))
        expect(tags(document)).toEqual(tags(blank(procedure)))
        expect(document).not.toMatch(/<script|[^\P{Cc}\n]|\u202e/u)
      }),
      { numRuns: 40 },
    )
  })

  test('has the same bytes for the same input', () => {
    const sheet = () => sheetOf(log(started(bundledProcedures()[0]!), done('announce')))
    expect(print([sheet()])).toBe(print([sheet()]))
  })

  test('has a shape of its own for every state', () => {
    const shapes = Object.values(SIGNS).map(({ shape }) => shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })
})
