import { expect, test } from 'vitest'
import { CALLS } from '../../shared/contract/calls'
import { serve, type Handlers } from './serve'

interface Sender {
  ours: boolean
}

/** Everything that arrives at a handler, and a way to send it: the wire is a function call. */
function served() {
  const arrived: unknown[] = []
  const wire = new Map<string, (sender: Sender, input: unknown) => unknown>()
  const handlers = Object.fromEntries(CALLS.map((call) => [call, (input: unknown) => arrived.push(input)]))
  serve<Sender>(
    { handle: (call, listener) => void wire.set(call, listener) },
    (sender) => sender.ours,
    handlers as unknown as Handlers,
  )
  const send = (call: string, input: unknown, sender: Sender = { ours: true }) =>
    wire.get(call)!(sender, input)
  return { arrived, send, calls: [...wire.keys()] }
}

test('every call of the contract is served, and no other', () => {
  expect(served().calls).toEqual([...CALLS])
})

test('a message from a window that is not ours reaches no handler', () => {
  const { arrived, send } = served()
  expect(() => send('sessions.list', { search: '' }, { ours: false })).toThrow('not a window of this program')
  expect(arrived).toEqual([])
})

test('what does not have the shape of the call reaches no handler', () => {
  const { arrived, send } = served()
  const reading = { compartment: 'SM-PRK', pressure: { value: 730, unit: 'torr' }, instrument: 'MV-1' }
  for (const [call, input] of [
    ['sessions.list', { search: 1 }],
    ['sessions.list', { search: '', more: true }],
    ['sessions.read', { session: '../secret' }],
    ['preferences.read', { any: 'thing' }],
    ['sessions.act', { session: 'A', command: { kind: 'reading', actor: 'CDR', data: reading } }],
    ['sessions.act', { session: 'A', command: { kind: 'launch', actor: 'CDR', data: {} } }],
    ['files.exportSessions', { sessions: ['A'], format: 'exe', languages: ['en'] }],
  ] as const) {
    expect(() => send(call, input), JSON.stringify(input)).toThrow('refused')
  }
  expect(arrived).toEqual([])
})

test('a message beyond every legitimate size is refused before it is parsed', () => {
  const { arrived, send } = served()
  expect(() => send('sessions.list', { search: 'x'.repeat(1_000_001) })).toThrow('too large')
  expect(arrived).toEqual([])
})

test('the handler gets the parsed input', () => {
  const { arrived, send } = served()
  send('sessions.list', { search: 'прк' })
  expect(arrived).toEqual([{ search: 'прк' }])
})
