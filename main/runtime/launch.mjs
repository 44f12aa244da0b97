import { startVirtualDisplay } from './machine/display.mjs'
import { say } from './machine/progress.mjs'
import { needsVirtualDisplay } from './steps/system-packages.mjs'

/**
 * What a program that opens windows must be started with on this machine, beside its own arguments and our
 * environment. Call `end` when it has ended.
 * @param {import('./steps/electron.mjs').Runtime} runtime
 * @returns {Promise<{variables: Record<string, string>, switches: string[], end: () => void}>}
 */
export async function prepareLaunch(runtime) {
  /** @type {Record<string, string>} */
  const variables = { HATCHWISE_ELECTRON_ORIGIN: runtime.origin }
  const switches = []
  let end = () => {}
  if (runtime.origin !== 'official') say(`running on Electron ${runtime.version}, ${runtime.note}`)
  if (process.getuid?.() === 0) {
    say('running as root, for which Chromium has no sandbox: adding --no-sandbox')
    switches.push('--no-sandbox')
  }
  if (needsVirtualDisplay()) {
    const display = await startVirtualDisplay()
    say(`there is no display: running on a virtual one (Xvfb ${display.name}), so no window will be seen`)
    variables['DISPLAY'] = display.name
    end = display.stop
  } else if (!process.env['DISPLAY'] && process.env['WAYLAND_DISPLAY']) {
    switches.push('--ozone-platform-hint=auto')
  }
  return { variables, switches, end }
}
