import { app, BrowserWindow, Menu } from 'electron'
import { APP_ORIGIN } from './protocol'

/** Long enough that a page that dies at once does not keep the machine busy, short enough not to be waited for. */
const REDRAW_MS = 300

/** The crew window: sandboxed, isolated, without Node, showing our own bundle only. */
export function openWindow(preload: string): BrowserWindow {
  // The default menu reloads and zooms by keys that mean something else here; macOS needs one to copy and paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'Hatchwise',
    backgroundColor: '#0b0f12',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // An alarm does not wait for a key press to be heard.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => window.show())
  // The page keeps the reader's language in its own title; the shell only names the program.
  window.on('page-title-updated', (event) => event.preventDefault())
  const draw = () => void window.loadURL(`${APP_ORIGIN}/index.html`)
  // The page holds nothing that the log does not: where its process dies, another one comes back to the same place.
  window.webContents.on('render-process-gone', () => {
    setTimeout(() => window.isDestroyed() || draw(), REDRAW_MS)
  })
  draw()
  return window
}

/** Brings the window to the front. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
