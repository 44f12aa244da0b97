import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type App } from '../fixtures/app'
import { begin, crewScreen, createSession, logOf, read } from '../fixtures/begun'
import { chooseFormat, exportFromCrew } from '../fixtures/export'
import { tabTo } from '../fixtures/keyboard'
import { importLargeSession } from '../fixtures/large-session'

const run = promisify(execFile)

const STARTED = { procedure: 'leak-search', entries: [read(735, 40), read(733, 20), read(731, 1)] }

async function emptyFolder(folder: string): Promise<string> {
  const out = join(folder, 'out')
  await mkdir(out)
  return out
}

const clipboard = (app: App) => app.main(({ clipboard }) => clipboard.readText())

test('a package is exported by keyboard alone, sha256sum agrees with it, and the keyboard is where it was', async ({
  app,
  folder,
}) => {
  const { page } = app
  const session = await begin(app, STARTED)
  const { main } = crewScreen(app)
  await expect(main).toBeFocused()
  const out = await emptyFolder(folder)
  await exportFromCrew(app, /^Package/, out)
  await expect(main).toBeFocused()

  const [name, ...others] = await readdir(out)
  expect(others).toEqual([])
  expect(name).toContain(`iss-2020-10_${session}_`)
  const files = await readdir(join(out, name!))
  for (const file of [
    'events.jsonl',
    'events.csv',
    'events_spreadsheet.csv',
    'events.parquet',
    'report.pdf',
  ]) {
    expect(files).toContain(file)
  }
  const { stdout } = await run('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], {
    cwd: join(out, name!),
  })
  expect(stdout.trim().split('\n').length).toBe(files.length - 1)
  expect(stdout).not.toContain('FAILED')

  const lines = (await readFile(join(out, name!, 'events.jsonl'), 'utf8')).trimEnd().split('\n')
  const log = await logOf(app, session)
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(log.slice(0, lines.length))
  await page.keyboard.press('e')
  // The program may be noting something just now.
  const showsHead = async () => {
    const { hash } = (await logOf(app, session)).at(-1)!
    return (await page.getByRole('dialog').textContent())?.includes(hash)
  }
  await expect.poll(showsHead).toBe(true)
})

test('sessions are ticked with the space bar and exported together', async ({ app, folder }) => {
  const { page } = app
  for (const title of ['First', 'Second', 'Third']) await createSession(app, { ...STARTED, title })
  await page.reload()
  await page.waitForSelector('html[data-ready=crew]')
  await app.backToSessions()
  await expect(page.getByRole('button', { name: /^Export/ })).toBeDisabled()
  for (const title of ['First', 'Third']) {
    await tabTo(page, page.getByRole('checkbox', { name: `Tick ${title}` }))
    await page.keyboard.press('Space')
  }
  const out = await emptyFolder(folder)
  await app.answerDialogs(out)
  await page.keyboard.press('x')
  const dialog = page.getByRole('dialog', { name: 'Export of sessions: 2' })
  await chooseFormat(app, /^Log/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText(out)
  const files = await readdir(out)
  expect(files).toHaveLength(2)
  const titles = await Promise.all(
    files.map(async (file) => /"title":"(\w+)"/.exec(await readFile(join(out, file), 'utf8'))?.[1]),
  )
  expect(titles).toEqual(['First', 'Third'])
})

test('an export that is cancelled half-way leaves nothing and says so; the next one is whole', async ({
  app,
  folder,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  await importLargeSession(app, folder)
  const out = await emptyFolder(folder)
  await app.answerDialogs(out)
  await page.keyboard.press('e')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('progressbar', { name: 'Being written' })).toHaveAttribute('value')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('status')).toContainText('Cancelled. Nothing was written.')
  expect(await readdir(out)).toEqual([])

  await chooseFormat(app, /^Exact table/)
  await app.answerDialogs(join(out, 'large.csv'))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('large.csv')
  expect(await readdir(out)).toEqual(['large.csv'])
})

test('a program that is closed in the middle of an export leaves nothing of it', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const { page } = app
  const session = await importLargeSession(app, folder)
  const out = await emptyFolder(folder)
  await app.answerDialogs(out)
  await page.evaluate(async (session) => {
    const { hatchwise } = window
    const begun = new Promise<void>((resolve) => hatchwise.onProgress(() => resolve()))
    void hatchwise['files.exportSessions']({ sessions: [session], format: 'package', languages: ['en'] })
    await begun
  }, session)
  expect(await readdir(out)).toHaveLength(1)
  await app.close()
  expect(await readdir(out)).toEqual([])
})

test('an entry that is made while a large session is exported is taken at once', async ({ app, folder }) => {
  test.setTimeout(120_000)
  const large = await importLargeSession(app, folder)
  const session = await createSession(app, STARTED)
  await app.answerDialogs(await emptyFolder(folder))
  const taken = await app.page.evaluate(
    async ({ large, session }) => {
      const { hatchwise } = window
      const pause = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 20))
      const begun = new Promise<void>((resolve) => hatchwise.onProgress(() => resolve()))
      const exported = hatchwise['files.exportSessions']({
        sessions: [large],
        format: 'package',
        languages: ['en', 'ru'],
      }).then((answer) => {
        if (!answer.ok) throw new Error(answer.reason.code)
        return true
      })
      await begun
      let taken = 0
      while (!(await Promise.race([exported, pause()]))) {
        const command = { kind: 'note', actor: 'CDR', data: { text: 'Meanwhile' } } as const
        const answer = await hatchwise['sessions.act']({ session, command })
        if (!answer.ok) throw new Error(answer.reason.code)
        taken++
      }
      return taken
    },
    { large, session },
  )
  // Between the first word of the export and its end the main process listens again and again.
  expect(taken).toBeGreaterThan(10)
})

test('where nothing can be written the sentence says what to do, and another place is tried', async ({
  app,
  folder,
}) => {
  const { page } = app
  await begin(app, STARTED)
  await app.answerDialogs(join(folder, 'no such folder', 'log.jsonl'))
  await page.keyboard.press('e')
  await page.keyboard.press('Enter')
  await chooseFormat(app, /^Log/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText(/Nothing was written.*Choose another folder/)
  await app.answerDialogs(join(folder, 'log.jsonl'))
  await dialog.getByRole('button', { name: 'Export', exact: true }).press('Enter')
  await expect(dialog.getByRole('status')).toContainText('log.jsonl')
})

test('the tables of readings, hatches and entries are copied with their headers, by key', async ({ app }) => {
  const { page } = app
  await begin(app, STARTED)
  await page.keyboard.press('c')
  await page.keyboard.press('Shift+C')
  await expect(page.getByText('copied, rows: 3')).toBeVisible()
  const readings = (await clipboard(app)).split('\n').map((line) => line.split('\t'))
  expect(readings.map((row) => row[3])).toEqual(['As read', '731 mmHg', '733 mmHg', '735 mmHg'])

  await page.keyboard.press('m')
  await page.keyboard.press('Shift+M')
  await expect(page.getByText(/copied, rows: \d\d/)).toBeVisible()
  const [compartments, hatches] = (await clipboard(app)).split('\n\n')
  expect(compartments).toMatch(/^Compartment\tVolume/)
  expect(hatches).toMatch(/^Hatch\tState\tStep\n.*\topen\t/)

  await page.keyboard.press('g')
  await page.keyboard.press('Shift+G')
  await expect(page.getByRole('tabpanel').getByText(/copied, rows: \d+/)).toBeVisible()
  const entries = (await clipboard(app)).split('\n')
  expect(entries[0]).toBe('No.\tGMT\tWho\tEntry\tRemarks')
  expect(entries.at(-1)).toMatch(/^1\t.*\tCDR\tSession opened: Test\t$/)
  // The page itself has no way to the clipboard.
  expect(
    await page.evaluate(() =>
      navigator.clipboard.readText().then(
        () => 'read',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
})
