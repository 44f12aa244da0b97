import { dirname } from 'node:path'
import type { CallsOf, HandlersOf, Platform } from './handlers'

export function appHandlers({ about, copyText, store }: Platform): HandlersOf<CallsOf<'app'>> {
  return {
    'app.about': () => ({ ...about, sqlite: store.sqliteVersion, dataFolder: dirname(store.file) }),
    'app.recording': () => store.recording(),
    'app.findings': () => store.findings(),
    'app.copyText': ({ text }) => {
      copyText(text)
      return null
    },
  }
}
