import { dirname } from 'node:path'
import { attempt } from './attempt'
import { findingsOf } from './findings'
import type { CallsOf, HandlersOf, Platform } from './handlers'

export function appHandlers({ about, copyText, parts, store }: Platform): HandlersOf<CallsOf<'app'>> {
  const findings = findingsOf(store)
  return {
    'app.about': () => ({ ...about(), sqlite: store.sqliteVersion, dataFolder: dirname(store.file) }),
    'app.parts': () => attempt(parts, 'cannot-read'),
    'app.recording': () => store.recording(),
    'app.findings': () => findings.now(),
    'app.putAwayFindings': ({ count }) => {
      findings.putAway(count)
      return null
    },
    'app.copyText': ({ text }) => {
      copyText(text)
      return null
    },
  }
}
