import { app, BrowserWindow, ipcMain, session } from 'electron'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { APPENDED } from '../shared/contract/calls'
import { handlers } from './handlers/handlers'
import { serve } from './ipc/serve'
import { electronOrigin } from './shell/about'
import { askPerson, tellAndQuit } from './shell/dialogs'
import { flag } from './shell/flags'
import { guardContents, guardSession, isOurFrame } from './shell/guards'
import { pdfPrinter } from './shell/print'
import { registerScheme, serveBundle } from './shell/protocol'
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
  serve(
    ipcMain,
    isOurFrame,
    handlers({
      store,
      now: () => Date.now(),
      newId: () => sessionId(Date.now(), randomBytes(16)),
      ask: askPerson,
      printPdf: pdfPrinter(),
      broadcast: (events) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.send(APPENDED, events)
      },
      locale: app.getLocale(),
      about: {
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        electronOrigin: electronOrigin(app.isPackaged),
        chromium: process.versions['chrome'] ?? '',
        node: process.versions.node,
      },
    }),
  )
  app.on('will-quit', () => store.close())
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(preload))
  openWindow(preload)
}
