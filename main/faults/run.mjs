/** Runs long.ts, which as TypeScript needs vite: `node main/faults/run.mjs [--seed <n>] [--only <words>]`. */
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { yamlModule } from '../../shared/procedure/language/yaml/yaml-module.ts'

const { module } = await runnerImport(join(import.meta.dirname, 'long.ts'), {
  configFile: false,
  logLevel: 'error',
  plugins: [yamlModule],
})
const [, , ...args] = process.argv
if (args[0] === 'worker') module.serve()
else process.exitCode = await module.run(args)
