import type { Failure } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import { toIso } from '../../../shared/time/time'
import { inspectSource } from '../../import/inspect'
import { takeOver } from '../../import/take-over'
import { attempt, attemptAsync } from '../attempt'
import type { HandlersOf, Platform } from '../handlers'
import { readPreferences } from '../preferences'

/** What the system's dialog says. */
const TEXT = {
  en: { title: 'Import a session', name: 'Log (.jsonl), or the manifest (.txt) of a package' },
  ru: { title: 'Загрузить сеанс', name: 'Журнал (.jsonl) или опись (.txt) пакета' },
}

/** A log or a package is looked at first; what was looked at last is what may be taken over. */
export function importHandlers(platform: Platform): HandlersOf<'files.inspectLog' | 'files.takeLog'> {
  const { ask, now, store } = platform
  let inspected: Found | undefined

  return {
    'files.inspectLog': async () => {
      inspected = undefined
      const question = TEXT[readPreferences(platform).language]
      const path = await ask.openFile({ ...question, extensions: ['jsonl', 'txt'] })
      if (path === undefined) return { ok: false, reason: { code: 'cancelled' } }
      const found = await attemptAsync(() => inspectSource(path, store), 'cannot-read')
      if (found.ok) inspected = found.value
      return found
    },

    'files.takeLog': ({ session }) => {
      const found = inspected
      const none: Failure = { code: 'nothing-inspected', value: session }
      if (found?.session !== session) return { ok: false, reason: none }
      return attempt(() => ({ session: takeOver(found, store, toIso(now())).session }))
    },
  }
}
