import fc from 'fast-check'
import { HATCH_STATES, type StationFile } from '../station/station'
import { toIso } from '../time/time'
import { EMPTY_HEAD, seal, type Sha256 } from './chain'
import { decide } from './decide'
import { filled, LOG_VERSION, type Draft, type LogEvent, type SessionEvent } from './event'
import { evolve, type SessionState } from './state'

/** Any log that a crew could write: for property tests of everything that reads or keeps logs. */

export const NOW_MS = 1_609_000_000_000

/** Three compartments and a vehicle, carried by the log itself. */
export const LAB: StationFile = {
  id: 'lab',
  compartments: ['A', 'B', 'C'].map((id) => ({ id, volume: { value: 50, unit: 'm3', low: 45, high: 55 } })),
  hatches: [
    { id: 'A/B', between: ['A', 'B'], state: 'open' },
    { id: 'B/C', between: ['B', 'C'], state: 'open' },
  ],
  vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'C', volume: { value: 6, unit: 'm3' } }],
  instruments: [{ id: 'MV-1', type: 'hand-gauge', unit: 'mmHg' }],
}

export function openingOf(title = 'Drill', station: unknown = LAB): Draft<'session-opened'> {
  const data = { mode: 'drill', title, station } as SessionEvent<'session-opened'>['data']
  return { at: toIso(NOW_MS - 3_600_000), actor: 'CDR', kind: 'session-opened', data }
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const compartment = fc.constantFrom('A', 'B', 'C', 'V', 'elsewhere')
const hatch = fc.constantFrom('A/B', 'B/C', 'C/V', 'B/A')
const instrument = fc.constantFrom('MV-1', 'MV-2', 'nobody knows')

const step = fc.oneof(fc.constantFrom('close', '2:close', '2:close#2', '3:close', '2:more'), text)

/** A procedure as a log carries it, with its usual values left out. */
const CHECK = {
  schema: 1,
  id: 'check',
  revision: '1',
  effective: '2026-11-23',
  title: { en: 'Check', ru: 'Проверка' },
  purpose: { en: 'To check', ru: 'Для проверки' },
  sources: ['made up'],
  steps: [
    { kind: 'hatch', id: 'close', text: { en: 'Close', ru: 'Закрыть' }, hatches: ['A/B'], to: 'closed' },
    {
      kind: 'while',
      id: 'more',
      text: { en: 'More?', ru: 'Ещё?' },
      condition: 'reserve > 30 * min',
      steps: [{ kind: 'action', id: 'do', text: { en: 'Do', ru: 'Сделать' } }],
    },
  ],
}

const data: { [K in Draft['kind']]?: fc.Arbitrary<unknown> } = {
  instrument: fc.record({ id: instrument, type: fc.constantFrom('hand-gauge', 'telemetry') }),
  reading: fc.record(
    {
      compartment,
      pressure: fc.record({
        value: fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: 600, max: 780, noNaN: true }),
        ),
        unit: fc.constantFrom('mmHg', 'psi'),
      }),
      temperature: fc.record({
        value: fc.integer({ min: -300, max: 400 }),
        unit: fc.constantFrom('degC', 'K'),
      }),
      instrument,
      timeUncertainty: fc.constantFrom('unknown', { value: 10, unit: 'min' }),
    },
    { requiredKeys: ['compartment', 'pressure', 'instrument'] },
  ),
  'hatch-state': fc.record({ hatch, state: fc.constantFrom(...HATCH_STATES) }),
  'gas-flow': fc.record({
    compartment: fc.oneof(compartment, fc.constant('whole')),
    rate: fc.record({
      value: fc.double({ min: -5, max: 5, noNaN: true }),
      unit: fc.constant('kg'),
      per: fc.constant('day'),
    }),
    from: fc.constant(toIso(NOW_MS - 60_000)),
  }),
  'crew-position': fc.record({ who: text, compartment }),
  'valve-state': fc.record({
    between: fc.constantFrom(['A', 'B'], ['C', 'B'], ['A', 'C']),
    valve: fc.constantFrom('equalisation', 'ventilation'),
    state: fc.constantFrom('open', 'closed'),
  }),
  alarm: fc.record({
    alarm: fc.constant('depress'),
    state: fc.constantFrom('raised', 'acknowledged', 'muted', 'cleared'),
  }),
  'noise-note': fc.record(
    { method: fc.constantFrom('ultrasonic', 'hatch-pull'), hatch, towards: compartment },
    { requiredKeys: ['method'] },
  ),
  'leak-site': fc.record({ compartment, state: fc.constantFrom('found', 'patched') }),
  note: fc.record({ text: fc.oneof(text, fc.string({ unit: 'binary', minLength: 1 })) }),
  verdict: fc.record(
    {
      engine: fc.constant('2'),
      seq: fc.integer({ min: 1, max: 30 }),
      verdict: fc.constantFrom('located', 'undetermined'),
      compartments: fc.uniqueArray(compartment, { maxLength: 2 }),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      kgPerDay: fc.double({ min: 0, max: 1000, noNaN: true }),
      next: fc.record({
        action: fc.constantFrom('close', 'wait'),
        hatches: fc.uniqueArray(hatch, { maxLength: 2 }),
        reason: fc.record({ en: text, ru: text }),
      }),
    },
    { requiredKeys: ['engine', 'seq', 'verdict', 'compartments', 'probability'] },
  ),
  'procedure-started': fc.record(
    {
      procedure: fc.constantFrom('check', 'no-such'),
      revision: fc.constant('1'),
      hash: fc.constant(''),
      definition: fc.constant(CHECK),
      alarm: fc.constant('depress'),
    },
    { requiredKeys: ['procedure', 'revision', 'hash'] },
  ),
  'procedure-ended': fc.record({ run: fc.integer({ min: 1, max: 30 }), reason: text }),
  'step-done': fc.record({ step, choice: fc.constantFrom('yes', 'no') }, { requiredKeys: ['step'] }),
  'step-skipped': fc.record(
    { step, reason: text, later: fc.constant(true) },
    { requiredKeys: ['step', 'reason'] },
  ),
  'step-overridden': fc.record({ step, reason: text }),
  'step-failed': fc.record({ step, reason: text }),
  'timer-started': fc.record({ step }),
  'watch-ended': fc.record({ step, reason: text }, { requiredKeys: ['step'] }),
  redline: fc.record({ step, change: fc.constantFrom('after', 'instead'), text, reason: text }),
  'clock-jump': fc.record({ byS: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
  recovered: fc.record({ after: fc.integer({ min: 1, max: 30 }), lost: fc.integer({ min: 1, max: 30 }) }),
  undone: fc.record({ target: fc.integer({ min: 1, max: 30 }) }),
  'session-closed': fc.constant({}),
}

/** Commands that people may send, sensible or not. */
export const commands: fc.Arbitrary<Draft[]> = fc.array(
  fc.oneof(
    ...Object.entries(data).map(([kind, of]) =>
      fc.record({
        at: fc.integer({ min: NOW_MS - 3_000_000, max: NOW_MS + 120_000 }).map(toIso),
        actor: fc.constantFrom('CDR', 'ФЕ-1'),
        kind: fc.constant(kind),
        data: of,
      }),
    ),
  ),
  { maxLength: 30 },
) as fc.Arbitrary<Draft[]>

/** The sealed log of those commands that were accepted, and the state they led to. */
export function written(
  sha256: Sha256,
  asked: readonly Draft[],
  session = 'S-1',
): { log: LogEvent[]; state: SessionState } {
  const log: LogEvent[] = []
  const write = (draft: Draft) => {
    const { seq, hash } = log.at(-1) ?? EMPTY_HEAD
    log.push(seal({ ...draft, v: LOG_VERSION, session, seq: seq + 1 }, hash, sha256))
    return log.at(-1)!
  }
  let state = evolve(undefined, write(openingOf()), () => undefined)
  for (const command of asked) {
    const decision = decide(state, command, NOW_MS)
    if (decision.ok) state = evolve(state, write(decision.draft), () => undefined)
  }
  return { log, state }
}

/** The log as its readers see it, for comparison: what was left out is filled in, what JSON drops is dropped. */
export function seen(log: readonly LogEvent[]): unknown {
  return JSON.parse(JSON.stringify(log.map((event) => filled(event as SessionEvent))))
}
