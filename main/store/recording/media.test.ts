import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/session/event'
import { NOW_MS, written } from '../../../shared/session/log.arbitrary'
import { toIso } from '../../../shared/time/time'
import { stored } from '../events'
import { journalIn, type Journal } from '../journal/journal'
import { WRITTEN_HERE } from '../sessions'
import { sha256 } from '../sha256'
import { openTables } from '../tables'
import { temporaryFolders } from '../temporary-folder'
import { databaseMedium, type Library } from './media'

const folder = temporaryFolders()
const notes = ['one', 'two', 'three', 'four'].map((text): Draft => ({
  at: toIso(NOW_MS),
  actor: 'CDR',
  kind: 'note',
  data: { text },
}))
const events = written(sha256, notes, 'S').log.map(stored)

let library: Library
let journal: Journal

beforeEach(() => {
  const path = folder()
  const file = join(path, 'x.db')
  journal = journalIn(join(path, 'journal'))
  library = {
    file,
    tables: openTables(file),
    isSure: true,
    reopen: () => {
      library.tables?.close()
      return (library.tables = openTables(file))
    },
  }
})
afterEach(() => library.tables?.close())

const medium = () => databaseMedium(library, journal, () => WRITTEN_HERE)
const kept = () => [...library.tables!.events.all('S')]

describe('a database of which nobody knows what it has written', () => {
  it('is opened anew and gets only what it lacks', () => {
    medium().write(events.slice(0, 3))
    library.isSure = false
    medium().write(events.slice(1))
    expect(kept()).toEqual(events)
    expect(library.isSure).toBe(true)
  })

  it('gets from the journal what came before', () => {
    journal.append('S', events.slice(0, 3))
    library.isSure = false
    medium().write(events.slice(3))
    expect(kept()).toEqual(events)
  })

  it('is left as it is where it holds another event in that place', () => {
    medium().write(events.slice(0, 2))
    library.isSure = false
    const other = { ...events[1]!, hash: 'f'.repeat(64) }
    expect(() => medium().write([other, events[2]!])).toThrow('another event at seq 2')
    expect(kept()).toEqual(events.slice(0, 2))
  })
})
