import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonical, chainFault, isSealIntact, seal } from './chain'
import type { LogEvent } from './event'
import { commands, written } from './log.arbitrary'

const sha256 = (text: string) => hash('sha256', text)
const fault = (log: LogEvent[]) => chainFault(log, (e) => isSealIntact(e, canonical(e.data), sha256))

describe('the chain', () => {
  it('hashes the RFC 8785 form of the event without its hash', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        (actor, data) => {
          const at = '2020-12-26T15:00:00.000Z'
          const event = { v: 2, session: 'S', seq: 7, at, actor, kind: 'later', data }
          const sealed = seal(event, 'ab', sha256)
          expect(sealed.hash).toBe(sha256(canonicalize({ ...event, prev: 'ab' })!))
        },
      ),
    )
  })

  it('holds for everything that was written', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        expect(fault(written(sha256, asked).log)).toBeUndefined()
      }),
    )
  })

  it('breaks where an event was changed, left out or moved', () => {
    const note = (text: string) => ({
      at: '2020-12-26T15:00:00.000Z',
      actor: 'CDR',
      kind: 'note' as const,
      data: { text },
    })
    const { log } = written(sha256, ['one', 'two', 'three'].map(note))
    const [first, second, third, fourth] = log as [LogEvent, LogEvent, LogEvent, LogEvent]
    const changed = { ...second, data: { text: 'another' } } as LogEvent
    expect(fault([first, changed, third, fourth])).toEqual({ seq: 2, code: 'wrong-hash' })
    expect(fault([first, third, fourth])).toEqual({ seq: 2, code: 'wrong-sequence' })
    expect(fault([first, { ...third, seq: 2 }, fourth])).toEqual({ seq: 2, code: 'broken-link' })
    expect(fault([first, { ...second, session: 'S-2' }])).toEqual({ seq: 2, code: 'wrong-session' })
  })

  it('is whole but shorter where events are missing at the end, which only a head kept elsewhere tells', () => {
    const note = {
      at: '2020-12-26T15:00:00.000Z',
      actor: 'CDR',
      kind: 'note' as const,
      data: { text: 'last' },
    }
    const { log } = written(sha256, [note])
    expect(fault(log.slice(0, 1))).toBeUndefined()
  })
})
