import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { Failure } from './failure.mjs'

/**
 * Starts an X server without a screen on a display number that it finds free itself, and stops it when this
 * process ends.
 * @returns {Promise<{name: string, stop: () => void}>} name such as ':1'
 */
export async function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // A process group of its own: Ctrl-C is for the app, which needs its display until it has ended.
    detached: true,
  })
  const stop = () => void server.kill()
  process.once('exit', stop)
  const failed = new Promise((_, reject) => server.once('error', reject))
  const channel = /** @type {import('node:stream').Readable} */ (server.stdio[3])
  const number = await Promise.race([text(channel), failed]).then(String, () => '')
  if (!/^\d+\s*$/.test(number)) {
    throw new Failure('Xvfb, which stands in for a display, did not start. Run `Xvfb :99` to see why.')
  }
  return { name: `:${number.trim()}`, stop }
}
