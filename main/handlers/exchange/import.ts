import type { Failure, Result } from '../../../shared/contract/contract'
import type { Found } from '../../../shared/contract/exchange'
import { toIso } from '../../../shared/time/time'
import type { Drills } from '../../drill/drills'
import { inspectSource } from '../../import/inspect'
import { takeOver } from '../../import/take-over'
import { attempt, attemptAsync } from '../attempt'
import type { HandlersOf, Platform } from '../handlers'
import { readPreferences } from '../preferences'

/** What the system's dialog says. */
const TEXT = {
  en: { title: 'Import a session', name: 'Log (.hatchwise, .jsonl), or the manifest (.txt) of a package' },
  ru: { title: 'Загрузить сеанс', name: 'Журнал (.hatchwise, .jsonl) или опись (.txt) пакета' },
}

/** A log or a package is looked at first; what was looked at last is what may be taken over. */
export function importHandlers(
  platform: Platform,
  drills: Drills,
): HandlersOf<'files.inspectLog' | 'files.inspectOpened' | 'files.takeLog'> {
  const { ask, now, store, takeOpened } = platform
  let inspected: Found | undefined

  async function inspect(path: string): Promise<Result<Found>> {
    const found = await attemptAsync(() => inspectSource(path, store), 'cannot-read')
    inspected = found.ok ? found.value : undefined
    return found
  }

  return {
    'files.inspectLog': async () => {
      inspected = undefined
      const question = TEXT[readPreferences(platform).language]
      const path = await ask.openFile({ ...question, extensions: ['hatchwise', 'jsonl', 'txt'] })
      return path === undefined ? { ok: false, reason: { code: 'cancelled' } } : inspect(path)
    },

    'files.inspectOpened': async () => {
      const path = takeOpened()
      return path === undefined ? { ok: false, reason: { code: 'nothing-inspected' } } : inspect(path)
    },

    'files.takeLog': ({ session }) => {
      const found = inspected
      const none: Failure = { code: 'nothing-inspected', value: session }
      if (found?.session !== session) return { ok: false, reason: none }
      // The same drill, ended elsewhere: its log would go on where this one has come to, with the truth.
      if (drills.running(session) || drills.standsStill(session)) {
        return { ok: false, reason: { code: 'drill-runs', value: session } }
      }
      return attempt(() => ({ session: takeOver(found, store, toIso(now())).session }))
    },
  }
}
