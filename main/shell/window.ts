import { BrowserWindow } from 'electron'
import type { Role } from '../../shared/contract/drill'
import { APP_ORIGIN } from './bundle'
import { safePreferences } from './guards'

/** Long enough that a page that dies at once does not keep the machine busy, short enough not to be waited for. */
const REDRAW_MS = 300

const JPEG_QUALITY = 70

/** Each role has a page of its own, which holds no other's screens. */
const PAGE: Record<Role, { page: string; width: number; height: number }> = {
  crew: { page: 'index.html', width: 1280, height: 800 },
  instructor: { page: 'instructor.html', width: 1440, height: 900 },
}

/**
 * The windows of the program, one for each role at most. A window's role is known by its own contents, whatever its
 * page says: the crew's can never become the instructor's.
 */
export function windowsOf(preload: string) {
  const whenGone: ((role: Role) => void)[] = []
  const onGone = (role: Role) => whenGone.forEach((listener) => listener(role))
  const windows = new Map<Role, BrowserWindow>()
  const roles = new Map<number, Role>()

  /** Shows our own bundle only. */
  function open(role: Role): void {
    const { page, ...size } = PAGE[role]
    const window = new BrowserWindow({
      ...size,
      minWidth: 960,
      minHeight: 640,
      show: false,
      title: 'Hatchwise',
      backgroundColor: '#0b0f12',
      webPreferences: {
        ...safePreferences(),
        preload,
        additionalArguments: [`--role=${role}`],
        // An alarm does not wait for a key press to be heard.
        autoplayPolicy: 'no-user-gesture-required',
        // Behind the other window it goes on, and can be mirrored there.
        backgroundThrottling: false,
      },
    })
    const { webContents } = window
    const { id } = webContents
    windows.set(role, window)
    roles.set(id, role)
    window.once('ready-to-show', () => window.show())
    const draw = () => void window.loadURL(`${APP_ORIGIN}/${page}`)
    // The page holds nothing that the log does not: where its process dies, another one comes back to the same place.
    webContents.on('render-process-gone', () => {
      onGone(role)
      setTimeout(() => window.isDestroyed() || draw(), REDRAW_MS)
    })
    // Nothing can keep a page from going blank: it is drawn again, too.
    webContents.on('did-navigate', (_, url) => {
      if (!url.startsWith(`${APP_ORIGIN}/`)) draw()
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
    /** Hears of every window that died or was closed. */
    onGone: (listener: (role: Role) => void) => void whenGone.push(listener),
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

export type Windows = ReturnType<typeof windowsOf>
