import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'

/**
 * Whether node_modules is what package-lock.json asks for, by npm's own record of what it installed. npm
 * writes that record last, so a killed install has none and is done again; and an install by hand counts.
 * @param {string} root
 */
export function dependenciesAreInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = readLock(join(root, 'package-lock.json'))
  const installed = readLock(record)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    // Packages for other platforms are left out by npm.
    if (found === undefined) return Boolean(entry.optional || entry.devOptional || entry.peer)
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry>}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/**
 * Without install scripts: none of the packages needs one, and npm would ask for Python and a compiler to find
 * out that better-sqlite3 need not be built.
 * @param {string} root
 * @param {(pid: number) => void} started
 */
export async function installDependencies(root, started) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const { status, output } = await runNpm(args, { folder: root, started })
  if (status !== 0) throw npmFailure('installing the dependencies (npm ci)', output)
}

/**
 * npm of the host, with the user's configuration, but giving up on a missing network after seconds rather than
 * minutes unless the user has decided otherwise.
 * @param {readonly string[]} args
 * @param {import('../machine/command.mjs').CommandOptions} options
 */
export function runNpm(args, options) {
  const environment = {
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    ...process.env,
  }
  const script = process.env['npm_execpath']
  if (script?.endsWith('.js'))
    return runCommand(process.execPath, [script, ...args], { ...options, environment })
  return runCommand('npm', args, { ...options, environment })
}

const explanations = [
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/,
    text: 'the npm registry cannot be reached. Check the network and proxy, or set `npm config set registry` to a mirror.',
  },
  { sign: /ENOSPC/, text: 'the disk is full. Free about 2 GB.' },
  {
    sign: /EACCES|EPERM|EROFS/,
    text: 'npm may not write here. Check who owns this folder and the npm cache.',
  },
  {
    sign: /EUSAGE/,
    text: 'package.json and package-lock.json do not match. Run `npm install` and commit both.',
  },
  {
    sign: /EINTEGRITY/,
    text: 'a package is not the one that package-lock.json names. Run `npm cache verify`; if that does not help, do not trust this registry.',
  },
  {
    sign: /E401|E403/,
    text: 'the npm registry refuses access. Check `npm config get registry` and your login.',
  },
  { sign: /E404|ETARGET/, text: 'the npm registry does not have a package that is needed.' },
]

/**
 * @param {string} attempt what was being done
 * @param {string} output of npm
 */
export function npmFailure(attempt, output) {
  const known = explanations.find(({ sign }) => sign.test(output))
  // npm says what is wrong first; pages of usage and of warnings about engines may follow or precede.
  const words = output.split('\n').filter((line) => /^npm error (?! +at )\S/.test(line))
  const quoted = (words.length > 0 ? words : output.trim().split('\n')).slice(0, 8).join('\n')
  return new Failure(
    `${attempt} failed: ${known?.text ?? 'npm says why below. Put it right.'} Then try again.\n${quoted}`,
  )
}
