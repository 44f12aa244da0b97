import { expect, it } from 'vitest'
import type { LogEvent } from '../../../session/event'
import { debriefOf } from '../debrief'
import { drillLog, entry, scenarioOf } from '../rehearsal'
import { whyNone } from './why-none'

const opened = (mode: 'real' | 'drill' | 'example', station = 'iss-2024-03') =>
  entry(0, 'session-opened', { mode, title: 'T', station })
const closed = entry(60, 'session-closed', {})

/** Why these have no debrief. */
function whyOf(...drafts: readonly object[]) {
  const log = drafts.map(
    (draft, i) => ({ v: 1, session: 'S', seq: i + 1, prev: '', hash: '', ...draft }) as LogEvent,
  )
  expect(debriefOf(log)).toBeUndefined()
  return whyNone(log)
}

it('a real session and an example have no truth, whether they are closed or not', () => {
  expect(whyOf(opened('real'), closed)).toBe('real')
  expect(whyOf(opened('example'))).toBe('example')
})

it('a drill that goes on has not ended, and one that was closed without its end is lost to a debrief', () => {
  expect(whyOf(opened('drill'))).toBe('drill')
  expect(whyOf(opened('drill'), closed)).toBe('unfinished')
})

it('a drill that has ended but cannot have been, or was on a station that is not known, is neither', () => {
  expect(whyOf(...drillLog({ lastedS: 1e9 }))).toBe('impossible')
  const elsewhere = drillLog({ scenario: { ...scenarioOf(), station: 'salyut-8' } })
  expect(whyOf(...elsewhere)).toBe('impossible')
})
