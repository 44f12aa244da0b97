/** `npm start`: sets up what is missing and opens the app. Arguments after `--` go to the app. */
import { passSignalsOn, runCommand } from './machine/command.mjs'
import { runAsProgram } from './machine/failure.mjs'
import { prepareLaunch } from './launch.mjs'
import { projectRoot } from './project.mjs'
import { runtimeAt, setUp } from './set-up.mjs'

await runAsProgram(async () => {
  passSignalsOn()
  await setUp('app')
  const runtime = runtimeAt()
  const { variables, switches, end } = await prepareLaunch(runtime)
  const environment = { ...process.env, ...variables }
  const args = [...switches, projectRoot, ...process.argv.slice(2)]
  const { status } = await runCommand(runtime.executable, args, { environment, visible: true })
  end()
  return status
})
