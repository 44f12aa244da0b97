import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures/app'
import { exportFromCrew } from '../fixtures/export'
import { enterReading, tabTo } from '../fixtures/keyboard'

const root = resolve(import.meta.dirname, '../..')
const hatchwise = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'out/main/cli.js'), ...args])

const HOUR_MS = 3_600_000
/** As the crew types it, to the minute. */
const gmt = (ms: number) => new Date(ms).toISOString().slice(0, 16).replace('T', ' ')

test('by keyboard alone a crew finds the PrK leak of December 2020, exports it, and is back at its place after a kill', async ({
  app,
  folder,
}) => {
  const { page } = app
  const now = Date.now()

  await test.step('a new session with the slow-leak procedure', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New session' })
    await tabTo(page, dialog.getByLabel('Title'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('PrK December')
    await tabTo(page, dialog.getByLabel('Procedure'))
    await page.keyboard.type('Slow')
    await tabTo(page, dialog.getByLabel('Station'))
    await page.keyboard.type('ISS, October 2020')
    await expect(dialog.getByLabel('Station')).toHaveValue('iss-2020-10')
    await tabTo(page, dialog.getByRole('button', { name: 'Start' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'PrK December' })).toBeVisible()
  })

  const step = page.locator('[aria-current=step]')
  const verdict = page.getByRole('region', { name: /Which segment/ })
  const typeReading = async (value: string, hoursAgo: number) => {
    await setTime(hoursAgo)
    const pressure = page.getByRole('textbox', { name: 'Pressure' })
    await tabTo(page, page.getByRole('combobox', { name: 'Compartment' }))
    await page.getByRole('combobox', { name: 'Compartment' }).selectOption('SM-PRK')
    await tabTo(page, pressure)
    await page.keyboard.type(value)
    await page.keyboard.press('Enter')
    await expect(pressure).toHaveValue('')
  }
  const setTime = async (hoursAgo: number) => {
    const time = page.getByRole('textbox', { name: 'Time, GMT' })
    if (!(await time.isVisible())) {
      await page.keyboard.press('r')
      await tabTo(page, page.getByLabel('When'))
      await page.keyboard.type('earlier')
    }
    await tabTo(page, time)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(gmt(now - hoursAgo * HOUR_MS))
  }
  const departWith = async (reason: string) => {
    await tabTo(page, page.getByRole('button', { name: /^(Override|Go on)/ }))
    await page.keyboard.press('Enter')
    await page.keyboard.type(reason)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }

  await test.step('preparation is ticked until the hatches are to be closed', async () => {
    while (!/close/i.test((await step.getByRole('heading', { level: 2 }).textContent()) ?? '')) {
      const before = await step.getByRole('heading', { level: 2 }).textContent()
      await departOrTick()
      await expect(step.getByRole('heading', { level: 2 })).not.toHaveText(before!)
    }
  })
  async function departOrTick() {
    const done = step.getByRole('button', { name: /^Done/ })
    if (await done.isVisible()) return done.press('Enter')
    await departWith('not part of this case')
  }

  await test.step('closing SM-PRK/SM-RO on the map is the tick', async () => {
    await setTime(19)
    await page
      .getByRole('button', { name: /Hatch ПрК–РО/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('h')
    await expect(step.getByRole('listitem').filter({ hasText: 'ПрК–РО' })).toContainText('done')
    await departWith('only the PrK is suspected')
  })

  await test.step('the published readings', async () => {
    await typeReading('730', 18)
    await typeReading('620', 0)
  })

  await test.step('the verdict names the PrK with its rate and volume', async () => {
    await expect(verdict.getByRole('status')).toContainText('Leak in ПрК')
    await expect(verdict).toContainText('4.6\u00a0m³')
    await expect(verdict).toContainText(/-?21\.\d+ %\/day/)
  })

  await test.step('the log says what the crew was told', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    const told = page.getByRole('listitem').filter({ hasText: 'Told: Leak in ПрК' })
    await expect(told.first()).toContainText('hatchwise')
    await page.keyboard.press('g')
    await page.keyboard.press('g')
  })

  const place = await step.getByRole('heading', { level: 2 }).textContent()

  await test.step('JSON Lines and CSV are written, and the log verifies', async () => {
    await page.keyboard.press('Escape')
    await exportFromCrew(app, /^Log/, join(folder, 'prk.jsonl'))
    await exportFromCrew(app, /^Exact table/, join(folder, 'prk.csv'))
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await tabTo(page, dialog.getByRole('button', { name: 'Verify the log' }))
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('status')).toContainText('The log is intact')
    await page.keyboard.press('Escape')

    const { stdout } = await hatchwise('verify', join(folder, 'prk.jsonl'), '--json')
    expect(JSON.parse(stdout)).toMatchObject({ intact: true })
    const csv = await readFile(join(folder, 'prk.csv'), 'utf8')
    expect(csv).toContain('SM-PRK')
    expect(csv.split('\r\n').length).toBeGreaterThan(5)
  })

  await test.step('the headless verdict on the exported log is the same', async () => {
    const { stdout } = await hatchwise('locate', join(folder, 'prk.jsonl'), '--json')
    const report = JSON.parse(stdout)
    expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['SM-PRK'] })
  })

  await test.step('after a kill the same place is on the screen', async () => {
    await app.kill()
    await app.launch()
    await expect(app.page.getByRole('heading', { name: 'PrK December' })).toBeVisible()
    await expect(app.page.locator('[aria-current=step]').getByRole('heading', { level: 2 })).toHaveText(
      place!,
    )
    await expect(app.page.getByRole('region', { name: /Which segment/ }).getByRole('status')).toContainText(
      'Leak in ПрК',
    )
  })
})

test('a hatch that was not advised is marked in the log, and undo takes it back, not what was said', async ({
  app,
}) => {
  const { page } = app
  const now = Date.now()
  await app.newSession()
  const verdict = page.getByRole('region', { name: /Which segment/ })
  const entries = page.getByRole('tabpanel', { name: /^(Log|Журнал)/ }).getByRole('listitem')

  await test.step('the whole station loses air, and a hatch is advised', async () => {
    await page.keyboard.press('r')
    await page.getByLabel('When').selectOption({ label: 'earlier' })
    for (const [mmHg, hoursAgo] of [
      [740, 4],
      [730, 3],
      [720, 2],
      [710, 1],
    ] as const) {
      await enterReading(app, { compartment: 'SM-RO', mmHg, at: gmt(now - hoursAgo * HOUR_MS) })
      await expect(page.getByRole('textbox', { name: 'Pressure' })).toHaveValue('')
    }
    await expect(verdict).toContainText('Next: Close')
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await expect(entries.filter({ hasText: /Told: .*Close/ }).first()).toContainText('hatchwise')
  })

  const departed = entries.filter({ hasText: 'Hatch N3–CUP closed' })

  await test.step('the crew closes another one', async () => {
    await page.getByLabel('When').selectOption({ label: 'now' })
    await page
      .getByRole('button', { name: /Hatch N3–CUP/ })
      .first()
      .focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('h')
    await expect(departed).toContainText('not the advised hatch')
    await page.keyboard.press('F2')
    await expect(entries.filter({ hasText: 'не рекомендованный люк' })).toHaveCount(1)
    await page.keyboard.press('F2')
  })

  await test.step('undo takes back the hatch', async () => {
    await page.keyboard.press('z')
    await expect(departed).toContainText('taken back')
    await expect(departed).not.toContainText('not the advised hatch')
  })
})
