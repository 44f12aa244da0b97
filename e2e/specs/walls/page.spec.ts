import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CALLS, INSTRUCTOR_CALLS } from '../../../shared/contract/calls'
import { expect, type App } from '../../fixtures/app'
import { test } from '../../fixtures/shared-app'

/** What a page of ours could reach if somebody else's script ran in it. */

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'"

const root = resolve(import.meta.dirname, '../../..')

/** Opens the instructor's window for one test. */
async function withInstructor(app: App, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await app.windowOpenedBy(() =>
    app.page.evaluate(() => window.hatchwise['drill.openWindow'](undefined)),
  )
  await page.waitForSelector('html[data-ready]')
  await work(page)
  await page.close()
}

test('every window is sandboxed and isolated, without Node: the crew’s, the instructor’s, the one that prints', async ({
  app,
}) => {
  const seen = app.main(
    ({ BrowserWindow, app, dialog }) =>
      new Promise<Record<string, unknown>[]>((done) => {
        const preferencesOf = (window: Electron.BrowserWindow) =>
          (
            window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences()
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/dev/null/nowhere.pdf' })
        const preferences = BrowserWindow.getAllWindows().map(preferencesOf)
        app.on('browser-window-created', (_, window) => {
          preferences.push(preferencesOf(window))
          if (preferences.length === 3) done(preferences)
        })
      }),
  )
  await withInstructor(app, async () => {
    await app.page.evaluate(() =>
      window.hatchwise['files.printProcedure']({ procedure: 'evacuation', languages: ['en'] }),
    )
  })
  const [crew, instructor, paper] = await seen
  for (const preferences of [crew, instructor, paper]) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
    expect(preferences!['nodeIntegrationInWorker'] ?? false).toBe(false)
  }
  expect(paper).toMatchObject({ javascript: false })
  expect(paper!['preload']).toBeUndefined()
})

test('a page has no Node, and of the program only functions with names of their own', async ({ app }) => {
  const here = (page: Page) =>
    page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
      functions: Object.keys(window.hatchwise).filter(
        (name) => typeof Reflect.get(window.hatchwise, name) === 'function',
      ),
      others: Object.entries(window.hatchwise).filter(([, value]) => typeof value !== 'function'),
      frozen: Object.isFrozen(window.hatchwise),
    }))
  const listeners = ['onAppended', 'onProgress', 'onRecording', 'onFinding', 'onDrillClock', 'zoom']
  const crew = await here(app.page)
  expect(crew).toMatchObject({ node: [], others: [['role', 'crew']], frozen: true })
  expect(crew.functions).toEqual(expect.arrayContaining(listeners))
  await withInstructor(app, async (page) => {
    const instructor = await here(page)
    expect(instructor).toMatchObject({ node: [], others: [['role', 'instructor']], frozen: true })
    const more = instructor.functions.filter((name) => !crew.functions.includes(name))
    expect(more.sort()).toEqual([...INSTRUCTOR_CALLS, 'onDrillView'].sort())
    expect(instructor.functions).toEqual(expect.arrayContaining([...CALLS]))
  })
})

test('every answer carries the content security policy, and it holds', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const refusal = (work: () => unknown) => {
      try {
        work()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    const answers = ['index.html', 'assets/missing.js', '%2e%2e/main/index.js'].map((path) =>
      fetch(`app://hatchwise/${path}`),
    )
    return {
      policies: (await Promise.all(answers)).map(({ headers }) => headers.get('content-security-policy')),
      eval: refusal(() => (0, eval)('1')),
      html: refusal(() => (document.body.innerHTML = '<img>')),
      script: refusal(() => (document.createElement('script').textContent = '1')),
      base: (() => {
        const base = Object.assign(document.createElement('base'), { href: 'app://elsewhere/' })
        document.head.append(base)
        const { baseURI } = document
        base.remove()
        return baseURI
      })(),
    }
  })
  expect(seen.policies).toEqual([POLICY, POLICY, POLICY])
  expect(seen).toMatchObject({ eval: 'EvalError', html: 'TypeError', script: 'TypeError' })
  expect(seen.base).toMatch(/^app:\/\/hatchwise\//)
})

test('the protocol gives nothing but the bundle', async ({ app }) => {
  const outcomes = (paths: readonly string[]) =>
    app.page.evaluate(
      (paths) =>
        Promise.all(
          paths.map((path) =>
            fetch(path).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      paths,
    )
  expect(await outcomes(['app://hatchwise/', 'app://hatchwise/index.html'])).toEqual([200, 200])
  const leadingOut = [
    '../main/index.js',
    '%2e%2e/main/index.js',
    '%2e%2e%2fmain/index.js',
    '..%5cmain%5cindex.js',
    'assets/%2e%2e/%2e%2e/main/index.js',
    'index.html%00.js',
    '/etc/passwd',
    '%2fetc/passwd',
    '%252e%252e/main/index.js',
  ].map((path) => `app://hatchwise/${path}`)
  expect(await outcomes(leadingOut)).toEqual(leadingOut.map(() => 404))
  const elsewhere = ['app://elsewhere/index.html', 'app://paper/1', 'file:///etc/passwd']
  expect(await outcomes(elsewhere)).toEqual(elsewhere.map(() => 'refused'))
})

test('no permission is granted and no device is given, whatever asks', async ({ app }) => {
  const seen = await app.page.evaluate(async () => {
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        (given) => `gave ${String(given)}`,
        (error: Error) => error.name,
      )
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    const states = 'geolocation notifications camera microphone midi clipboard-read screen-wake-lock'.split(
      ' ',
    )
    type Devices = Record<
      'requestDevice' | 'requestPort' | 'getDevices',
      (options?: object) => Promise<unknown[]>
    >
    const devices = navigator as unknown as Record<'usb' | 'hid' | 'serial', Devices> & {
      bluetooth?: Devices
    }
    return {
      states: await Promise.all(states.map(state)),
      notification: await Notification.requestPermission(),
      geolocation: await new Promise<string>((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('given'),
          ({ message }) => done(message),
        ),
      ),
      refusals: await Promise.all([
        refusal(navigator.mediaDevices.getUserMedia({ video: true })),
        refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
        refusal(navigator.clipboard.readText()),
        refusal(navigator.requestMIDIAccess()),
        refusal(devices.usb.requestDevice({ filters: [] })),
        refusal(devices.serial.requestPort({})),
        // Without a radio Chromium does not even offer it.
        refusal(
          devices.bluetooth?.requestDevice({ acceptAllDevices: true }) ?? Promise.reject(new TypeError()),
        ),
        refusal(navigator.serviceWorker.register('assets/x.js')),
      ]),
      devices: [
        ...(await devices.hid.requestDevice({ filters: [] })),
        ...(await devices.hid.getDevices()),
        ...(await devices.usb.getDevices()),
      ],
    }
  })
  expect(new Set(seen.states)).toEqual(new Set(['denied']))
  expect(seen).toMatchObject({ notification: 'denied', geolocation: 'User denied Geolocation', devices: [] })
  for (const refusal of seen.refusals) expect(refusal).toMatch(/Error$/)
})

test('the crew’s window has no way to the truth of a drill', async ({ app }) => {
  const { role, names } = await app.page.evaluate(() => {
    try {
      window.hatchwise.role = 'instructor'
    } catch {
      // What the preload script gives cannot be written to.
    }
    return { role: window.hatchwise.role, names: Object.keys(window.hatchwise) }
  })
  expect(role).toBe('crew')
  expect(names).toContain('drill.look')
  expect(names.filter((name) => [...INSTRUCTOR_CALLS, 'onDrillView'].some((one) => one === name))).toEqual([])
  // Nor do the files that it can fetch hold any of the scenarios that come with the program.
  const bundle = join(root, 'out/renderer')
  const files = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html|json)$/.test(name),
  )
  const scenarios = join(root, 'shared/drill/scenario/bundled')
  const summaries = readdirSync(scenarios).map(
    (name) => /^summary:\n {2}en: '?(.{40})/m.exec(readFileSync(join(scenarios, name), 'utf8'))![1]!,
  )
  expect(files.length).toBeGreaterThan(2)
  expect(summaries.length).toBeGreaterThanOrEqual(12)
  const holding = files.filter((name) => {
    const text = readFileSync(join(bundle, name), 'utf8')
    return summaries.some((summary) => text.includes(summary))
  })
  expect(holding).toEqual([])
})
