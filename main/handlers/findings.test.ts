import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { using } from '../store/sample-store'
import { temporaryFolders } from '../store/temporary-folder'
import { findingsOf } from './findings'

const folder = temporaryFolders()

it('what was found is told again after a restart until somebody has put it away', () => {
  const path = folder()
  const opening = { mode: 'real', title: 'Leak', station: 'iss-2020-10' } as const
  using(path, (store) =>
    store.append(
      'S',
      [{ at: '2026-11-23T12:00:00.000Z', actor: 'CDR', kind: 'session-opened', data: opening }],
      0,
    ),
  )
  writeFileSync(join(path, 'hatchwise.db'), 'x'.repeat(8192))

  const [found] = using(path, (store) => findingsOf(store).now().findings)
  expect(found).toMatchObject({ code: 'database-damaged' })
  using(path, (store) => {
    expect(store.findings()).toEqual([])
    const findings = findingsOf(store)
    expect(findings.now()).toEqual({ findings: [found], read: 0 })
    findings.putAway(1)
    expect(findings.now()).toEqual({ findings: [found], read: 1 })
  })
  expect(using(path, (store) => findingsOf(store).now())).toEqual({ findings: [], read: 0 })
})

it.each(['[{"code":"data', '{}', '[{"code":"unheard-of"}]'])(
  'a spoilt text of what was found (%s) stops nothing',
  (text) => {
    using(folder(), (store) => {
      store.writePreferences({ findings: text })
      expect(findingsOf(store).now()).toEqual({ findings: [], read: 0 })
      expect(store.preferences()['findings']).toBe(text)
    })
  },
)
