import { app, type Session, type WebPreferences } from 'electron'

/**
 * Before the app is ready. No name and no address is resolved, so that nothing that asks past the requests of a page (a
 * prefetch, Chromium's own services) finds a way out; no page leaves its origin, opens a window, embeds one, or looks
 * for a peer; and no session answers anything but our own scheme.
 */
export function guardProgram(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('session-created', guardSession)
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', prevent)
    contents.on('will-frame-navigate', prevent)
    contents.on('will-redirect', prevent)
    contents.on('will-attach-webview', prevent)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

/** What every window of the program is made with, whatever it shows besides. */
export function safePreferences() {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  } satisfies WebPreferences
}

/** What is asked for inside a window; the developer tools are a page of Chromium's own. */
const OUR_SCHEMES = ['app:', 'blob:', 'data:', 'devtools:']

/** Refuses every request that is not for the bundle, every permission (Electron's default grants them), every download. */
function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !OUR_SCHEMES.includes(new URL(url).protocol) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', prevent)
}

function prevent(event: { preventDefault(): void }): void {
  event.preventDefault()
}
