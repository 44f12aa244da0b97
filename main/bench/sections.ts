import type { Figure } from '../../shared/leak/bench/speed/speed'
import type { MeasuredFormat } from './trials/export/exported'
import type { Found } from './trials/trial'
import type { TrialName } from './trials/trials'

/** What there is to work on: nothing, one session with all events, the library, or one session to recover. */
export type Place = 'empty' | 'long' | 'library' | 'lost'

/** One kind of work: the trials that are done in turns, and what is told of them. */
export interface Section {
  work: string
  in: Place
  trials: readonly TrialName[]
  rows: readonly Row[]
}

/** A figure of what the trials found; `least` or `most` is what was asked of it. */
export interface Row {
  what: string
  unit: Figure['unit']
  of(found: Readonly<Record<string, Found>>): number
  least?: number
  most?: number
}

const SHARE = 'speed as a share of it'

/** The sections, in the order of the places. */
export const SECTIONS: readonly Section[] = [
  {
    work: 'entries acknowledged one by one',
    in: 'empty',
    trials: ['append'],
    rows: [
      row('hashed, in database and journal, both synced', '/s', 'append', 'oursPerS'),
      row('by hand: a row and a line, both synced, no hash', '/s', 'append', 'barePerS'),
      {
        what: SHARE,
        unit: 'times',
        of: ({ append }) => append!.oursPerS! / append!.barePerS!,
        least: 0.9,
      },
      row('ours, median', 'ms', 'append', 'oursP50Ms'),
      { ...row('ours, 99th percentile', 'ms', 'append', 'oursP99Ms'), most: 5 },
      row('by hand, median', 'ms', 'append', 'bareP50Ms'),
      row('by hand, 99th percentile', 'ms', 'append', 'bareP99Ms'),
      row('this disk: one line synced, median', 'ms', 'append', 'syncP50Ms'),
      row('this disk: 99th percentile', 'ms', 'append', 'syncP99Ms'),
    ],
  },
  {
    work: 'verification of one session',
    in: 'long',
    trials: ['verify', 'verify-bare'],
    rows: [
      row('ours', 'ms', 'verify', 'ms'),
      row('by hand: a loop over the same table', 'ms', 'verify-bare', 'ms'),
      { ...speed('verify', 'verify-bare'), least: 1 },
    ],
  },
  exportTo('jsonl', 'JSON Lines', 'by hand: a text for each row'),
  exportTo('csv', 'CSV', 'by hand: the columns written out'),
  exportTo('parquet', 'Parquet', 'by hand: hyparquet-writer with whole row groups'),
  {
    work: 'opening of the library to the list of its sessions',
    in: 'library',
    trials: ['open', 'open-bare'],
    rows: [
      { ...row('ours', 'ms', 'open', 'ms'), most: 300 },
      row('by hand: the table of sessions read', 'ms', 'open-bare', 'ms'),
    ],
  },
  {
    work: 'check of the library after it was opened',
    in: 'library',
    trials: ['check'],
    rows: [
      row('every event and its line in the journal, without pauses', 'ms', 'check', 'ms'),
      row('the longest slice of it', 'ms', 'check', 'longestMs'),
    ],
  },
  {
    work: 'recovery of one session',
    in: 'lost',
    trials: ['recover'],
    rows: [row('opened with the journal alone', 'ms', 'recover', 'ms')],
  },
]

function exportTo(format: MeasuredFormat, name: string, anchor: string): Section {
  const bare = `${format}-bare` as const
  return {
    work: `export of one session to ${name}`,
    in: 'long',
    trials: [format, bare],
    rows: [
      row('ours', 'ms', format, 'ms'),
      row(anchor, 'ms', bare, 'ms'),
      { ...speed(format, bare), least: 0.9 },
      { ...row('memory of the process, ours', 'MB', format, 'peakMB'), most: 200 },
      row('memory of the process, by hand', 'MB', bare, 'peakMB'),
    ],
  }
}

function row(what: string, unit: Row['unit'], trial: TrialName, found: string): Row {
  return { what, unit, of: (all) => all[trial]![found]! }
}

/** Above one it is faster. */
function speed(ours: TrialName, anchor: TrialName): Row {
  return { what: SHARE, unit: 'times', of: (all) => all[anchor]!.ms! / all[ours]!.ms! }
}
