import { app, ipcMain, Menu, session } from 'electron'
import { join } from 'node:path'
import { OPENED } from '../shared/contract/calls'
import { takeCalls } from './ipc/take-calls'
import { tellAndQuit } from './shell/dialogs'
import { flag, folderForCheck } from './shell/flags'
import { guardProgram } from './shell/guards'
import { openedFiles } from './shell/opened'
import { registerScheme, serveBundle } from './shell/protocol'
import { windowsOf } from './shell/window'

const preload = join(import.meta.dirname, '../preload/preload.cjs')
const bundle = join(import.meta.dirname, '../renderer')
const windows = windowsOf(preload)
const opened = openedFiles(() => windows.tell(OPENED, null, ['crew']))
const usual = flag('data-folder') ?? app.getPath('userData')
const isCheck = process.argv.includes('--self-check')

registerScheme()
// The usual menu reloads and zooms by keys that mean something else here; macOS needs one to copy and paste.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
guardProgram()
app.setPath('userData', isCheck ? folderForCheck() : usual)
// A second start shows the window that is there: one program writes the log.
if (app.requestSingleInstanceLock(opened.forFirst)) {
  app.on('second-instance', (_event, _argv, _folder, told) => {
    windows.show('crew')
    opened.fromSecond(told)
  })
  app.on('window-all-closed', () => app.quit())
  // Not awaited at the top level: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(isCheck ? check : start)
} else {
  app.quit()
}

/**
 * The window first: while its page is busy with its own scripts, the rest of the program is read, and what the page asks
 * waits until that can answer.
 */
function start(): void {
  const scripted = serveBundle(session.defaultSession, bundle)
  const answering = scripted.then(async () => (await import('./program')).begin(windows, opened))
  answering.catch(tellAndQuit)
  takeCalls(ipcMain, answering)
  windows.show('crew')
}

/** Read only when it is asked for. Whatever breaks, the program ends and says so. */
function check(): void {
  import('./shell/self-check')
    .then(({ selfCheck }) => selfCheck(usual, app.getPath('userData'), start))
    .catch((error: unknown) => {
      process.stdout.write(`${JSON.stringify({ ok: false, failed: { program: String(error) } })}\n`)
      app.exit(1)
    })
}
