import { join } from 'node:path'
import type { Failure } from '../../../shared/contract/contract'
import type { Language } from '../../../shared/i18n/text'
import { exportSession, nameOf, type Format } from '../../export/export-session'
import { sourceOf, type ExportSource } from '../../export/source'
import { attemptAsync } from '../attempt'
import type { HandlersOf, Platform } from '../handlers'
import { readPreferences } from '../preferences'

/** What the system's dialogs say. */
const TEXT = {
  en: { file: 'Export the session', folder: 'Export into this folder' },
  ru: { file: 'Выгрузить сеанс', folder: 'Выгрузить в эту папку' },
} as const satisfies Record<Language, object>

interface Running {
  abort: AbortController
  /** Nothing of it is left to be done or tidied. */
  ended: Promise<void>
}

/** Sessions leave one after another, each as a whole or not at all; the crew goes on meanwhile. */
export function exportHandlers(
  platform: Platform,
): HandlersOf<'files.exportSessions' | 'files.cancelExport'> {
  const { ask, store, tellProgress } = platform
  let running: Running | undefined

  return {
    'files.exportSessions': async ({ sessions, format, languages }) => {
      if (running) return refuse('export-runs')
      const missing = sessions.find((session) => store.head(session).seq === 0)
      if (missing !== undefined) return refuse('unknown-session', missing)
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      const abort = new AbortController()
      const { signal } = abort
      running = { abort, ended }
      const { language, pressureUnit } = readPreferences(platform)
      let written = 0
      try {
        const place = await placeFor(sessions, format, language)
        if (!place) return refuse('cancelled')
        const done = await attemptAsync(async () => {
          for (const session of sessions) {
            const source = sourceOf(store, session)!
            const { title } = source
            await exportSession(source, format, place.pathOf(source), {
              signal,
              languages,
              pressureUnit,
              onProgress: (done, total) =>
                tellProgress({ session: written + 1, sessions: sessions.length, title, done, total }),
            })
            written++
          }
          return { path: place.path, sessions: written }
        }, 'cannot-write')
        return done.ok || done.reason.code !== 'cancelled' ? done : refuse('cancelled', String(written))
      } finally {
        running = undefined
        end()
      }
    },

    'files.cancelExport': async () => {
      running?.abort.abort()
      await running?.ended
      return null
    },
  }

  /** One file is saved under a name; packages, and several files, go into a folder. Undefined: changed their mind. */
  async function placeFor([first, ...others]: string[], format: Format, language: Language) {
    const { file, folder } = TEXT[language]
    const only = others.length === 0 ? sourceOf(store, first!) : undefined
    if (only && format !== 'package') {
      const path = await ask.saveFile({ title: file, suggestedName: nameOf(only, format) })
      return path === undefined ? undefined : { path, pathOf: () => path }
    }
    const path = await ask.openFolder({ title: folder })
    if (path === undefined) return undefined
    const pathOf = (source: ExportSource) => join(path, nameOf(source, format))
    return { path: only ? pathOf(only) : path, pathOf }
  }
}

function refuse(code: Failure['code'], value?: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code, value } }
}
