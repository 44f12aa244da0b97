/**
 * `npm test`: sets up what is missing, then runs every part in this order and stops at the first that
 * fails. `node main/runtime/test.mjs <group>` runs one group; further arguments go to its tool.
 */
import { passSignalsOn, runCommand } from './machine/command.mjs'
import { Failure, runAsProgram } from './machine/failure.mjs'
import { say } from './machine/progress.mjs'
import { prepareLaunch } from './launch.mjs'
import { packageScript, projectNode, projectRoot, toolEnvironment } from './project.mjs'
import { runtimeAt, setUp } from './set-up.mjs'

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {'check' | 'unit' | 'e2e' | 'screen'} group `screen` is a measurement and no test: it runs only by name
 * @property {string} package that has the tool
 * @property {string} command the tool and its arguments
 */

/** @type {readonly Part[]} */
const parts = [
  { name: 'types', group: 'check', package: 'typescript', command: 'tsc -b' },
  {
    name: 'lint',
    group: 'check',
    package: 'oxlint',
    command: 'oxlint -c .oxlintrc.json --type-aware --deny-warnings',
  },
  { name: 'format', group: 'check', package: 'prettier', command: 'prettier --check .' },
  { name: 'unused code', group: 'check', package: 'knip', command: 'knip' },
  {
    name: 'unit tests',
    group: 'unit',
    package: 'vitest',
    command: 'vitest run --config shared/vitest.config.ts',
  },
  {
    name: 'end-to-end tests',
    group: 'e2e',
    package: '@playwright/test',
    command: 'playwright test --config e2e/playwright.config.ts',
  },
  {
    name: 'screen benchmark',
    group: 'screen',
    package: '@playwright/test',
    command: 'playwright test --config e2e/bench/playwright.config.ts',
  },
]

/** The groups that draw on a screen. */
const windows = ['e2e', 'screen']

const [group, ...furtherArguments] = process.argv.slice(2)

await runAsProgram(async () => {
  passSignalsOn()
  const chosen = parts.filter((part) =>
    group === undefined ? part.group !== 'screen' : part.group === group,
  )
  if (chosen.length === 0) {
    throw new Failure(`there is no group of tests "${group}". Choose one of: check, unit, e2e.`)
  }
  await setUp(chosen.some((part) => windows.includes(part.group)) ? 'app' : 'tools')
  for (const part of chosen) {
    const start = performance.now()
    const status = await run(part, chosen.length === 1 ? furtherArguments : [])
    say(
      `${part.name} ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
    if (status !== 0) {
      console.log(`${chosen.indexOf(part)} passed, 1 failed`)
      return status
    }
  }
  console.log(`${chosen.length} passed, 0 failed`)
  return 0
})

/** @param {Part} part @param {readonly string[]} further */
async function run(part, further) {
  const [tool = '', ...args] = part.command.split(' ')
  const script = packageScript(projectRoot, part.package, tool)
  const launch = windows.includes(part.group) ? await launchForTests(part.group) : undefined
  const { status } = await runCommand(projectNode(projectRoot), [script, ...args, ...further], {
    folder: projectRoot,
    environment: { ...toolEnvironment(projectRoot), ...launch?.variables },
    visible: true,
  })
  launch?.end()
  return status
}

/** The tests start Electron themselves, so they are told how by variables. */
/** @param {Part['group']} group */
async function launchForTests(group) {
  const runtime = runtimeAt()
  // Half of the time of an end-to-end test is waiting; a measurement is alone.
  const { variables, switches, end } = await prepareLaunch(runtime, group === 'e2e' ? 2 : 1)
  variables['HATCHWISE_ELECTRON_EXECUTABLE'] = runtime.executable
  if (switches.includes('--no-sandbox')) variables['HATCHWISE_NO_SANDBOX'] = '1'
  return { variables, end }
}
