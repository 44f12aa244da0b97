import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * @typedef {object} CommandOptions
 * @property {string} [folder] where it runs
 * @property {NodeJS.ProcessEnv} [environment] the whole environment of the command
 * @property {boolean} [visible] its input and output are ours (a test runner, an app); otherwise captured
 * @property {number} [limitMilliseconds] killed when it takes longer
 * @property {(pid: number) => void} [started] told the process id as soon as it runs
 *
 * @typedef {object} CommandResult
 * @property {number} status exit status; 128 + signal number when killed, 127 when it could not be started
 * @property {string} output standard output and error as they came; empty when visible
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a command to its end. Never throws: what a status means is for the caller to say.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.folder,
      env: options.environment ?? process.env,
      stdio: options.visible ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.limitMilliseconds,
      killSignal: 'SIGKILL',
    })
    running.add(child)
    if (child.pid !== undefined) options.started?.(child.pid)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text))
    }
    const finish = (/** @type {number} */ status, /** @type {string} */ text) => {
      running.delete(child)
      resolve({ status, output: text })
    }
    child.once('error', (error) => finish(127, `${output}${error.message}`))
    child.once('close', (code, signal) =>
      finish(code ?? 128 + (signal ? constants.signals[signal] : 0), output),
    )
  })
}

/**
 * A signal to us must not leave commands behind that go on changing the clone. A visible command is asked to
 * end and we end with it; without one we end at once.
 */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl-C on a terminal reaches them by itself, and a second one means "at once" to many.
      const alreadyReached = signal === 'SIGINT' && process.stdin.isTTY
      for (const child of running) if (!alreadyReached) child.kill(signal)
      const visible = [...running].some((child) => child.stdout === null)
      if (!visible) process.exit(128 + constants.signals[signal])
    })
  }
}
