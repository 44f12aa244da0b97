import { describe as group, expect, it } from 'vitest'
import {
  action,
  added,
  decision,
  done,
  graph,
  guidance,
  left,
  log,
  loop,
  option,
  procedure,
  skipped,
  started,
  step,
  type Entry,
} from '../../procedure/run/sample-log'
import { describe, namesHatches } from './describe'
import { namesFor } from './names'

const book = procedure(
  action('a', { text: { en: 'Read the gauge. Write it down.', ru: 'Снять показание. Записать.' } }),
  decision('which', option('left', action('b')), option('right')),
  loop('more', step('close', 'hatch', { hatches: 'advised', to: 'closed' })),
  step('split', 'hatch', { hatches: ['SM-RO/SM-PKHO'], to: 'closed' }),
)

/** The sentences of the entries after the start of the procedure. */
function sentences(...entries: Entry[]) {
  const events = log(started(book), ...entries)
  const names = namesFor(graph, guidance(events))
  return events.slice(1).map((event) => describe(event, names))
}

group('an entry of the log', () => {
  it('names its step by number and first sentence, in both languages', () => {
    expect(sentences(done('1:a'))).toEqual([
      { en: 'Done: 1 Read the gauge', ru: 'Выполнено: 1 Снять показание' },
    ])
  })

  it('knows the step of a key without a number of its run, of a later round, and of a step put in', () => {
    const [old, , , round, put, inserted] = sentences(
      done('a'),
      done('which', 'left'),
      done('b'),
      done('more#2', 'yes'),
      added('a'),
      done('a+6'),
    )
    expect(old!.en).toBe('Done: 1 Read the gauge')
    expect(round!.en).toContain('Done: 3 ')
    expect(put!.en).toContain('Step put in after: 1 Read the gauge')
    expect(inserted!.en).toBe('Done: 1+1 Look again.')
  })

  it('says which answer was given, and why a step was put off', () => {
    const [answer, later] = sentences(done('which', 'left'), skipped('1:a', 'later'))
    expect(answer!.en).toBe('Done: 2 Do it. — Do it.')
    expect(later).toEqual({
      en: 'Deferred: 1 Read the gauge — no time',
      ru: 'Отложено: 1 Снять показание — no time',
    })
  })

  it('names the procedure that was started and left', () => {
    expect(sentences(left(1))[0]).toEqual({
      en: 'Procedure left: Do it. — false alarm',
      ru: 'Процедура прекращена: Сделать. — false alarm',
    })
  })

  it('keeps a key that nobody knows', () => {
    expect(sentences(done('7:elsewhere'))[0]!.en).toBe('Done: 7:elsewhere')
  })
})

it('a step names its hatches by itself where the book does, and not where the engine does', () => {
  const names = namesFor(graph, guidance(log(started(book))))
  expect(namesHatches(names, '1:split', 9)).toBe(true)
  expect(namesHatches(names, 'split#2', 9)).toBe(true)
  expect(namesHatches(names, '1:close', 9)).toBe(false)
  expect(namesHatches(names, 'nowhere', 9)).toBe(false)
})
