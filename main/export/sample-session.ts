import type { Draft, LogEvent } from '../../shared/session/event'
import { written } from '../../shared/session/log.arbitrary'
import { sha256 } from '../store/sha256'
import { sourceOfLog, type ExportSource } from './source'

/** For tests: a drill with every kind of column, and with texts that are hard on readers of files. */

const at = '2020-12-26T15:00:00.000Z'
const note = (text: string): Draft => ({ at, actor: 'ФЕ-1', kind: 'note', data: { text } })

export const HARD_TEXTS = [
  '=1+1',
  '  @SUM(A1)',
  '-2+3',
  '\t=cmd',
  '\r\n+1',
  'x;=HYPERLINK("http://x")',
  '＝1',
  'a "quoted", word',
  'line\nfeed',
  'говорят: «утечка» 🚀',
  "'already'",
]

export const SAMPLE: Draft[] = [
  {
    at,
    actor: 'FE-1',
    kind: 'reading',
    data: {
      compartment: 'A',
      pressure: { value: 14.1, unit: 'psi' },
      temperature: { value: 295.15, unit: 'K' },
      instrument: 'MV-1',
    },
  },
  {
    at: '2020-12-26T14:59:59.000Z',
    actor: 'FE-1',
    kind: 'reading',
    data: {
      compartment: 'B',
      pressure: { value: 729.9, unit: 'mmHg' },
      temperature: { value: -4.5, unit: 'degC' },
      instrument: 'MV-1',
      enteredAt: at,
    },
  },
  {
    at,
    actor: 'FE-1',
    kind: 'hatch-state',
    data: { hatch: 'A/B', state: 'closed-leaking', step: 'close-next#2' },
  },
  { at, actor: 'FE-1', kind: 'step-skipped', data: { step: 'read', reason: '=1+1, "so\nit" говорят' } },
  ...HARD_TEXTS.map(note),
  { at, actor: 'CDR', kind: 'undone', data: { target: 2 } },
]

/** A log as a source of exports. */
export function sampleSource(drafts: readonly Draft[] = SAMPLE): { log: LogEvent[]; source: ExportSource } {
  const { log } = written(sha256, drafts)
  return { log, source: sourceOfLog(() => ({ events: log, origin: 'sealed' })) }
}
