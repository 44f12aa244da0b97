import type { Failure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import { bundledStation } from '../../shared/station/bundled'
import { copyId, copyOf } from '../../shared/station/copy'
import type { Station } from '../../shared/station/station'
import { writeAtomically } from '../export/atomic-write'
import { readStation } from '../import/station-file'
import { attempt, attemptAsync } from './attempt'
import type { HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT: Record<Language, { open: string; copy: string; station: string }> = {
  en: { open: 'Open a station file', copy: 'Copy a station file', station: 'Station (YAML, JSON)' },
  ru: { open: 'Открыть файл станции', copy: 'Копировать файл станции', station: 'Станция (YAML, JSON)' },
}

const CANCELLED: { ok: false; reason: Failure } = { ok: false, reason: { code: 'cancelled' } }

/** A station is read from a file of the person's own, and one of ours is written as such a file. */
export function stationHandlers(platform: Platform): HandlersOf<'files.openStation' | 'files.copyStation'> {
  const { ask } = platform
  return {
    'files.openStation': async () => {
      const { open: title, station: name } = TEXT[readPreferences(platform).language]
      const path = await ask.openFile({ title, name, extensions: ['yaml', 'yml', 'json'] })
      return path === undefined ? CANCELLED : openStation(path)
    },

    'files.copyStation': async ({ station: id }) => {
      const station = bundledStation(id)
      if (!station) return { ok: false, reason: { code: 'unknown-station', value: id } }
      const { language } = readPreferences(platform)
      const suggestedName = `${copyId(station)}.yaml`
      const path = await ask.saveFile({ title: TEXT[language].copy, suggestedName })
      if (path === undefined) return CANCELLED
      return attemptAsync(async () => {
        await writeAtomically(path, [copyOf(station, language)])
        return { path }
      }, 'cannot-write')
    },
  }
}

function openStation(path: string): Result<Station> {
  const read = attempt(() => readStation(path))
  if (!read.ok) return read
  if (read.value.ok) return { ok: true, value: read.value.station }
  const value = read.value.faults.map((f) => `${f.path}: ${f.message}`).join('\n')
  return { ok: false, reason: { code: 'malformed-station', value } }
}
