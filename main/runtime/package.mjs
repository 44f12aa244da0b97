/**
 * `npm run package`: sets up what is missing, then makes the packages that this machine can make, into release/ or the
 * folder named. What they are made of and why stands in electron-builder.yml and main/package/README.md.
 */
import { join, resolve } from 'node:path'
import { makePackages } from '../package/make.mjs'
import { passSignalsOn } from './machine/command.mjs'
import { runAsProgram } from './machine/failure.mjs'
import { projectRoot } from './project.mjs'
import { runtimeAt, setUp } from './set-up.mjs'

const [folder] = process.argv.slice(2)

await runAsProgram(async () => {
  passSignalsOn()
  await setUp('app')
  const into = folder === undefined ? join(projectRoot, 'release') : resolve(folder)
  for (const path of await makePackages({ root: projectRoot, into, runtime: runtimeAt() })) console.log(path)
  return 0
})
