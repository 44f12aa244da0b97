import { app, clipboard, ipcMain, session } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { APPENDED, DRILL_CLOCK, DRILL_VIEW, FINDING, PROGRESS, RECORDING } from '../shared/contract/calls'
import type { Role } from '../shared/contract/drill'
import { handlers } from './handlers/handlers'
import { serve } from './ipc/serve'
import { electronOrigin } from './shell/about'
import { askPerson, tellAndQuit } from './shell/dialogs'
import { flag } from './shell/flags'
import { guardContents, guardSession, isOurFrame } from './shell/guards'
import { pdfPrinter } from './shell/print'
import { registerScheme, serveBundle } from './shell/protocol'
import { beforeQuit } from './shell/quit'
import { windowsOf } from './shell/window'
import { sessionId } from './store/session-id'
import { openStore, type Store } from './store/store'

const preload = join(import.meta.dirname, '../preload/preload.cjs')
const bundle = join(import.meta.dirname, '../renderer')
const whenGone: ((role: Role) => void)[] = []
const windows = windowsOf(preload, (role) => whenGone.forEach((listener) => listener(role)))

registerScheme()
guardContents()
app.setPath('userData', flag('data-folder') ?? app.getPath('userData'))
// A second start shows the window that is there: one program writes the log.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => windows.show('crew'))
  app.on('window-all-closed', () => app.quit())
  // Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  let store: Store
  try {
    store = openStore(app.getPath('userData'))
  } catch (error) {
    tellAndQuit(error)
    return
  }
  guardSession(session.defaultSession)
  serveBundle(session.defaultSession, bundle)
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
    openInstructorWindow: () => windows.show('instructor'),
    onWindowGone: (listener) => void whenGone.push(listener),
    crewPicture: windows.crewPicture,
    copyText: (text) => clipboard.writeText(text),
    locale: app.getLocale(),
    about: {
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      electronOrigin: electronOrigin(app.isPackaged),
      chromium: process.versions['chrome'] ?? '',
      node: process.versions.node,
    },
  })
  serve(ipcMain, (event) => (isOurFrame(event) ? windows.roleOf(event.sender.id) : undefined), calls)
  store.onRecording((now) => windows.tell(RECORDING, now))
  store.onFinding((finding) => windows.tell(FINDING, finding))
  beforeQuit(async () => calls['files.cancelExport'](undefined))
  app.on('will-quit', () => store.close())
  app.on('activate', () => windows.show('crew'))
  windows.show('crew')
}
