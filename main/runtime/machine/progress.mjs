/**
 * Progress for people, on standard error so that it never mixes with a command's result:
 * `hatchwise: [2/5] system libraries … 12 s`. A remark made while a step runs gets a line of its own.
 */
let lineIsOpen = false

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${lineIsOpen ? '\n' : ''}hatchwise: ${text}\n`)
  lineIsOpen = false
}

/**
 * Does the work between the name of a step and the time that it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(name, work) {
  const start = performance.now()
  process.stderr.write(`hatchwise: ${name} …`)
  lineIsOpen = true
  try {
    const result = await work()
    process.stderr.write(`${lineIsOpen ? ' ' : `hatchwise: ${name}: `}${seconds(start)}\n`)
    return result
  } catch (error) {
    process.stderr.write(`${lineIsOpen ? ' ' : `hatchwise: ${name}: `}failed after ${seconds(start)}\n`)
    throw error
  } finally {
    lineIsOpen = false
  }
}

/** @param {number} start a reading of performance.now() */
function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
