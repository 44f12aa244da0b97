import { startVirtualDisplay } from './machine/display.mjs'
import { say } from './machine/progress.mjs'
import { needsVirtualDisplay } from './steps/system-packages.mjs'

/**
 * What a program that opens windows must be started with on this machine, beside its own arguments and our
 * environment. Call `end` when it has ended.
 * @param {import('./steps/electron.mjs').Runtime} runtime
 * @param {number} [displays] programs that run at the same time: on a virtual display of its own each has the focus;
 * `HATCHWISE_DISPLAYS` names all of them
 * @returns {Promise<{variables: Record<string, string>, switches: string[], end: () => void}>}
 */
export async function prepareLaunch(runtime, displays = 1) {
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
    const started = await Promise.all(Array.from({ length: displays }, startVirtualDisplay))
    const names = started.map(({ name }) => name).join(' ')
    say(`there is no display: running on a virtual one (Xvfb ${names}), so no window will be seen`)
    variables['DISPLAY'] = started[0]?.name ?? ''
    variables['HATCHWISE_DISPLAYS'] = names
    end = () => started.forEach(({ stop }) => stop())
  } else if (!process.env['DISPLAY'] && process.env['WAYLAND_DISPLAY']) {
    switches.push('--ozone-platform-hint=auto')
  }
  return { variables, switches, end }
}
