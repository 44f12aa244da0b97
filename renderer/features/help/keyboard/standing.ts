import type { KeyGroup, KeyRow } from './group'

/** The keys that are registered, and whether each does something as things stand. */
export type Registered = ReadonlyMap<string, boolean>

export interface StandingRow extends KeyRow {
  isActive: boolean
}

export interface StandingGroup extends Pick<KeyGroup, 'title'> {
  keys: StandingRow[]
}

/**
 * The keys as they stand just now: what does nothing at the moment is said to do nothing. A part of the screen is in
 * sight when all its keys are registered: another part may use one of its letters for something else.
 */
export function standing(groups: readonly KeyGroup[], registered: Registered): StandingGroup[] {
  return groups.map(({ title, keys, isPart, unless, isOwn }) => {
    const codes = keys.flatMap((row) => row.codes)
    const isOther = unless !== undefined && registered.has(unless)
    const isInSight = !isPart || (!isOther && codes.every((code) => registered.has(code)))
    return {
      title,
      keys: keys.map((row) => ({
        ...row,
        isActive: isOwn === true || (isInSight && row.codes.some((code) => registered.get(code) === true)),
      })),
    }
  })
}

/** What the screen has registered and the table does not know: there must be none. */
export function unnamed(groups: readonly KeyGroup[], registered: Registered): string[] {
  const named = new Set(groups.flatMap(({ keys }) => keys.flatMap(({ codes }) => codes)))
  return [...registered.keys()].filter((code) => !named.has(code))
}
