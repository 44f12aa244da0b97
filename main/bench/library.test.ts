import { expect, test } from 'vitest'
import { logReader, toLine } from '../../shared/session/jsonl'
import { bundledStation } from '../../shared/station/bundled'
import { sha256 } from '../store/sha256'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { makeLibrary, sessionId } from './library'

const SIZE = { sessions: 3, eventsEach: 400, seed: 1 }

const folder = temporaryFolders()

function filled(size: typeof SIZE) {
  const there = folder()
  makeLibrary(there, size)
  const store = openStore(there)
  const logs = [1, 2, 3].map((n) => [...store.events(sessionId(n))])
  const list = store.sessions()
  store.close()
  return { list, logs }
}

test('a library for measuring has as many sessions and events as asked for, and another seed gives another one', () => {
  const { list, logs } = filled(SIZE)
  expect(list.map(({ session, events }) => [session, events])).toEqual(
    [3, 2, 1].map((n) => [sessionId(n), 400]),
  )
  expect(filled(SIZE).logs).toEqual(logs)
  expect(filled({ ...SIZE, seed: 2 }).logs[0]!.at(-1)).not.toEqual(logs[0]!.at(-1))
  expect(new Set(logs.flat().map(({ kind }) => kind)).size).toBe(5)
})

test('a library for measuring holds logs that any import would take', () => {
  for (const log of filled(SIZE).logs) {
    const reader = logReader({ stations: bundledStation, sha256 })
    expect(log.map((event) => reader.read(toLine(event)))).toEqual(log)
  }
})
