/**
 * An expected failure: something outside this program that a person can put right (no network, full disk,
 * no compiler). The message says what happened and what to do about it, so that no stack trace is needed.
 */
export class Failure extends Error {
  name = 'Failure'
}

/**
 * Runs an entry point: an expected failure becomes one plain message and exit status 1; a defect of ours
 * keeps its stack trace.
 * @param {() => Promise<number>} main resolves to the exit status
 */
export async function runAsProgram(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Failure ? `hatchwise: ${error.message}` : error)
    process.exitCode = 1
  }
}
