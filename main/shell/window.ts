import { app, BrowserWindow, Menu } from 'electron'
import type { Role } from '../../shared/contract/drill'
import { APP_ORIGIN } from './protocol'

/** Long enough that a page that dies at once does not keep the machine busy, short enough not to be waited for. */
const REDRAW_MS = 300

const JPEG_QUALITY = 70

const SIZE: Record<Role, { width: number; height: number }> = {
  crew: { width: 1280, height: 800 },
  instructor: { width: 1440, height: 900 },
}

/**
 * The windows of the program, one for each role at most. A window's role is known by its own contents, whatever its
 * page says: the crew's can never become the instructor's. `onGone` hears of every window that died or was closed.
 */
export function windowsOf(preload: string, onGone: (role: Role) => void) {
  const windows = new Map<Role, BrowserWindow>()
  const roles = new Map<number, Role>()

  /** Sandboxed, isolated, without Node, showing our own bundle only. */
  function open(role: Role): void {
    // The default menu reloads and zooms by keys that mean something else here; macOS needs one to copy and paste.
    if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
    const window = new BrowserWindow({
      ...SIZE[role],
      minWidth: 960,
      minHeight: 640,
      show: false,
      title: 'Hatchwise',
      backgroundColor: '#0b0f12',
      webPreferences: {
        preload,
        additionalArguments: [`--role=${role}`],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        // An alarm does not wait for a key press to be heard.
        autoplayPolicy: 'no-user-gesture-required',
        // Behind the other window it goes on, and can be mirrored there.
        backgroundThrottling: false,
        devTools: !app.isPackaged,
      },
    })
    const { webContents } = window
    const { id } = webContents
    windows.set(role, window)
    roles.set(id, role)
    window.once('ready-to-show', () => window.show())
    const draw = () => void window.loadURL(`${APP_ORIGIN}/index.html`)
    // The page holds nothing that the log does not: where its process dies, another one comes back to the same place.
    webContents.on('render-process-gone', () => {
      onGone(role)
      setTimeout(() => window.isDestroyed() || draw(), REDRAW_MS)
    })
    window.on('closed', () => {
      windows.delete(role)
      roles.delete(id)
      onGone(role)
      // Without the crew's window there is no program.
      if (role === 'crew') windows.get('instructor')?.close()
    })
    draw()
  }

  /** Opens the window, or brings it to the front. */
  function show(role: Role): void {
    const window = windows.get(role)
    if (!window) return open(role)
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  return {
    show,
    /** What the window with these contents is for; undefined where it is none of these. */
    roleOf: (contents: number): Role | undefined => roles.get(contents),
    tell(channel: string, told: unknown, to: readonly Role[] = ['crew', 'instructor']): void {
      for (const role of to) {
        const contents = windows.get(role)?.webContents
        // A page that died is drawn again, and asks for what it has missed.
        if (contents && !contents.isCrashed()) contents.send(channel, told)
      }
    },
    /** The crew's window as JPEG, a quarter of its area; undefined where there is nothing to be seen. */
    async crewPicture(): Promise<Uint8Array | undefined> {
      const contents = windows.get('crew')?.webContents
      const picture = contents?.isCrashed() ? undefined : await contents?.capturePage()
      if (!picture || picture.isEmpty()) return undefined
      const { width } = picture.getSize()
      return picture.resize({ width: Math.round(width / 2) }).toJPEG(JPEG_QUALITY)
    },
  }
}
