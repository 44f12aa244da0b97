import { app, type Session } from 'electron'
import { APP_ORIGIN } from './protocol'

/** No page of ours leaves its origin, opens a window, embeds one, or is granted a permission. */
export function guardContents(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Refuses every request that is not for the bundle, and every permission (Electron's default grants them). */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const ours = ['app:', 'blob:', 'data:', 'devtools:'].includes(new URL(details.url).protocol)
    answer({ cancel: !ours })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** Does a message come from the top frame of one of our own pages? A frame that is gone is not ours. */
export function isOurFrame(event: Electron.IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
}
