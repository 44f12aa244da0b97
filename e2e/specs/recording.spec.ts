import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { begin, crewScreen, entriesOf, happen, logOf, newest, read } from '../fixtures/begun'
import { tabTo } from '../fixtures/keyboard'

const STARTED = { procedure: 'leak-search', title: 'Search', entries: [read(735, 40)] }

/** The sign in the header, in both languages and all states. */
const sign = ({ page }: App) => page.getByRole('button', { name: /recording|запись|записи/ })

/** No file of the program can grow any more, as on a full disk; with "unlimited" all is well again. */
async function limitFiles(app: App, bytes: '0' | 'unlimited'): Promise<void> {
  const pid = await app.main(() => process.pid)
  await promisify(execFile)('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`])
}

test('while all is well the header says so, and one key says what that means', async ({ app }) => {
  const { page } = app
  await expect(sign(app)).toContainText('● recording')
  await begin(app, STARTED)
  await expect(sign(app)).toContainText('● recording')
  const { main, dialog } = crewScreen(app)
  await expect(main).toBeFocused()
  await page.keyboard.press('F8')
  await expect(dialog).toContainText('on the disk twice')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(main).toBeFocused()
})

test('where nothing can be written the procedure goes on, the header counts, and it is written as soon as it can be', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, STARTED)
  const before = (await entriesOf(app, session)).length
  const { step, dialog } = crewScreen(app)
  await limitFiles(app, '0')
  await happen(app, session, read(734, 3), read(733, 2))
  // What the program notes by itself waits too.
  await expect(sign(app)).toContainText(/✕ NOT recording \([2-9]\)/)
  await expect(step).toBeVisible()

  await page.keyboard.press('F8')
  await expect(dialog).toContainText(/only the memory of this program holds: [2-9]/)
  await expect(dialog).toContainText('on paper')
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(sign(app)).toContainText(/✕ НЕТ записи \([2-9]\)/)
  await page.keyboard.press('F2')

  await limitFiles(app, 'unlimited')
  await expect(sign(app)).toContainText('● recording')
  await app.kill()
  await app.launch()
  expect(await entriesOf(app, session)).toHaveLength(before + 2)
})

test('where only the journal cannot be written the header says why, and it is made whole again', async ({
  app,
}) => {
  const { page } = app
  const journal = join(app.dataFolder, 'journal')
  await rm(journal, { recursive: true, force: true })
  await writeFile(journal, 'not a folder')
  const session = await begin(app, STARTED)
  await expect(sign(app)).toContainText('◐ recording degraded')
  await page.keyboard.press('F8')
  const { dialog } = crewScreen(app)
  await expect(dialog).toContainText('The journal beside the database cannot be written.')
  await page.keyboard.press('Escape')

  await rm(journal)
  await happen(app, session, read(734, 3))
  await expect(sign(app)).toContainText('● recording')
  // The program may be noting something just now.
  const missing = async () => {
    const text = await readFile(join(journal, `${session}.jsonl`), 'utf8')
    return (await logOf(app, session)).length - text.trimEnd().split('\n').length
  }
  await expect.poll(missing).toBe(0)
})

test('entries that both records have lost are counted, in the notice, in the list and in the log itself', async ({
  app,
}) => {
  const session = await begin(app, STARTED)
  const { page } = app
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Close session' }).press('Enter')
  await expect(page.getByText('session closed', { exact: true })).toBeVisible()
  await app.close()
  // The signed checkpoint knows of the last entry; nothing else does any more.
  await rm(join(app.dataFolder, 'hatchwise.db'))
  const journal = join(app.dataFolder, 'journal', `${session}.jsonl`)
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n')
  await writeFile(journal, `${lines.slice(0, -1).join('\n')}\n`)

  await app.launch()
  const shown = app.page
  await expect(shown.getByRole('complementary')).toContainText(/“Search”, .*entries lost: 1/)
  if (await shown.locator('html[data-ready=crew]').count()) await app.backToSessions()
  await expect(shown.getByRole('row', { name: /Search/ })).toContainText('entries lost: 1')
  // The session is open again, so that the program may have said something since.
  const told = (await logOf(app, session)).find(({ kind }) => kind === 'recovered')
  expect(told).toMatchObject({ seq: lines.length, data: { after: lines.length - 1, lost: 1 } })
})

test('a database that was damaged is mended at the next start; what was found is told until it is put away', async ({
  app,
}) => {
  const session = await begin(app, STARTED)
  const before = await entriesOf(app, session)
  await app.close()
  const file = join(app.dataFolder, 'hatchwise.db')
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0x5a, 4096))

  await app.launch()
  const { page } = app
  const notice = page.getByRole('complementary')
  await expect(notice).toContainText('The database was damaged')
  await expect(notice).toContainText(join(app.dataFolder, 'quarantine'))
  expect(await newest(app)).toBe(session)
  expect(await entriesOf(app, session)).toEqual(before)
  expect(await accessibilityFindings(page)).toEqual([])

  await test.step('a program that ended before anybody looked tells it again', async () => {
    await app.kill()
    await app.launch()
    await expect(app.page.getByRole('complementary')).toContainText('The database was damaged')
  })
  await test.step('put away it is gone, and one key still tells of it', async () => {
    const { page } = app
    const notice = page.getByRole('complementary')
    await tabTo(page, notice.getByRole('button', { name: 'Understood' }))
    await page.keyboard.press('Enter')
    await expect(notice).toBeHidden()
    await app.backToSessions()
    await expect(notice).toBeHidden()
    await page.keyboard.press('F8')
    await expect(page.getByRole('dialog')).toContainText('The database was damaged')
  })
})
