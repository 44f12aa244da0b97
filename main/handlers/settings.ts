import type { Failure } from '../../shared/contract/contract'
import { readSettings, SETTINGS_FILE, settingsText } from '../../shared/contract/settings-file'
import type { Language } from '../../shared/i18n/text'
import { writeAtomically } from '../export/atomic-write'
import { readTextFile } from '../import/bytes/text-file'
import { attempt, attemptAsync } from './attempt'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT: Record<Language, { export: string; open: string; file: string }> = {
  en: { export: 'Export the settings', open: 'Open settings', file: 'Settings (JSON)' },
  ru: { export: 'Выгрузить настройки', open: 'Открыть настройки', file: 'Настройки (JSON)' },
}

/** The settings go to a file and come from one; whoever opened it sees what it changes, then takes it or not. */
export function settingsHandlers(platform: Platform): HandlersOf<CallsOf<'settings'>> {
  const { ask } = platform
  return {
    'settings.export': async () => {
      const settings = readPreferences(platform)
      const title = TEXT[settings.language].export
      const path = await ask.saveFile({ title, suggestedName: SETTINGS_FILE })
      if (path === undefined) return refuse('cancelled')
      return attemptAsync(async () => {
        await writeAtomically(path, [settingsText(settings)])
        return { path }
      }, 'cannot-write')
    },

    'settings.open': async () => {
      const { open: title, file: name } = TEXT[readPreferences(platform).language]
      const path = await ask.openFile({ title, name, extensions: ['json'] })
      if (path === undefined) return refuse('cancelled')
      const file = attempt(() => readTextFile(path))
      if (!file.ok) return file
      if (!file.value.ok) return refuse('malformed-settings', file.value.fault.message)
      const read = readSettings(file.value.text)
      if (!read.ok) return refuse('malformed-settings', `${read.faults[0]!.path}: ${read.faults[0]!.message}`)
      const { values, leftOut } = read
      return { ok: true, value: { values, leftOut } }
    },
  }
}

function refuse(code: Failure['code'], value?: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code, value } }
}
