/** `npm run hatchwise -- <command> …`: sets up what is missing, then runs a command that needs no window. */
import { join } from 'node:path'
import { passSignalsOn, runCommand } from './machine/command.mjs'
import { runAsProgram } from './machine/failure.mjs'
import { projectNode, projectRoot } from './project.mjs'
import { setUp } from './set-up.mjs'

/** MB. By itself Node lets what has just been used pile up to a hundred megabytes, which makes nothing faster here. */
const YOUNG = '--max-semi-space-size=16'

await runAsProgram(async () => {
  passSignalsOn()
  await setUp('headless')
  const args = [YOUNG, join(projectRoot, 'out', 'main', 'cli.js'), ...process.argv.slice(2)]
  const { status } = await runCommand(projectNode(projectRoot), args, { visible: true })
  return status
})
