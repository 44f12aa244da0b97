import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * @typedef {object} Hold
 * @property {(pid: number) => void} extendTo the lock also counts as held while this process lives: a killed
 *   set-up may leave its npm running for a while
 */

/**
 * Does the work while holding a lock that a killed process cannot leave behind.
 *
 * Holders draw numbered tickets in a folder; the highest ticket holds the lock, and a ticket is a file with the
 * identities of its processes. Who finds the highest one released or its processes dead links the next number,
 * which succeeds for one process only. The highest ticket is never removed, so numbers only grow and a slow
 * process that links an old number sees a higher one and steps back.
 * @template T
 * @param {string} folder the folder for the tickets
 * @param {(hold: Hold) => Promise<T>} work
 * @param {(holder: string) => void} [waiting] told once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(folder, work, waiting) {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `draft-${process.pid}-${draftCount++}`)
  let ticket = 0
  for (let told = false; ticket === 0;) {
    ticket = draw(folder, draft)
    if (ticket !== 0) break
    const holder = holders(folder, highest(folder)).find(isAlive)
    if (holder !== undefined && !told) {
      told = true
      waiting?.(holder.split(' ')[0] ?? holder)
    }
    await sleep(100)
  }
  const owners = [identity(process.pid)]
  const write = (/** @type {readonly string[]} */ lines) => {
    writeFileSync(draft, lines.join('\n'))
    renameSync(draft, join(folder, String(ticket)))
  }
  try {
    return await work({ extendTo: (pid) => write([...owners, identity(pid)]) })
  } finally {
    write([])
  }
}

let draftCount = 0

/** Returns the number of our ticket, 0 when another process holds the lock. */
function draw(/** @type {string} */ folder, /** @type {string} */ draft) {
  const last = highest(folder)
  if (holders(folder, last).some(isAlive)) return 0
  writeFileSync(draft, identity(process.pid))
  try {
    linkSync(draft, join(folder, String(last + 1)))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return 0
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
  if (highest(folder) !== last + 1) {
    rmSync(join(folder, String(last + 1)), { force: true })
    return 0
  }
  for (const name of readdirSync(folder)) {
    if (Number(name) <= last) rmSync(join(folder, name), { force: true })
  }
  return last + 1
}

function highest(/** @type {string} */ folder) {
  return Math.max(0, ...readdirSync(folder).map(Number).filter(Number.isInteger))
}

/** @returns {string[]} identities of the processes that hold this ticket */
function holders(/** @type {string} */ folder, /** @type {number} */ ticket) {
  try {
    return readFileSync(join(folder, String(ticket)), 'utf8')
      .split('\n')
      .filter(Boolean)
  } catch {
    return []
  }
}

/**
 * A process id alone is reused (in a container almost at once), so on Linux its start time is added.
 * @param {number} pid
 */
export function identity(pid) {
  return `${pid} ${startTime(pid)}`
}

function isAlive(/** @type {string} */ holder) {
  const pid = Number(holder.split(' ')[0])
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives but belongs to somebody else.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false
  }
  return identity(pid) === holder
}

/** The 22nd field of /proc/…/stat; counted from the last bracket because a name may hold spaces. */
function startTime(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie has ended; only nobody has asked yet how.
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
  } catch {
    return ''
  }
}
