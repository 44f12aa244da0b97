import { describe, expect, test } from 'vitest'
import { installPackages, needOfCompiler, needsVirtualDisplay } from './system-packages.mjs'

const need = { purpose: 'Electron needs them', missing: ['libnss3.so'], packages: [['no-such-package']] }

describe('a machine that lacks something', () => {
  test('that nothing can be installed on says what to install', async () => {
    const install = installPackages(need, { isRoot: false, hasApt: false, ask: undefined })
    await expect(install).rejects.toThrow(/lacks libnss3\.so.*Install what Debian calls: no-such-package/)
  })

  test('without a terminal and without root gets the one command to run', async () => {
    const install = installPackages(need, { isRoot: false, hasApt: true, ask: undefined })
    await expect(install).rejects.toThrow(
      /lacks libnss3\.so[^]*sudo apt-get update && sudo apt-get install -y --no-install-recommends no-such-package/,
    )
  })

  test('with a person at the terminal is changed only with consent', async () => {
    /** @type {string[]} */
    const asked = []
    const ask = async (/** @type {string} */ question) => asked.push(question) === 0
    await expect(installPackages(need, { isRoot: true, hasApt: true, ask })).rejects.toThrow(/Run this/)
    expect(asked).toEqual([expect.stringMatching(/apt-get install -y .*no-such-package/)])
  })

  test('is left alone when it lacks nothing', async () => {
    const nothing = { ...need, missing: [] }
    await expect(
      installPackages(nothing, { isRoot: true, hasApt: true, ask: undefined }),
    ).resolves.toBeUndefined()
  })

  test('without a compiler is told which packages bring one', () => {
    expect(needOfCompiler({ PATH: '/nowhere' })).toMatchObject({
      missing: ['python3', 'make', 'g++'],
      packages: [['python3'], ['make'], ['g++']],
    })
  })

  test('needs a virtual display only on Linux without any', () => {
    expect(needsVirtualDisplay({})).toBe(process.platform === 'linux')
    expect(needsVirtualDisplay({ DISPLAY: ':0' })).toBe(false)
    expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(false)
  })
})
