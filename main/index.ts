import { app, BrowserWindow, clipboard, ipcMain, session } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { APPENDED, FINDING, PROGRESS, RECORDING } from '../shared/contract/calls'
import { handlers } from './handlers/handlers'
import { serve } from './ipc/serve'
import { electronOrigin } from './shell/about'
import { askPerson, tellAndQuit } from './shell/dialogs'
import { flag } from './shell/flags'
import { guardContents, guardSession, isOurFrame } from './shell/guards'
import { pdfPrinter } from './shell/print'
import { registerScheme, serveBundle } from './shell/protocol'
import { beforeQuit } from './shell/quit'
import { openWindow, showWindow } from './shell/window'
import { sessionId } from './store/session-id'
import { openStore, type Store } from './store/store'

const preload = join(import.meta.dirname, '../preload/preload.cjs')
const bundle = join(import.meta.dirname, '../renderer')

registerScheme()
guardContents()
app.setPath('userData', flag('data-folder') ?? app.getPath('userData'))
// A second start shows the window that is there: one program writes the log.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow)
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
    broadcast: (events) => tellWindows(APPENDED, events),
    tellProgress: (progress) => tellWindows(PROGRESS, progress),
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
  serve(ipcMain, isOurFrame, calls)
  store.onRecording((now) => tellWindows(RECORDING, now))
  store.onFinding((finding) => tellWindows(FINDING, finding))
  beforeQuit(async () => calls['files.cancelExport'](undefined))
  app.on('will-quit', () => store.close())
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(preload))
  openWindow(preload)
}

function tellWindows(channel: string, told: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, told)
}
