/**
 * What `electron <folder>` does with the official Electron, for the stand-in, which comes without it: loads the
 * app in the folder named by the first argument that is not a switch. Copied into the stand-in's resources/app.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (named === undefined) {
  process.stderr.write('Name the folder of an app: electron <folder>\n')
  process.exit(1)
}

const folder = resolve(named)
const require = createRequire(pathToFileURL(`${folder}/`))
const description = readDescription(folder)
const main = require.resolve(folder)

// Electron does not document these two; its own default app calls them.
if (description.version) app.setVersion(description.version)
app.setAppPath(description.name === undefined ? dirname(main) : folder)
app.name = description.productName ?? description.name ?? app.name
// Electron's own flag for an app that was not started from a package.
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

// Electron holds back 'ready' until this has been evaluated, so the app is in time to listen for it.
await import(pathToFileURL(main).href)

/** @returns {{name?: string, productName?: string, version?: string}} */
function readDescription(/** @type {string} */ root) {
  try {
    return JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  } catch {
    return {}
  }
}
