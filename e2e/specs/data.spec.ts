import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { App, expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { begin, entriesOf, newest, read } from '../fixtures/begun'

const STARTED = { procedure: 'leak-search', title: 'Search', entries: [read(735, 40)] }

/** The data section of the settings, by its keys. */
async function openData({ page }: App): Promise<void> {
  await page.keyboard.press('Comma')
  await page.waitForSelector('html[data-ready=settings]')
  await page.getByRole('navigation').getByRole('button', { name: 'Data' }).click()
  await expect(page.getByRole('region', { name: 'The library' })).toBeVisible()
}

/** The program ends when it starts itself again; the test starts it, on the same folders. */
async function startsAgain(app: App, press: () => Promise<void>): Promise<void> {
  await app.main(({ app }) => void (app.relaunch = () => undefined))
  // Its window may be gone before the key is let go.
  await press().catch(() => undefined)
  await app.gone()
  await app.launch()
}

/** An app that runs something in the main process, then the program: it answers dialogs that come before any test can. */
async function appThat(folder: string, text: string): Promise<string> {
  const path = join(folder, 'app')
  await mkdir(path)
  const program = pathToFileURL(resolve(import.meta.dirname, '../../out/main/index.js')).href
  const main = `import { dialog } from 'electron'\n${text}\nawait import('${program}')\n`
  await writeFile(join(path, 'package.json'), JSON.stringify({ name: 'hatchwise', main: 'main.mjs' }))
  await writeFile(join(path, 'main.mjs'), main)
  return path
}

/** The library's own files, by their bytes: Chromium keeps others beside them. */
async function libraryBytes(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const own = names.filter((name) => /^hatchwise\.db|\.jsonl$|\.pem$|\.checkpoint$/.test(name)).toSorted()
  return new Map(
    await Promise.all(own.map(async (name) => [name, await readFile(join(folder, name), 'base64')] as const)),
  )
}

test('one key backs the library up, after asking once where to; its age and size are shown', async ({
  app,
  folder,
}) => {
  const session = await begin(app, STARTED)
  const { page } = app
  const backups = join(folder, 'backups')
  await mkdir(backups)
  await openData(app)
  const section = page.getByRole('region', { name: 'Backups' })
  await expect(section).toContainText('none yet')
  await app.answerDialogs(backups)
  await page.keyboard.press('b')
  await expect(section).toContainText(/\d+\ss ago, [\d.]+ MB, sessions: 1/)
  const [name] = await readdir(backups)
  expect(name).toMatch(/^hatchwise-\d{8}T\d{6}Z$/)
  const backup = join(backups, name!)
  await expect(section).toContainText(backup)
  execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: backup })
  expect((await libraryBytes(backup)).has('signing-key.pem')).toBe(false)
  const lines = (await readFile(join(backup, 'journal', `${session}.jsonl`), 'utf8')).trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(2)

  await test.step('by itself and how many: chosen once, kept', async () => {
    await section.getByLabel('By itself').selectOption('Every hour')
    await section.getByLabel('How many are kept').fill('0')
    await expect(section.getByRole('alert')).toBeVisible()
    await section.getByLabel('How many are kept').fill('3')
    await expect(section.getByRole('alert')).toBeHidden()
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('F2')
    await expect(page.getByRole('region', { name: 'Резервные копии' })).toContainText('сеансов: 1')
    expect(await accessibilityFindings(page)).toEqual([])
    await app.kill()
    await app.launch()
    const plan = await app.page.evaluate(() => window.hatchwise['data.read'](undefined))
    expect(plan.plan).toEqual({ folder: backups, every: 'hour', keep: 3 })
  })
  await test.step('where the disk of the backups is away the notice says so, and what to do', async () => {
    await rm(backups, { recursive: true })
    const { page } = app
    await page.evaluate(() => window.hatchwise['data.backUp'](undefined))
    const notice = page.getByRole('complementary')
    await expect(notice).toContainText(backups)
    await notice.getByRole('button').press('Enter')
    await expect(notice).toBeHidden()
  })
})

test('the library moves to another folder: the sessions are there after the restart, the old place is named and left', async ({
  folder,
}) => {
  const app = await App.startUsual(folder)
  try {
    const session = await begin(app, STARTED)
    const before = await entriesOf(app, session)
    const target = join(folder, 'other disk', 'library')
    await openData(app)
    await app.answerDialogs(target)
    await app.page.keyboard.press('v')
    const dialog = app.page.getByRole('dialog')
    await expect(dialog).toContainText(target)
    await expect(dialog).toContainText(`${app.dataFolder} stays as it is`)
    expect(await accessibilityFindings(app.page)).toEqual([])
    await startsAgain(app, () => app.page.keyboard.press('Enter'))

    expect(await newest(app)).toBe(session)
    expect(await entriesOf(app, session)).toEqual(before)
    expect(await readFile(join(target, 'signing-key.pem'))).toEqual(
      await readFile(join(app.dataFolder, 'signing-key.pem')),
    )
    await openData(app)
    const section = app.page.getByRole('region', { name: 'The library' })
    await expect(section).toContainText(target)
    await expect(section).toContainText(app.dataFolder)

    await test.step('the old one is opened again where its folder is chosen', async () => {
      await app.answerDialogs(app.dataFolder)
      await app.page.keyboard.press('v')
      await expect(app.page.getByRole('dialog')).toContainText('A library lies there already')
      await startsAgain(app, () => app.page.keyboard.press('Enter'))
      expect(await entriesOf(app, session)).toEqual(before)
      const { folder } = await app.page.evaluate(() => window.hatchwise['data.read'](undefined))
      expect(folder).toBe(app.dataFolder)
    })
    await test.step('a folder that holds something else gets a sentence', async () => {
      await openData(app)
      await app.answerDialogs(join(folder, 'other disk'))
      await app.page.keyboard.press('v')
      await expect(app.page.getByRole('alert')).toContainText('is not empty')
    })
  } finally {
    await app.close()
  }
})

test('where the folder of the library is gone the program asks, and makes no new library', async ({
  folder,
}) => {
  const app = await App.startUsual(folder)
  try {
    const session = await begin(app, STARTED)
    const [target, found] = [join(folder, 'disk'), join(folder, 'plugged in elsewhere')]
    await openData(app)
    await app.answerDialogs(target)
    await app.page.keyboard.press('v')
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await startsAgain(app, () => app.page.keyboard.press('Enter'))
    await app.close()
    await rename(target, found)
    // Answers "Choose a folder…" twice: first with one in which no library lies.
    const empty = join(folder, 'empty')
    await mkdir(empty)
    const answers = await appThat(
      folder,
      `const folders = ${JSON.stringify([empty, found])}
      globalThis.asked = []
      dialog.showMessageBox = async ({ message, detail }) => (globalThis.asked.push(message + ' ' + detail), { response: 1 })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folders.shift()] })`,
    )
    await app.launch(answers)
    expect(await newest(app)).toBe(session)
    const asked = await app.main(() => (globalThis as unknown as { asked: string[] }).asked)
    expect(asked).toEqual([
      expect.stringContaining(`The library is not at ${target}.`),
      expect.stringContaining(`There is no library in ${empty}.`),
    ])
    expect(await readdir(empty)).toEqual([])
    expect((await readdir(folder)).includes(basename(target))).toBe(false)
  } finally {
    await app.close()
  }
})

test('an older library is brought up to date after a copy, whose place is told until it was read', async ({
  app,
}) => {
  const session = await begin(app, STARTED)
  const before = await entriesOf(app, session)
  await app.close()
  const file = join(app.dataFolder, 'hatchwise.db')
  const db = new Database(file)
  db.exec(
    'DROP INDEX event_recovered; ALTER TABLE session DROP COLUMN imported_from; PRAGMA user_version = 1',
  )
  db.close()

  await app.launch()
  const notice = app.page.getByRole('complementary')
  await expect(notice).toContainText('brought up to date')
  const copies = join(app.dataFolder, 'copies')
  const [copy] = await readdir(copies)
  await expect(notice).toContainText(join(copies, copy!))
  expect(await entriesOf(app, session)).toEqual(before)
  const kept = new Database(join(copies, copy!), { readonly: true })
  expect(kept.pragma('user_version', { simple: true })).toBe(1)
  kept.close()
  await notice.getByRole('button', { name: 'Understood' }).press('Enter')
  await expect(notice).toBeHidden()
})

test('a newer library is refused with the version that is needed, and none of its files is touched', async ({
  app,
  folder,
}) => {
  await begin(app, STARTED)
  await app.close()
  const file = join(app.dataFolder, 'hatchwise.db')
  const db = new Database(file)
  db.exec(`CREATE TABLE novelty (x); UPDATE preference SET value = '9.8.7' WHERE key = 'writtenWith'`)
  db.pragma('user_version = 99')
  db.close()
  const before = await libraryBytes(app.dataFolder)

  // Nobody is there to press its button.
  const said = await app.refusal(await appThat(folder, `dialog.showErrorBox = () => undefined`))
  expect(said).toMatch(/open it with Hatchwise 9\.8\.7 or a later one; nothing was changed/)
  expect(await libraryBytes(app.dataFolder)).toEqual(before)
})
