import { describe, expect, test } from 'vitest'
import { type Draft, PROGRAM } from '../../../session/event'
import { toIso } from '../../../time/time'
import { START_MS } from '../../rehearsal'
import {
  codes,
  DAY_S,
  FLOOR_MMHG,
  HOUR_S,
  MINUTE_S,
  minutesLeft,
  type Read,
  says,
  STEADY,
} from '../readings/rehearsal'

describe('an alarm', () => {
  const alarm = (
    actor: string,
    state: 'raised' | 'acknowledged' | 'cleared',
    atS = HOUR_S,
    alarm = 'depress',
  ): Draft => ({ kind: 'alarm', actor, at: toIso(START_MS + atS * 1000), data: { alarm, state } })
  const none = (...alarms: Draft[]) =>
    says(
      [
        [0, 740],
        [HOUR_S, 739],
      ],
      alarms,
    ).posterior['none']!

  test('of depressurisation speaks for a leak, acknowledged too, until it is cleared', () => {
    expect(none(alarm('panel', 'raised'))).toBeLessThan(none())
    expect(none(alarm('panel', 'raised'), alarm('CDR', 'acknowledged'))).toBe(none(alarm('panel', 'raised')))
    expect(none(alarm('panel', 'raised'), alarm('panel', 'cleared'))).toBe(none())
  })

  test('of another kind, or raised by the program from this very answer, says nothing', () => {
    expect(none(alarm('panel', 'raised', HOUR_S, 'fire'))).toBe(none())
    expect(none(alarm(PROGRAM, 'raised'), alarm('CDR', 'acknowledged'))).toBe(none())
  })

  test('raised since the reading before, is as good as a second wild reading', () => {
    const read: readonly Read[] = [...STEADY, [DAY_S + 5 * MINUTE_S, 700]]
    expect(codes(says(read))).toContain('outlier')
    const report = says(read, [alarm('panel', 'raised', DAY_S + MINUTE_S)])
    expect(codes(report)).not.toContain('outlier')
    expect(report.posterior['none']).toBeLessThan(0.1)
    expect(minutesLeft(report)).toBeLessThan((700 - FLOOR_MMHG) / 8 + 1)
  })
})
