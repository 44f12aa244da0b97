import { constants, copyFileSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { App, expect, test } from '../../fixtures/app'
import { test as sharing } from '../../fixtures/shared-app'

/** What the program leaves on the machine, and what its windows are given of it. */

sharing('the data folder and all that is in it belong to this user alone', async ({ app }) => {
  await app.newSession()
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect(mode(app.dataFolder)).toBe('700')
  const ours = ['hatchwise.db', 'signing-key.pem', 'journal'].map((name) => join(app.dataFolder, name))
  for (const path of ours) expect([path, mode(path)]).toEqual([path, statSync(path).isFile() ? '600' : '700'])
})

sharing('crash dumps stay local: nothing sends them, and they lie in the data folder', async ({ app }) => {
  const seen = await app.main(({ app, crashReporter }) => ({
    dumps: app.getPath('crashDumps'),
    sends: crashReporter.getUploadToServer(),
    sent: crashReporter.getUploadedReports(),
  }))
  expect(seen).toEqual({ dumps: expect.stringContaining(app.dataFolder), sends: false, sent: [] })
})

sharing('About tells which Electron runs, where it came from, and where the data lie', async ({ app }) => {
  const { page } = app
  await app.backToSessions()
  await page.getByRole('button', { name: 'About' }).click()
  const origin = { official: 'official release', 'stand-in': 'stand-in from the npm registry' }
  const told = process.env['HATCHWISE_ELECTRON_ORIGIN'] as keyof typeof origin
  const version = await app.main(() => process.versions.electron)
  await expect(page.getByText(`${version} — ${origin[told] ?? 'chosen by'}`)).toBeVisible()
  await expect(page.getByText(app.dataFolder)).toBeVisible()
  await page.keyboard.press('Escape')
})

/** The name of the variable by which the tests are told which Electron to start. */
const EXECUTABLE = 'HATCHWISE_ELECTRON_EXECUTABLE'

/** Electron counts as packaged where its executable has another name. */
const packaged = test.extend<{ app: App }>({
  app: async ({ folder }, use) => {
    const original = process.env[EXECUTABLE]!
    const renamed = join(folder, 'packaged/hatchwise')
    mkdirSync(dirname(renamed))
    for (const name of readdirSync(dirname(original)))
      if (name !== basename(original))
        symlinkSync(join(dirname(original), name), join(dirname(renamed), name))
    copyFileSync(original, renamed, constants.COPYFILE_FICLONE)
    process.env[EXECUTABLE] = renamed
    const app = await App.start(join(folder, 'data')).finally(() => (process.env[EXECUTABLE] = original))
    await use(app)
    await app.close()
  },
})

packaged('there are no developer tools where the program is packaged', async ({ app }) => {
  const tools = () =>
    app.main(({ app, BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      webContents.openDevTools()
      return { isPackaged: app.isPackaged, areOpen: webContents.isDevToolsOpened() }
    })
  expect(await tools()).toEqual({ isPackaged: true, areOpen: false })
  for (const keys of ['F12', 'Control+Shift+I']) await app.page.keyboard.press(keys)
  expect(await tools()).toEqual({ isPackaged: true, areOpen: false })
})
