import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectRoot } from './project.mjs'

/** What is installed is exactly what is written down here, from wherever it comes. */

/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(`${projectRoot}/${name}`, 'utf8'))
const description = json('package.json')
/** @type {{packages: Record<string, Record<string, unknown>>}} */
const lock = json('package-lock.json')
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

/** @param {(entry: Record<string, unknown>) => boolean} isWrong */
const having = (isWrong) => packages.flatMap(([path, entry]) => (isWrong(entry) ? [path] : []))

describe('the lock file', () => {
  it('has for every package the hash that its bytes must have', () => {
    expect(packages.length).toBeGreaterThan(200)
    expect(having(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(String(integrity)))).toEqual([])
  })

  it('names no address: where packages come from is the machine’s own affair', () => {
    expect(having(({ resolved, link }) => resolved !== undefined || link !== undefined)).toEqual([])
    expect(packages.filter(([path]) => !path.startsWith('node_modules/'))).toEqual([])
  })

  it('agrees with what is asked for, which is one version each', () => {
    const { dependencies, devDependencies, optionalDependencies } = description
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies }
    for (const [name, version] of Object.entries(asked)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect([name, lock.packages[`node_modules/${name}`]?.['version']]).toEqual([name, version])
    }
    expect(lock.packages['']).toMatchObject({ dependencies, devDependencies, optionalDependencies })
  })
})

/** It makes installers of a kind that we do not make; electron-builder brings it along. */
const NOT_NEEDED = ['node_modules/electron-winstaller']

describe('no package runs a program of its own when it is installed', () => {
  it('because npm is told so, for everybody who installs here', () => {
    expect(readFileSync(`${projectRoot}/.npmrc`, 'utf8').split('\n')).toContain('ignore-scripts=true')
  })

  it('and none of those that have one is needed', () => {
    expect(having(({ hasInstallScript }) => hasInstallScript === true)).toEqual(NOT_NEEDED)
  })
})
