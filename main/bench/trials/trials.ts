import { appended } from './append'
import { checked } from './check'
import { exported, exportedBare } from './export/exported'
import { opened, openedBare } from './open'
import { recovered } from './recover'
import type { Trial } from './trial'
import { verified, verifiedBare } from './verify'

/** All that can be measured, by name. What ends with "-bare" is an anchor, written by hand for this work alone. */
export const TRIALS = {
  append: appended,
  verify: verified,
  'verify-bare': verifiedBare,
  jsonl: exported('jsonl'),
  'jsonl-bare': exportedBare('jsonl'),
  csv: exported('csv'),
  'csv-bare': exportedBare('csv'),
  parquet: exported('parquet'),
  'parquet-bare': exportedBare('parquet'),
  open: opened,
  'open-bare': openedBare,
  check: checked,
  recover: recovered,
} as const satisfies Record<string, Trial>

export type TrialName = keyof typeof TRIALS

export function isTrial(name: string): name is TrialName {
  return Object.hasOwn(TRIALS, name)
}
