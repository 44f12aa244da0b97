/** `npm run hatchwise -- <command> …`: sets up what is missing, then runs a command that needs no window. */
import { join } from 'node:path'
import { passSignalsOn, runCommand } from './machine/command.mjs'
import { runAsProgram } from './machine/failure.mjs'
import { projectNode, projectRoot } from './project.mjs'
import { setUp } from './set-up.mjs'

await runAsProgram(async () => {
  passSignalsOn()
  await setUp('headless')
  const args = [join(projectRoot, 'out', 'main', 'cli.js'), ...process.argv.slice(2)]
  const { status } = await runCommand(projectNode(projectRoot), args, { visible: true })
  return status
})
