import { dirname } from 'node:path'
import type { CallsOf, HandlersOf, Platform } from './handlers'

export function appHandlers({ about, store }: Platform): HandlersOf<CallsOf<'app'>> {
  return {
    'app.about': () => ({ ...about, sqlite: store.sqliteVersion, dataFolder: dirname(store.file) }),
  }
}
