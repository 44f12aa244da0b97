import { expect, test } from 'vitest'
import { sessionId } from './session-id'

const zeros = new Uint8Array(16)

test('ids have 26 characters and sort by time', () => {
  const ids = [0, 1, 31, 32, Date.UTC(2020, 11, 26), Date.UTC(2026, 10, 22)].map((ms) => sessionId(ms, zeros))
  expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
})

test('the time is written as the ULID specification has it', () => {
  expect(sessionId(1469918176385, zeros).slice(0, 10)).toBe('01ARYZ6S41')
})
