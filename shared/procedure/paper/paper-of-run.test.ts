import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingOf } from '../../session/log.arbitrary'
import { outlineOf } from '../run/outline'
import {
  action,
  added,
  closed,
  decision,
  done,
  failed,
  log,
  option,
  overridden,
  procedure,
  reading,
  reworded,
  skipped,
  started,
  step,
  type Entry,
} from '../run/sample-log'
import { sessions } from '../run/session.arbitrary'
import { followed, numbersIn, print, seen, sheetOf, stepsIn } from './sample-paper'

describe('the paper of a run', () => {
  const three = procedure(action('a'), action('b'), action('c'), action('d'), action('e'), action('f'))

  test('has every step with its state, and marks the current place', () => {
    const document = followed(three, done('a'), skipped('b'), overridden('c'), failed('d'))
    expect(stepsIn(document)).toEqual([
      '1 done',
      '2 skipped',
      '3 overridden',
      '4 failed',
      '5 current',
      '6 ahead',
    ])
    expect(seen(document)).toContain('Current place 5 Do it.')
  })

  test('says who did what and when, and why it was not done', () => {
    const text = seen(followed(three, done('a'), skipped('b', 'later'), overridden('c')))
    expect(text).toContain('2020-10-15 12:02 FE-1')
    expect(text).toContain('no time to be done later')
    expect(text).toContain('To be done later 2 Do it. — no time')
    expect(text).toContain('3 overridden: Do it. — one is in COL')
  })

  test('has the values as they were read', () => {
    const { en, ru } = { en: ['en'], ru: ['ru'] } as const
    const sheet = sheetOf(
      log(
        started(
          procedure(
            step('r', 'record', { places: ['N1'] }),
            step('h', 'hatch', { hatches: 'advised', to: 'closed' }),
          ),
        ),
        reading('N1', 'r'),
        closed('N1/LAB', 'h'),
      ),
    )
    const text = seen(print([sheet], { languages: en }))
    expect(text).toContain('2020-10-15 12:02 FE-1: N1 · 730 mmHg · MV-1')
    expect(text).toContain('FE-1: N1–LAB · closed')
    expect(seen(print([sheet], { languages: ru }))).toContain('N1 · 730 мм рт. ст. · MV-1')
  })

  test('shows the answer that was taken, and that it was changed', () => {
    const asked = procedure(decision('d', option('y', action('a')), option('n', action('b'))))
    const document = followed(asked, done('d', 'y'), done('d', 'n'))
    expect(stepsIn(document)).toEqual(['1 done', '1.1 not-applicable', '1.2 current'])
    expect(seen(document).match(/: answered · Do it\./g)).toHaveLength(2)
  })

  test('marks the answer that was taken', () => {
    const asked = procedure(decision('d', option('y', action('a')), option('n', action('b'))))
    expect(seen(followed(asked)).match(/\btaken\b/g)).toHaveLength(1)
    expect(seen(followed(asked, done('d', 'y')))).toMatch(/If: Do it\. taken 1\.1/)
  })

  test('asks in writing only for the hatches that are still to be moved', () => {
    const p = procedure(step('h', 'hatch', { hatches: ['N1/LAB', 'N1/N3'], to: 'closed' }))
    expect(seen(followed(p))).toMatch(/N1–LAB N1–N3/)
    expect(seen(followed(p, closed('N1/LAB', 'h')))).toContain('Hatch N1–N3')
  })

  test('has the changes made by hand, beside the words that they replace', () => {
    const document = followed(three, added('a', 'Call <Moscow>.'), reworded('b'))
    expect(stepsIn(document).slice(0, 3)).toEqual(['1 current', '1+1 ahead', '2 ahead'])
    expect(document).toContain('<del><p lang="en">Do it.</p></del>')
    expect(seen(document)).toContain('Call <Moscow>. Added by the crew: ground says so')
  })

  test('tells the verdict and the reserve time with the age of what they rest on', () => {
    const asked = procedure(...[1, 2, 3, 4].map((n) => step(`r${n}`, 'record', { places: ['SM-RO'] })))
    const falling = [740, 720, 700, 680].map((value, i): Entry => [
      'reading',
      { compartment: 'SM-RO', pressure: { value, unit: 'mmHg' }, instrument: 'MV-1', step: `r${i + 1}` },
    ])
    const text = seen(followed(asked, ...falling))
    expect(text).toMatch(/Verdict (Leak in|Not determined)[^.]*last reading 1 min before the print/)
    expect(text).toMatch(
      /Reserve time to 490 mmHg · last reading 1 min .* linear, act on it: \d+ min, until 2020-10-15/,
    )
    const sheet = sheetOf(log(started(asked), ...falling))
    const { report } = sheet.progress!
    const endless = { ...report, reserveTimeS: { ...report.reserveTimeS!, crack: 1e15 } }
    const rare = print([{ ...sheet, progress: { ...sheet.progress!, report: endless } }])
    expect(seen(rare)).toContain('crack: unknown')
  })
})

describe('any session', () => {
  test('can be printed, with every step of the procedure on the paper', () => {
    fc.assert(
      fc.property(sessions, (events) => {
        const sheet = sheetOf(events, openingOf().data.station)
        const printed = new Set(numbersIn(print([sheet])))
        for (const { number } of outlineOf(sheet.procedure)) expect(printed).toContain(number)
      }),
      { numRuns: 30 },
    )
  })
})
