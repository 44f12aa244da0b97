/** `npm run faults`: sets up what is missing, then makes many faults of every kind and prints what came of them. */
import { join } from 'node:path'
import { passSignalsOn, runCommand } from './machine/command.mjs'
import { runAsProgram } from './machine/failure.mjs'
import { projectNode, projectRoot } from './project.mjs'
import { setUp } from './set-up.mjs'

await runAsProgram(async () => {
  passSignalsOn()
  await setUp('tools')
  const args = [join(projectRoot, 'main', 'faults', 'run.mjs'), ...process.argv.slice(2)]
  const { status } = await runCommand(projectNode(projectRoot), args, { folder: projectRoot, visible: true })
  return status
})
