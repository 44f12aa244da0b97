import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { INSTRUCTOR_CALLS } from '../../shared/contract/calls'
import { expect, test } from '../fixtures/app'

const root = resolve(import.meta.dirname, '../..')

test('a window is sandboxed: no Node, no way out, no request but to the bundle', async ({ app }) => {
  const { page } = app
  const seen = await page.evaluate(async () => {
    const attempt = (work: () => unknown) =>
      Promise.resolve()
        .then(work)
        .then(
          () => 'done',
          (error: Error) => error.name,
        )
    return {
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      exposed: Object.entries(window.hatchwise).filter(([, value]) => typeof value !== 'function'),
      policy: (await fetch('app://hatchwise/index.html')).headers.get('content-security-policy'),
      traversal: (await fetch('app://hatchwise/%2e%2e/main/index.js')).status,
      network: await attempt(() => fetch('https://example.org/')),
      script: await attempt(() => (0, eval)('1')),
      popup: window.open('https://example.org/') === null,
    }
  })
  expect(seen).toEqual({
    node: [],
    exposed: [['role', 'crew']],
    policy: expect.stringContaining("default-src 'none'; script-src 'self'"),
    traversal: 404,
    network: 'TypeError',
    script: 'EvalError',
    popup: true,
  })
  const preferences = await app.main(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
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

test('a page cannot be led away', async ({ app }) => {
  await app.page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await app.page.waitForTimeout(300)
  expect(app.page.url()).toContain('app://hatchwise/')
})

test('About tells which Electron runs, where it came from, and where the data lie', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'About' }).click()
  const origin = { official: 'official release', 'stand-in': 'stand-in from the npm registry' }
  const told = process.env['HATCHWISE_ELECTRON_ORIGIN'] as keyof typeof origin
  const version = await app.main(() => process.versions.electron)
  await expect(page.getByText(`${version} — ${origin[told] ?? 'chosen by'}`)).toBeVisible()
  await expect(page.getByText(app.dataFolder)).toBeVisible()
})
