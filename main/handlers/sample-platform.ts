import { LAB, NOW_MS } from '../../shared/session/log.arbitrary'
import { bundledProcedures } from '../../shared/procedure/bundled'
import { stationSchema } from '../../shared/station/station'
import type { Result } from '../../shared/contract/contract'
import type { Store } from '../store/store'
import type { Platform } from './handlers'

/** For tests: the effects that are not those of a file or a log, on a real store; what a test looks at it gives. */
export function samplePlatform(store: Store, given: Partial<Platform> = {}): Platform {
  let ids = 0
  return {
    store,
    now: () => NOW_MS,
    monotonicMs: () => 0,
    newId: () => `S-${++ids}`,
    ask: answering(async () => undefined),
    copyText: () => undefined,
    tellProgress: () => undefined,
    // Only Electron makes a PDF; what it is asked to print is looked at.
    printPdf: async (html) => new TextEncoder().encode(html),
    broadcast: () => undefined,
    later: () => () => undefined,
    tellData: () => undefined,
    place: { isNamed: false, change: () => undefined },
    tellClock: () => undefined,
    tellView: () => undefined,
    openInstructorWindow: () => undefined,
    onWindowGone: () => undefined,
    crewPicture: async () => undefined,
    locale: 'ru-RU',
    about: () => ({
      version: '0',
      electron: '0',
      electronOrigin: 'official',
      isPackaged: false,
      chromium: '0',
      node: '0',
      files: [],
    }),
    parts: () => [],
    takeOpened: () => undefined,
    ...given,
  }
}

/** A person who answers every question for a file or folder alike. */
export function answering(answer: () => Promise<string | undefined>): Platform['ask'] {
  return { openFile: answer, openFolder: answer, saveFile: answer }
}

/** What `sessions.create` takes. */
export const NEW = {
  title: 'Leak',
  mode: 'real',
  station: stationSchema.parse(LAB),
  procedure: bundledProcedures()[0]!.id,
  actor: 'CDR',
} as const

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}
