import fc from 'fast-check'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLogFile } from '../../import/log-file'
import { commands, written } from '../../../shared/session/log.arbitrary'
import { stored, type StoredEvent } from '../events'
import { sha256 } from '../sha256'
import { temporaryFolders } from '../temporary-folder'
import { journalIn } from './journal'
import { eventOf, lineOf } from './line'

const folder = temporaryFolders()
const at = '2020-12-26T15:00:00.000Z'
const texts = ['one', 'two", "data":{"x', 'третий\u2028', 'x'.repeat(100_000), '\\']
const events = written(
  sha256,
  texts.map((text) => ({ at, actor: 'CDR "data":', kind: 'note', data: { text } })),
  'S',
).log.map(stored)

describe('a line of the journal', () => {
  it('gives back the event that was written, and nothing for any other text', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        for (const event of written(sha256, asked).log.map(stored)) {
          const line = lineOf(event).slice(0, -1)
          expect(eventOf(line)).toEqual(event)
          expect(eventOf(line.slice(0, -1))).toBeUndefined()
          expect(eventOf(` ${line}`)).toBeUndefined()
        }
      }),
      { numRuns: 30 },
    )
    expect(events.map((e) => eventOf(lineOf(e).trimEnd()))).toEqual(events)
    expect(['', '{}', '{"data":1,"prev":"",', 'null'].map(eventOf)).toEqual(Array(4).fill(undefined))
  })
})

describe('a journal', () => {
  it('grows by lines that read as a log, and ends where the last event was', () => {
    const journal = journalIn(join(folder(), 'journal'))
    expect(journal.sessions()).toEqual([])
    for (const event of events) {
      journal.append('S', [event])
      expect(journal.tail('S')).toEqual(event)
    }
    expect([...readLogFile(journal.path('S')).events].map(stored)).toEqual(events)
    expect([...journal.read('S')]).toEqual(events)
    expect(journal.sessions()).toEqual(['S'])
    journal.close()
  })

  it('keeps room after its lines while it is open, and is the lines alone when it is closed', () => {
    const journal = journalIn(folder())
    const bytes = () => readFileSync(journal.path('S'), 'utf8')
    const lines = events.map(lineOf)
    for (const [i, event] of events.entries()) {
      journal.append('S', [event])
      expect(bytes().trimEnd()).toBe(
        lines
          .slice(0, i + 1)
          .join('')
          .trimEnd(),
      )
    }
    expect(bytes().length).toBeGreaterThan(lines.join('').length)
    // As a cut leaves it.
    const left = journalIn(journal.folder)
    expect([...left.read('S')]).toEqual(events)
    expect(left.tail('S')).toEqual(events.at(-1))
    expect([...readLogFile(left.path('S')).events].map(stored)).toEqual(events)
    journal.close()
    expect(bytes()).toBe(lines.join(''))
  })

  it('that has room between two lines holds what is no event there', () => {
    const journal = journalIn(folder())
    const [first, second] = events.map(lineOf)
    writeFileSync(journal.path('S'), `${first}\n\n${second}\n`)
    expect([...journal.read('S')]).toEqual([events[0], undefined, events[1]])
    expect(() => [...readLogFile(journal.path('S')).events]).toThrow('blank line')
  })

  it('that is written to while it is read gives what came over its room', () => {
    const journal = journalIn(folder())
    const [first, ...more] = events as [StoredEvent, ...StoredEvent[]]
    journal.append('S', [first])
    const read = journal.read('S')
    expect(read.next().value).toEqual(first)
    for (const event of more) journal.append('S', [event])
    expect([...read]).toEqual(more)
    journal.close()
  })

  it('goes on after the last line, over the room that a cut has left', () => {
    const journal = journalIn(folder())
    const lines = events.map(lineOf)
    writeFileSync(journal.path('S'), `${lines[0]}${'\n'.repeat(40_000)}`)
    expect(journal.isReadyFor('S', events[1]!)).toBe(true)
    journal.append('S', [events[1]!])
    journal.close()
    expect(readFileSync(journal.path('S'), 'utf8')).toBe(lines.slice(0, 2).join(''))
  })

  it('keeps few files open, however many sessions are written in turn', () => {
    const journal = journalIn(folder())
    const sessions = Array.from({ length: 20 }, (_, i) => `S-${i}`)
    const logs = sessions.map((session) =>
      written(sha256, [{ at, actor: 'CDR', kind: 'note', data: { text: 'x' } }], session).log.map(stored),
    )
    for (const turn of [0, 1]) for (const log of logs) journal.append(log[0]!.session, [log[turn]!])
    for (const log of logs) expect([...journal.read(log[0]!.session)]).toEqual(log)
    journal.close()
  })

  it('is ready for the event that follows its last line, and for no other', () => {
    const journal = journalIn(folder())
    const [first, second, third] = events as [StoredEvent, StoredEvent, StoredEvent]
    expect([journal.isReadyFor('S', first), journal.isReadyFor('S', second)]).toEqual([true, false])
    journal.append('S', [first])
    expect([first, second, third].map((event) => journal.isReadyFor('S', event))).toEqual([
      false,
      true,
      false,
    ])
    journal.close()
    appendFileSync(journal.path('S'), 'torn')
    expect(journal.isReadyFor('S', second)).toBe(false)
  })

  it('shows what is no event as none, a torn last line too', () => {
    const journal = journalIn(folder())
    const lines = events.map(lineOf)
    writeFileSync(journal.path('S'), `${lines[0]}nonsense\n${lines[2]!.slice(0, 40)}`)
    expect([...journal.read('S')]).toEqual([events[0], undefined, undefined])
    expect(journal.tail('S')).toBeUndefined()
  })

  it('is never looked for outside of its folder', () => {
    const journal = journalIn(folder())
    expect(() => journal.path('../S')).toThrow('no id of a session')
    expect(() => journal.path('')).toThrow('no id of a session')
  })
})
