import type { z } from 'zod'
import { meaningFaults, type StationFault } from './faults'
import { graphOf, type Graph } from './graph'
import { stationSchema, type Station } from './station'

export type { StationFault } from './faults'

export type StationCheck =
  { ok: true; station: Station; graph: Graph } | { ok: false; faults: StationFault[] }

/**
 * Is `value` (parsed JSON) a station to work with? Returns it with defaults filled in and its graph, or every
 * fault: those of its shape, or, where the shape is right, those of its meaning. Never throws.
 */
export function checkStation(value: unknown): StationCheck {
  const parsed = stationSchema.safeParse(value)
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error, value) }
  const faults = meaningFaults(parsed.data)
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, station: parsed.data, graph: graphOf(parsed.data) }
}

/** The faults of a zod error in our words; `value` is what was parsed. */
export function shapeFaults(error: Pick<z.ZodError, 'issues'>, value: unknown): StationFault[] {
  return error.issues.map((issue) => ({
    path: pathText(issue.path),
    code: issue.code.replaceAll('_', '-'),
    message: `found ${shown(valueAt(value, issue.path))}; ${expected(issue)}`,
  }))
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.map((v) => JSON.stringify(v)).join(' or ')}`
    case 'unrecognized_keys': {
      const more = issue.keys.length - MOST_KEYS
      const named = issue.keys.slice(0, MOST_KEYS).map(shown).join(', ')
      return `expected no ${named}${more > 0 ? ` and ${more} more` : ''}`
    }
    default:
      return `expected: ${issue.message}`
  }
}

/** A hostile file may have a million of them, or one of a million letters. */
const MOST_KEYS = 3
const MOST_LETTERS = 60

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${shortened(String(part))}`))
    .join('')
    .replace(/^\./, '')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
}

/** A value short enough to stand in a sentence. */
function shown(value: unknown): string {
  const text = JSON.stringify(value)
  // What JSON has no form for cannot stand in a file.
  if (text === undefined) return 'nothing'
  return shortened(text)
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 3)}…` : text
}
