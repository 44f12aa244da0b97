import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { userCache } from './machine/cache.mjs'
import { withLock } from './machine/lock.mjs'
import { say, timed } from './machine/progress.mjs'
import { projectRoot } from './project.mjs'
import { build, buildIsCurrent } from './steps/build.mjs'
import { dependenciesAreInstalled, installDependencies } from './steps/dependencies.mjs'
import { fetchRuntime, findRuntime } from './steps/electron.mjs'
import { addonIsBuilt, addonIsInPlace, putAddonInPlace } from './steps/sqlite-addon.mjs'
import { installPackages, needOfCompiler, needOfElectron, ownAuthority } from './steps/system-packages.mjs'

/**
 * What a fresh clone needs before it can do something. Steps run in this order, each only when it is not done;
 * each leaves either everything or nothing behind, so a killed set-up just goes on the next time.
 *
 * @typedef {'tools' | 'headless' | 'app'} Goal what the set-up is for: checks; commands without a window; the app
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly Goal[]} goals
 * @property {(at: Site) => boolean | Promise<boolean>} isDone
 * @property {(at: Site) => Promise<void>} run
 *
 * @typedef {object} Site
 * @property {string} root
 * @property {string} cache
 * @property {import('./machine/lock.mjs').Hold} hold
 */

/** @type {readonly Step[]} */
const steps = [
  {
    name: 'dependencies (npm ci)',
    goals: ['tools', 'headless', 'app'],
    isDone: ({ root }) => dependenciesAreInstalled(root),
    run: ({ root, hold }) => installDependencies(root, hold.extendTo),
  },
  {
    name: 'Electron',
    goals: ['app'],
    isDone: (at) => findRuntime(at) !== undefined,
    run: (at) => fetchRuntime(at, { say, waiting }),
  },
  {
    name: 'system libraries',
    goals: ['app'],
    isDone: async (at) => (await needOfElectron(runtimeAt(at).executable)).missing.length === 0,
    run: async (at) => installPackages(await needOfElectron(runtimeAt(at).executable), ownAuthority()),
  },
  {
    name: 'SQLite for this Electron',
    goals: ['app'],
    isDone: (at) => addonIsInPlace({ ...at, electronVersion: runtimeAt(at).version }),
    run: async (at) => {
      const request = { ...at, electronVersion: runtimeAt(at).version }
      if (!addonIsBuilt(request)) await installPackages(needOfCompiler(), ownAuthority())
      await putAddonInPlace(request, waiting)
    },
  },
  {
    name: 'build',
    goals: ['headless', 'app'],
    isDone: ({ root }) => buildIsCurrent(root),
    run: ({ root }) => build(root),
  },
]

/**
 * Does what is missing for the goal. Says nothing when nothing is.
 * @param {Goal} goal
 */
export async function setUp(goal) {
  const place = { root: projectRoot, cache: userCache() }
  const clone = createHash('sha256').update(projectRoot).digest('hex').slice(0, 16)
  await withLock(
    join(place.cache, 'clones', clone),
    async (hold) => {
      const wanted = steps.filter((step) => step.goals.includes(goal))
      for (const [index, step] of wanted.entries()) {
        const at = { ...place, hold }
        if (await step.isDone(at)) continue
        await timed(`[${index + 1}/${wanted.length}] ${step.name}`, () => step.run(at))
      }
    },
    waiting,
  )
}

/**
 * The Electron that the app runs on, once `setUp('app')` is done.
 * @param {{root: string, cache: string}} [place]
 */
export function runtimeAt(place = { root: projectRoot, cache: userCache() }) {
  const runtime = findRuntime(place)
  if (runtime === undefined) throw new Error('there is no Electron although it was set up')
  return runtime
}

function waiting(/** @type {string} */ holder) {
  say(`another set-up is at work (process ${holder}); waiting for it`)
}
