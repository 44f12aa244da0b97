import { expect, test } from 'vitest'
import type { z } from 'zod'
import { CALLS, INSTRUCTOR_CALLS, type Call } from '../../shared/contract/calls'
import type { inputs } from '../../shared/contract/contract'
import type { Role } from '../../shared/contract/drill'
import { serve, type Handlers } from './serve'

interface Sender {
  role?: Role
}

const CREW: Sender = { role: 'crew' }

/** Everything that arrives at a handler, and a way to send it: the wire is a function call. */
function served() {
  const arrived: unknown[] = []
  const wire = new Map<string, (sender: Sender, input: unknown) => unknown>()
  const handlers = Object.fromEntries(CALLS.map((call) => [call, (input: unknown) => arrived.push(input)]))
  serve<Sender>(
    { handle: (call, listener) => void wire.set(call, listener) },
    (sender) => sender.role,
    handlers as unknown as Handlers,
  )
  const send = (call: string, input: unknown, sender = CREW) => wire.get(call)!(sender, input)
  return { arrived, send, calls: [...wire.keys()] }
}

test('every call of the contract is served, and no other', () => {
  expect(served().calls).toEqual([...CALLS])
})

test('a message from a window that is not ours reaches no handler', () => {
  const { arrived, send } = served()
  expect(() => send('sessions.list', { search: '' }, {})).toThrow('not a window of this program')
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

/** A message for every call that tells or changes what is true of a drill. */
const INSTRUCTORS: { [C in Call]?: z.input<(typeof inputs)[C]> } = {
  'drill.scenarios': undefined,
  'drill.openScenario': undefined,
  'drill.begin': { scenario: 'hole', seed: 1, language: 'en', actor: 'CDR' },
  'drill.now': undefined,
  'drill.order': { order: 'end' },
  'drill.mirror': undefined,
  'drill.interrupted': undefined,
  'drill.resume': { session: 'DRILL-1', end: true },
}

test.each(INSTRUCTOR_CALLS)('%s is for the instructor’s window, whatever the crew’s sends', (call) => {
  const { arrived, send } = served()
  const input = INSTRUCTORS[call]
  for (const message of [input, { role: 'instructor' }, { ...Object(input), role: 'instructor' }, null]) {
    expect(() => send(call, message)).toThrow('for the instructor')
  }
  expect(arrived).toEqual([])
  send(call, input, { role: 'instructor' })
  expect(arrived).toHaveLength(1)
})

test('what only a drill itself writes no window may forge', () => {
  const { send } = served()
  const message = { kind: 'message', actor: 'FE-1', data: { from: 'GROUND', text: 'All clear' } }
  for (const role of ['crew', 'instructor'] as const) {
    expect(() => send('sessions.act', { session: 'A', command: message }, { role })).toThrow('refused')
  }
})
