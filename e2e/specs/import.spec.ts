import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { App, expect, test } from '../fixtures/app'
import { begin, happen, logOf, read } from '../fixtures/begun'
import { exportFromCrew } from '../fixtures/export'

const STARTED = { procedure: 'leak-search', title: 'Search', entries: [read(735, 40), read(733, 20)] }

/** Exports a package of the session on the screen; gives the package's folder. */
async function packaged(app: App, out: string): Promise<string> {
  await mkdir(out)
  await exportFromCrew(app, /^Package/, out)
  return join(out, (await readdir(out))[0]!)
}

/** Another machine: the program on a data folder of its own, shown at its sessions. */
async function onAnother(folder: string, use: (elsewhere: App) => Promise<void>): Promise<void> {
  const elsewhere = await App.start(join(folder, 'elsewhere'))
  try {
    await use(elsewhere)
  } finally {
    await elsewhere.close()
  }
}

/** Asks to import what lies at a path; what was found stands in the dialog then. */
async function inspect(app: App, path: string) {
  await app.answerDialogs(path)
  await app.page.keyboard.press('i')
  const dialog = app.page.getByRole('dialog', { name: 'What was found' })
  await expect(dialog).toBeVisible()
  return dialog
}

test('a package goes to another machine, says there what it is, and has the same head', async ({
  app,
  folder,
}) => {
  const session = await begin(app, STARTED)
  await app.page.keyboard.press('e')
  await app.page.getByRole('button', { name: 'Close session' }).press('Enter')
  await expect(app.page.getByText('session closed', { exact: true })).toBeVisible()
  const there = await packaged(app, join(folder, 'out'))
  const head = (await logOf(app, session)).at(-1)!

  await onAnother(folder, async (elsewhere) => {
    const { page } = elsewhere
    const dialog = await inspect(elsewhere, join(there, 'manifest-sha256.txt'))
    await expect(dialog).toContainText('Search')
    await expect(dialog).toContainText('every link holds')
    await expect(dialog).toContainText(/\d+ files, each as listed/)
    await expect(dialog).toContainText(`Signed up to entry ${head.seq} by key`)
    await expect(dialog).toContainText('does not show whose key it is')
    await expect(dialog).toContainText('not there yet')
    await page.keyboard.press('Enter')
    await page.waitForSelector('html[data-ready=crew]')
    expect((await logOf(elsewhere, session)).at(-1)).toEqual(head)

    await elsewhere.backToSessions()
    await expect(page.getByRole('row', { name: /Search/ })).toContainText(/imported from .*, signed by key/)

    await test.step('what is here already is said so, and can be opened', async () => {
      const again = await inspect(elsewhere, join(there, 'events.jsonl'))
      await expect(again).toContainText('there already, the same to the last entry')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Search' })).toBeVisible()
      expect(await logOf(elsewhere, session)).toHaveLength(head.seq)
    })
  })
})

test('a session that has grown where it came from is completed; nothing is taken before it is confirmed', async ({
  app,
  folder,
}) => {
  const session = await begin(app, STARTED)
  const [early, late] = [join(folder, 'early.jsonl'), join(folder, 'late.jsonl')]
  await exportFromCrew(app, /^Log/, early)
  await happen(app, session, read(731, 1))
  await exportFromCrew(app, /^Log/, late)

  await onAnother(folder, async (elsewhere) => {
    const { page } = elsewhere
    await inspect(elsewhere, early)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByText('No session yet')).toBeVisible()

    await inspect(elsewhere, early)
    await page.keyboard.press('Enter')
    await page.waitForSelector('html[data-ready=crew]')
    await elsewhere.backToSessions()
    const dialog = await inspect(elsewhere, late)
    await expect(dialog).toContainText('it ends earlier')
    await dialog.getByRole('button', { name: 'Add the missing entries' }).press('Enter')
    await page.waitForSelector('html[data-ready=crew]')
    const lines = (await readFile(late, 'utf8')).trimEnd().split('\n')
    const log = await logOf(elsewhere, session)
    expect(log.slice(0, lines.length).map(({ hash }) => hash)).toEqual(
      lines.map((line) => (JSON.parse(line) as { hash: string }).hash),
    )
  })
})

test('a damaged package is refused with a sentence that names the file, and nothing of it is taken', async ({
  app,
  folder,
}) => {
  await begin(app, STARTED)
  const there = await packaged(app, join(folder, 'out'))
  const csv = join(there, 'events.csv')
  await writeFile(csv, (await readFile(csv, 'utf8')).replace('735', '736'))

  await onAnother(folder, async (elsewhere) => {
    await elsewhere.answerDialogs(join(there, 'manifest-sha256.txt'))
    await elsewhere.page.keyboard.press('i')
    const alert = elsewhere.page.getByRole('alert')
    await expect(alert).toContainText('Nothing was imported')
    await expect(alert).toContainText('events.csv')
    await expect(elsewhere.page.getByText('No session yet')).toBeVisible()
  })
})
