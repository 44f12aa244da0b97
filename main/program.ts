import { app, clipboard, type IpcMainInvokeEvent } from 'electron'
import { randomBytes } from 'node:crypto'
import {
  APPENDED,
  DATA,
  DRILL_CLOCK,
  DRILL_VIEW,
  FINDING,
  PROGRESS,
  RECORDING,
} from '../shared/contract/calls'
import { pointTo, type Place } from './data/place'
import { handlers } from './handlers/handlers'
import { serve } from './ipc/serve'
import { listenersOf, type Listeners } from './ipc/take-calls'
import { aboutProgram, programParts } from './shell/about'
import { askPerson } from './shell/dialogs'
import { flag } from './shell/flags'
import { libraryPlace } from './shell/library-place'
import { pdfPrinter } from './shell/print'
import { beforeQuit, startAgain } from './shell/quit'
import { isOurFrame } from './shell/sender'
import type { Opened } from './shell/opened'
import type { Windows } from './shell/window'
import { sessionId } from './store/session-id'
import { openStore } from './store/store'

/** The composition root: finds and opens the store; gives what answers the windows' calls from then on. */
export async function begin(windows: Windows, opened: Opened): Promise<Listeners<IpcMainInvokeEvent>> {
  const usual = app.getPath('userData')
  const isNamed = flag('data-folder') !== undefined
  const place: Omit<Place, 'isMissing'> | undefined = isNamed ? { folder: usual } : await libraryPlace(usual)
  if (!place) return app.exit(1) ?? new Map()
  const store = openStore(place.folder)
  const calls = handlers({
    store,
    now: () => Date.now(),
    monotonicMs: () => performance.now(),
    newId: () => sessionId(Date.now(), randomBytes(16)),
    ask: askPerson,
    printPdf: pdfPrinter(),
    later: (afterMs, act) => {
      const timer = setTimeout(act, afterMs)
      return () => clearTimeout(timer)
    },
    broadcast: (events) => windows.tell(APPENDED, events),
    tellProgress: (progress) => windows.tell(PROGRESS, progress),
    tellClock: (clock) => windows.tell(DRILL_CLOCK, clock),
    tellView: (view) => windows.tell(DRILL_VIEW, view, ['instructor']),
    tellData: (state) => windows.tell(DATA, state),
    place: {
      isNamed,
      before: place.before,
      change(folder, before) {
        pointTo(usual, folder, before)
        // What was written after it would be written in the old place; what was, is synced, even where closing fails.
        try {
          store.close()
        } catch {
          // The new place is in force: nothing may be taken back from here on.
        }
        startAgain()
      },
    },
    openInstructorWindow: () => windows.show('instructor'),
    onWindowGone: windows.onGone,
    crewPicture: windows.crewPicture,
    copyText: (text) => clipboard.writeText(text),
    locale: app.getLocale(),
    about: aboutProgram,
    parts: programParts,
    takeOpened: opened.take,
  })
  store.onRecording((now) => windows.tell(RECORDING, now))
  store.onFinding((finding) => windows.tell(FINDING, finding))
  beforeQuit(async () => calls['files.cancelExport'](undefined))
  app.on('will-quit', () => store.close())
  app.on('activate', () => windows.show('crew'))
  const roleOf = (event: IpcMainInvokeEvent) =>
    isOurFrame(event) ? windows.roleOf(event.sender.id) : undefined
  return listenersOf((transport) => serve(transport, roleOf, calls))
}
