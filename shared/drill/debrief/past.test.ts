import { describe, expect, it } from 'vitest'
import type { Kind, LogEvent, SessionEvent } from '../../session/event'
import { replay } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { toIso, toMs } from '../../time/time'
import { pastOf } from './past'

const START_MS = toMs('2020-12-26T15:00:00.000Z')

function entry<K extends Kind>(
  seq: number,
  minute: number,
  kind: K,
  data: SessionEvent<K>['data'],
): LogEvent {
  const at = toIso(START_MS + minute * 60_000)
  return { v: 1, session: 'S', seq, at, actor: 'FE-1', kind, data, prev: '', hash: '' }
}

const opened = entry(1, 0, 'session-opened', { mode: 'drill', title: 'Drill', station: 'iss-2020-10' })
const log = [
  opened,
  entry(2, 1, 'hatch-state', { hatch: 'SM-RO/SM-PKHO', state: 'closed' }),
  entry(3, 2, 'undone', { target: 2 }),
  entry(4, 1, 'note', { text: 'seen earlier', enteredAt: toIso(START_MS + 5 * 60_000) }),
  entry(5, 6, 'note', { text: 'last' }),
]
const past = pastOf(log)
const at = (minute: number) => past.countAt(START_MS + minute * 60_000)

describe('the entries that stood at a moment', () => {
  it('are those that had been written by then, and at least the first', () => {
    expect([-1, 0, 1, 2, 60].map(at)).toEqual([1, 1, 2, 3, 5])
  })

  it('hold a late entry from when it was written, not from when it happened', () => {
    expect(at(4)).toBe(3)
    expect(at(5)).toBe(4)
  })
})

describe('the session at a moment', () => {
  it('is what a replay of the entries up to then gives, whichever moment was looked at before', () => {
    const long = [
      opened,
      ...Array.from({ length: 300 }, (_, i) =>
        i % 50 === 49
          ? entry(i + 2, i, 'undone', { target: i + 1 })
          : entry(i + 2, i, 'hatch-state', {
              hatch: 'SM-RO/SM-PKHO',
              state: i % 2 ? 'open' : 'closed',
            }),
      ),
    ]
    const travelled = pastOf(long)
    for (const count of [301, 1, 64, 65, 128, 200, 52, 51]) {
      const now = travelled.after(count)
      const whole = replay(long.slice(0, count), bundledStation)!
      expect(now.effective).toEqual(whole.effective)
      expect(now.hatches).toEqual(whole.hatches)
      expect(now.log.length).toBe(count)
    }
  })

  it('stands on one graph and the same entries at all moments, also after something was taken back', () => {
    expect(past.after(2).hatches.get('SM-RO/SM-PKHO')).toBe('closed')
    expect(past.after(3).hatches.get('SM-RO/SM-PKHO')).toBe('open')
    expect(past.after(3).graph).toBe(past.after(1).graph)
    expect(past.after(5).effective[1]).toBe(past.after(4).effective[1])
    expect(past.after(2).effective[0]).toBe(past.after(5).effective[0])
  })
})
