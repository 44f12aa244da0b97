import { z } from 'zod'
import { jsonFault, placeIn } from '../session/json-text'
import { shapeFaults, type StationFault } from '../station/check'
import { preferences, type Preferences } from './preferences'

/** Raised with every setting that is added, so that an older version knows what it may leave out. */
export const SETTINGS_SCHEMA = 1
export const SETTINGS_FILE = 'hatchwise-settings.json'

const MOST_LEVELS = 16

const file = z.strictObject({
  format: z.literal('hatchwise-settings'),
  schema: z.int().positive(),
  settings: z.record(z.string(), z.unknown()),
})

/** What a file says, and the settings of a later version that it holds besides. */
export interface OpenedSettings {
  values: Partial<Preferences>
  leftOut: string[]
}

export type SettingsReading = ({ ok: true } & OpenedSettings) | { ok: false; faults: StationFault[] }

/** The settings as a file: JSON, UTF-8. */
export function settingsText(settings: Preferences): string {
  const written: z.input<typeof file> = { format: 'hatchwise-settings', schema: SETTINGS_SCHEMA, settings }
  return `${JSON.stringify(written, null, 2)}\n`
}

/**
 * What a file of settings says, or everything that is wrong with it and where. Of this version every setting must be
 * known and make sense; a later version may say what this one does not know, which is named. Never throws.
 */
export function readSettings(text: string): SettingsReading {
  const fault = jsonFault(text, MOST_LEVELS)
  if (fault) return { ok: false, faults: [{ ...fault, path: placeIn(text, fault.column) }] }
  const value: unknown = JSON.parse(text)
  const read = file.safeParse(value)
  if (!read.success) return { ok: false, faults: shapeFaults(read.error, value) }
  const { schema, settings } = read.data
  const leftOut =
    schema > SETTINGS_SCHEMA ? Object.keys(settings).filter((key) => !makesSense(key, settings)) : []
  const known = Object.entries(settings).filter(([key]) => !leftOut.includes(key))
  const parsed = z
    .object({ settings: preferences.partial() })
    .safeParse({ settings: Object.fromEntries(known) })
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error, value) }
  return { ok: true, values: parsed.data.settings, leftOut }
}

function makesSense(key: string, settings: Record<string, unknown>): boolean {
  const shape: Record<string, z.ZodType> = preferences.shape
  return Object.hasOwn(shape, key) && shape[key]!.safeParse(settings[key]).success
}
