import { copyFile, open, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { App, expect, test } from '../fixtures/app'
import { exportFromCrew } from '../fixtures/export'

const example = resolve(import.meta.dirname, '../../shared/examples/prk-2020-12-26.jsonl')

/** What people wrote in all sessions; the program notes by itself what it told them. */
const entries = (app: App): Promise<number> =>
  app.page.evaluate(async () => {
    const sessions = await window.hatchwise['sessions.list']({ search: '' })
    const logs = await Promise.all(
      sessions.map(({ session }) => window.hatchwise['sessions.read']({ session })),
    )
    return logs.flatMap((log) => (log.ok ? log.value : [])).filter((e) => e.actor !== 'hatchwise').length
  })

test('text for a number and an impossible value are refused in words, and nothing is recorded', async ({
  app,
}) => {
  await app.newSession()
  const { page } = app
  const before = await entries(app)
  await page.keyboard.press('r')
  const pad = page.getByRole('region', { name: /Reading/ })
  for (const [typed, said] of [
    ['7O0', 'is not a number'],
    ['-5', 'is not a possible pressure'],
    ['99999', 'is not a possible pressure'],
  ] as const) {
    await pad.getByLabel('Pressure').fill(typed)
    await page.keyboard.press('Enter')
    await expect(pad.getByRole('alert').filter({ hasText: said })).toBeVisible()
    // What was typed stays, to be mended.
    await expect(pad.getByLabel('Pressure')).toHaveValue(typed)
  }
  expect(await entries(app)).toBe(before)

  await pad.getByLabel('Pressure').fill('730')
  await page.keyboard.press('Enter')
  await expect(pad).toBeHidden()
  expect(await entries(app)).toBe(before + 1)
})

test('a window that asks for a wrong unit or an unknown compartment is refused by the main process', async ({
  app,
}) => {
  await app.newSession()
  const answers = await app.page.evaluate(async () => {
    const session = (await window.hatchwise['sessions.list']({ search: '' }))[0]!.session
    const act = (data: object) =>
      window.hatchwise['sessions.act']({
        session,
        command: { kind: 'reading', actor: 'CDR', data: { instrument: 'MV-1', ...data } as never },
      }).then(JSON.stringify, String)
    return Promise.all([
      act({ compartment: 'SM-PRK', pressure: { value: 730, unit: 'torr' } }),
      act({ compartment: 'ATTIC', pressure: { value: 730, unit: 'mmHg' } }),
      act({ compartment: 'SM-PRK', pressure: { value: '730', unit: 'mmHg' } }),
    ])
  })
  expect(answers[0]).toMatch(/refused/)
  expect(answers[1]).toMatch(/unknown-compartment/)
  expect(answers[2]).toMatch(/refused/)
})

const DAMAGES: Record<string, { damage(lines: string[]): string; said: RegExp }> = {
  'cut in the middle of a line': { damage: (lines) => lines.join('\n').slice(0, -40), said: /line \d+/ },
  'with two lines exchanged': {
    damage: ([first, second, third, ...rest]) => [first, third, second, ...rest].join('\n'),
    said: /line 2/,
  },
  'with a reading for an unknown compartment': {
    damage: (lines) => lines.join('\n').replace('"compartment":"SM-PRK"', '"compartment":"ATTIC"'),
    said: /ATTIC/,
  },
  'with a wrong unit': { damage: (lines) => lines.join('\n').replace('"mmHg"', '"torr"'), said: /torr|unit/ },
}

for (const [name, { damage, said }] of Object.entries(DAMAGES)) {
  test(`a log ${name} is refused with its place, and nothing of it is taken over`, async ({
    app,
    folder,
  }) => {
    const lines = (await readFile(example, 'utf8')).trimEnd().split('\n')
    const path = join(folder, 'damaged.jsonl')
    await writeFile(path, damage(lines))
    await app.answerDialogs(path)
    await app.page.keyboard.press('i')
    await expect(app.page.getByRole('alert')).toContainText('Nothing was imported')
    await expect(app.page.getByRole('alert')).toContainText(said)
    expect(await entries(app)).toBe(0)
  })
}

test('a log of 200 MB is refused at once, and a whole one is imported', async ({ app, folder }) => {
  const path = join(folder, 'log.jsonl')
  const file = await open(path, 'w')
  await file.truncate(200_000_000)
  await file.close()
  await app.answerDialogs(path)
  await app.page.keyboard.press('i')
  await expect(app.page.getByRole('alert')).toContainText('MB')
  expect(await entries(app)).toBe(0)

  await copyFile(example, path)
  await app.page.keyboard.press('i')
  await expect(app.page.getByRole('button', { name: 'Import', exact: true }).last()).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(app.page.locator('html[data-ready=crew]')).toBeAttached()
  expect(await entries(app)).toBeGreaterThan(3)
})

test('an edited export no longer imports: the chain names the entry', async ({ app, folder }) => {
  const { page } = app
  await app.newSession()
  await page.keyboard.press('r')
  const pad = page.getByRole('region', { name: /Reading/ })
  await pad.getByLabel('Pressure').fill('730')
  await page.keyboard.press('Enter')
  await expect(pad).toBeHidden()

  const path = join(folder, 'sealed.jsonl')
  await exportFromCrew(app, /^Log/, path)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"value":730', '"value":731'))

  const elsewhere = await App.start(join(folder, 'elsewhere'))
  await elsewhere.answerDialogs(path)
  await elsewhere.page.keyboard.press('i')
  await expect(elsewhere.page.getByRole('alert')).toContainText('Nothing was imported')
  await expect(elsewhere.page.getByRole('alert')).toContainText(/hash|chain/i)
  await elsewhere.close()
})

test('where the main process breaks over a command the crew is told that nothing was done', async ({
  app,
}) => {
  await app.newSession()
  await app.main(({ ipcMain }) => {
    ipcMain.removeHandler('sessions.act')
    ipcMain.handle('sessions.act', () => {
      throw new Error('broken on purpose')
    })
  })
  const heading = app.page.locator('[aria-current=step]').getByRole('heading', { level: 2 })
  const before = await heading.textContent()
  await app.page.getByRole('button', { name: /^Done/ }).press('Enter')
  await expect(app.page.getByRole('alert').filter({ hasText: 'NOT DONE' })).toBeVisible()
  await expect(heading).toHaveText(before!)
})
