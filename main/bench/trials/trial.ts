import { openStore, type Store } from '../../store/store'

/** What a trial works on: a folder that holds the library, or where it may make one; so many events. */
export interface Work {
  folder: string
  events: number
  seed: number
}

/** What was measured, by its name; the unit ends the name. */
export type Found = Record<string, number>

/** One piece of work, done once and measured: a process of its own does it. */
export type Trial = (work: Work) => Found | Promise<Found>

/** The program's store as ever, only that nothing begins beside what is measured: the check of the library. */
export function openAlone(folder: string): Store {
  return openStore(folder, { later: () => () => undefined })
}
