import { expect, it } from 'vitest'
import type { LogEvent } from '../../../../shared/session/event'
import { whyNone } from './why-none'

const entry = (kind: string, data: object): LogEvent => ({
  v: 1,
  session: 'S',
  seq: 1,
  at: '2024-03-09T14:00:00.000Z',
  actor: 'CDR',
  kind,
  data,
  prev: '',
  hash: '',
})
const opened = (mode: string) => entry('session-opened', { mode, title: 'T', station: 'iss-2024-03' })
const closed = entry('session-closed', {})

it('a real session and an example have no truth, whether they are closed or not', () => {
  expect(whyNone([opened('real'), closed])).toBe('real')
  expect(whyNone([opened('example')])).toBe('example')
})

it('a drill that goes on has not ended, and one that was closed without its end is lost to a debrief', () => {
  expect(whyNone([opened('drill')])).toBe('drill')
  expect(whyNone([opened('drill'), closed])).toBe('unfinished')
})
