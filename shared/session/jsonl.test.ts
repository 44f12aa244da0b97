import fc from 'fast-check'
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from './event'
import { LIMITS, logReader, toLine } from './jsonl'
import { commands, LAB, seen, written } from './log.arbitrary'
import { LogFault, type LineFault } from './log-fault'
import { replay } from './state'

const sha256 = (text: string) => hash('sha256', text)
const reader = () => logReader({ stations: () => undefined, sha256 })

function read(lines: string[]): LogEvent[] {
  const log = reader()
  const events = lines.map((line) => log.read(line))
  log.end()
  return events
}

function faultOf(lines: string[]): LineFault | undefined {
  try {
    read(lines)
    return undefined
  } catch (error) {
    if (error instanceof LogFault) return error.fault
    throw error
  }
}

const at = '2020-12-26T15:00:00.000Z'
const line = (seq: number, kind: string, data: unknown, more = {}) =>
  JSON.stringify({ v: 1, session: 'S', seq, at, actor: 'FE-1', kind, data, ...more })
const opened = line(1, 'session-opened', { mode: 'real', title: 'Leak', station: LAB })
const reading = (compartment: string, pressure: unknown) => ({ compartment, pressure, instrument: 'MV-1' })

describe('reading a log', () => {
  it('gives back every log that was written, byte for byte', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { log } = written(sha256, asked)
        const lines = log.map((event) => toLine(event))
        expect(read(lines).map((event) => toLine(event))).toEqual(lines)
      }),
    )
  })

  it('seals a log without links into the one that would have been written', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { log } = written(sha256, asked)
        const bare = log.map((event) => JSON.stringify({ ...event, prev: undefined, hash: undefined }))
        expect(seen(read(bare))).toEqual(seen(log))
      }),
    )
  })

  it('refuses a sealed log in which any byte is another, unless it still says the same', () => {
    const bytes = fc.record({ asked: commands, place: fc.nat(), value: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(bytes, ({ asked, place, value }) => {
        const { log } = written(sha256, asked)
        const whole = Buffer.from(log.map((event) => `${toLine(event)}\n`).join(''))
        whole[place % whole.length]! ^= value
        let lines: string[]
        try {
          lines = new TextDecoder('utf-8', { fatal: true }).decode(whole).replace(/\n$/, '').split('\n')
        } catch {
          return
        }
        expect(faultOf(lines) ? seen(log) : seen(read(lines))).toEqual(seen(log))
      }),
      { numRuns: 1000 },
    )
  })

  it('accepts nothing that cannot be replayed', () => {
    const kinds = fc.constantFrom('undone', 'session-closed', 'note', 'session-opened', 'hatch-state')
    const data = fc.constantFrom(
      {},
      { target: 1 },
      { target: 2 },
      { target: 4 },
      { text: 'x' },
      { hatch: 'A/B', state: 'closed' },
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, data), { maxLength: 6 }), (rest) => {
        const lines = [opened, ...rest.map(([kind, d], i) => line(i + 2, kind, d))]
        expect(() => faultOf(lines) ?? replay(read(lines), () => undefined)).not.toThrow()
      }),
    )
  })

  it('keeps a kind of a later version as it came, and an undeclared instrument', () => {
    const later = line(2, 'robot-arm', { joints: [1, 2, { x: 0.1 }] }, { v: 2 })
    const undeclared = line(3, 'reading', {
      ...reading('A', { value: 730, unit: 'mmHg' }),
      instrument: 'MV-9',
    })
    const [, event] = read([opened, later, undeclared])
    expect(event).toMatchObject({ v: 2, kind: 'robot-arm', data: { joints: [1, 2, { x: 0.1 }] } })
  })

  it('accepts lines that end with CR LF, as some editors leave them', () => {
    expect(read([`${opened}\r`])).toHaveLength(1)
  })
})

describe('a wrong line', () => {
  it.each<[string, string[], Partial<LineFault>]>([
    [
      'a unit that nobody knows',
      [opened, line(2, 'reading', reading('A', { value: 730, unit: 'mmhg' }))],
      {
        line: 2,
        field: 'data.pressure.unit',
        message: 'found "mmhg"; expected "mmHg" or "psi" or "kPa" or "hPa" or "mbar" or "Pa"',
      },
    ],
    [
      'a unit of another dimension',
      [opened, line(2, 'reading', reading('A', { value: 730, unit: 'kg' }))],
      { line: 2, field: 'data.pressure.unit' },
    ],
    [
      'a text in place of a number',
      [opened, line(2, 'reading', reading('A', { value: '730', unit: 'mmHg' }))],
      { line: 2, field: 'data.pressure.value', message: 'found "730"; expected number' },
    ],
    [
      'a compartment that is not there',
      [opened, line(2, 'reading', reading('X', { value: 730, unit: 'mmHg' }))],
      { line: 2, field: 'data.compartment', code: 'unknown-compartment' },
    ],
    [
      'a hatch that is not there',
      [opened, line(2, 'hatch-state', { hatch: 'A/C', state: 'open' })],
      { field: 'data.hatch', code: 'unknown-hatch' },
    ],
    [
      'a pressure that no cabin holds',
      [opened, line(2, 'reading', reading('A', { value: 730, unit: 'psi' }))],
      { field: 'data.pressure', code: 'impossible-pressure' },
    ],
    [
      'a field that does not belong there',
      [opened, line(2, 'note', { text: 'x', colour: 'red' })],
      { field: 'data.colour' },
    ],
    [
      'a missing field',
      [opened, line(2, 'note', {})],
      { field: 'data.text', message: 'found nothing; expected string' },
    ],
    [
      'a kind that nobody knows',
      [opened, line(2, 'notes', { text: 'x' })],
      { field: 'kind', code: 'unknown-kind' },
    ],
    [
      'a time that does not exist',
      [opened, line(2, 'note', { text: 'x' }, { at: '2021-02-30T00:00:00.000Z' })],
      { field: 'at' },
    ],
    [
      'a local time',
      [opened, line(2, 'note', { text: 'x' }, { at: '2021-02-20T00:00:00.000+03:00' })],
      { field: 'at' },
    ],
    [
      'a gap',
      [opened, line(3, 'note', { text: 'x' })],
      { line: 2, field: 'seq', message: 'found 3; expected 2' },
    ],
    ['another session', [opened, line(2, 'note', { text: 'x' }, { session: 'T' })], { field: 'session' }],
    ['no session-opened', [line(1, 'note', { text: 'x' })], { line: 1, field: 'kind', code: 'not-opened' }],
    [
      'a second session-opened',
      [opened, opened.replace('"seq":1', '"seq":2')],
      { line: 2, code: 'already-open' },
    ],
    [
      'an unknown station',
      [line(1, 'session-opened', { mode: 'real', title: 'x', station: 'mir' })],
      { field: 'data.station', code: 'unknown-station' },
    ],
    [
      'a wrong inline station',
      [
        line(1, 'session-opened', {
          mode: 'real',
          title: 'x',
          station: { ...LAB, hatches: [{ id: 'A/Z', between: ['A', 'Z'] }] },
        }),
      ],
      { field: 'data.station.hatches[0].between[1]', code: 'unknown-compartment' },
    ],
    [
      'the taking back of what was not',
      [opened, line(2, 'undone', { target: 2 })],
      { field: 'data.target', code: 'nothing-to-undo' },
    ],
    [
      'an event after the closing',
      [opened, line(2, 'session-closed', {}), line(3, 'note', { text: 'x' })],
      { line: 3, code: 'session-closed' },
    ],
    [
      'a line cut in the middle',
      [opened, line(2, 'note', { text: 'x' }).slice(0, 40)],
      { line: 2, column: 41, code: 'syntax' },
    ],
    ['a blank line', [opened, ' ', line(2, 'note', { text: 'x' })], { line: 2, code: 'blank-line' }],
    ['no line', [], { line: 1, code: 'empty' }],
    [
      'a line that is too long',
      [opened, `"${'x'.repeat(LIMITS.lineLength)}"`],
      { line: 2, code: 'line-too-long' },
    ],
    [
      'a key that reaches into the program',
      [opened, line(2, 'robot', {}, { v: 2 }).replace('{}', '{"__proto__":1}')],
      { line: 2, code: 'forbidden-key' },
    ],
    [
      'a link in an unsealed log',
      [opened, line(2, 'note', { text: 'x' }, { prev: sha256(''), hash: sha256('') })],
      { line: 2, field: 'hash', code: 'mixed-seal' },
    ],
    ['half of a link', [opened.replace(/}$/, `,"hash":"${sha256('')}"}`)], { line: 1, code: 'mixed-seal' }],
  ])('%s is refused with its place', (_, lines, expected) => {
    const fault = faultOf(lines)
    expect(fault).toMatchObject(expected)
    const text = lines[fault!.line - 1]
    expect(fault!.column ?? 1).toBeLessThanOrEqual((text?.length ?? 0) + 1)
  })

  it('is refused where undos of undos are built to keep the program busy', () => {
    const undos = Array.from({ length: 8000 }, (_, i) => line(i + 3, 'undone', { target: i + 2 }))
    const asked = Array.from({ length: 8000 }, (_, i) =>
      line(i + 8003, 'procedure-ended', { run: 2, reason: 'x' }),
    )
    const started = line(2, 'procedure-started', { procedure: 'p', revision: '1', hash: '' })
    expect(faultOf([opened, started, ...undos, ...asked])).toMatchObject({ code: 'too-busy' })
  })

  it('is refused where it declares more instruments than the program could keep', () => {
    const declared = Array.from({ length: 1001 }, (_, i) =>
      line(i + 2, 'instrument', { id: `G-${i}`, type: 'telemetry' }),
    )
    expect(faultOf([opened, ...declared])).toMatchObject({ line: 1002, code: 'too-busy' })
    expect(faultOf([opened, ...declared.slice(0, 1000)])).toBeUndefined()
  })

  it('is named briefly, however much is wrong with it', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`key${i}`, 1]))
    expect(faultOf([opened, line(2, 'note', { text: 'x', ...many })])!.message.length).toBeLessThan(600)
    const names = Array.from({ length: 50_000 }, () => '')
    const verdict = { engine: '2', seq: 1, verdict: 'located', compartments: names, probability: 1 }
    expect(faultOf([opened, line(2, 'verdict', verdict)])).toMatchObject({ field: 'data.compartments[0]' })
  })

  it('is named with line, column, field, what was found and what is expected', () => {
    const wrong = line(2, 'reading', reading('A', { value: 730, unit: 'mmhg' }))
    const column = wrong.indexOf('"mmhg"') + 1
    expect(() => read([opened, wrong])).toThrow(
      `line 2, column ${column}, data.pressure.unit: found "mmhg"; expected "mmHg" or`,
    )
  })
})

describe('a sealed log that someone touched', () => {
  const note = (text: string) => ({ at, actor: 'CDR', kind: 'note' as const, data: { text } })
  const lines = written(sha256, ['one', 'two', 'three'].map(note)).log.map((event) => toLine(event))
  const [first, second, third, fourth] = lines as [string, string, string, string]

  it('is refused where an event was edited', () => {
    expect(faultOf([first, second.replace('one', 'won'), third])).toMatchObject({
      line: 2,
      code: 'wrong-hash',
      message: expect.stringContaining('seq 2') as string,
    })
  })

  it('is refused where lines changed places', () => {
    expect(faultOf([first, third, second, fourth])).toMatchObject({ line: 2, code: 'wrong-sequence' })
  })

  it('is refused where a line is missing, even when the numbers were mended', () => {
    expect(faultOf([first, third.replace('"seq":3', '"seq":2')])).toMatchObject({
      line: 2,
      code: 'broken-link',
    })
  })

  it('is refused where the links of one line were taken off', () => {
    expect(faultOf([first, second.replace(/,"prev".*/, '}')])).toMatchObject({ line: 2, code: 'mixed-seal' })
  })
})
