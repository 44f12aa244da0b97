import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { begin, happen, logOf } from '../fixtures/begun'

/** What somebody sets up before a flight: crew, gauges, units. All of it by keyboard. */

async function openSettings({ page }: App, section: string): Promise<void> {
  await page.keyboard.press(',')
  await page.waitForSelector('html[data-ready=settings]')
  await page.keyboard.press(section)
}

const kept = ({ page }: App) => page.evaluate(() => window.hatchwise['preferences.read'](undefined))

test('a crew is named once and then offered, by role and name, wherever somebody is asked for', async ({
  app,
}) => {
  const { page } = app
  await openSettings(app, '5')
  for (const [role, name] of [
    ['CDR', 'Ryzhikov'],
    ['FE-1', 'Rubins'],
  ] as const) {
    await page.keyboard.press('a')
    await page.keyboard.type(role)
    await page.keyboard.press('Tab')
    await page.keyboard.type(name)
    await page.keyboard.press('Escape')
  }
  await test.step('a row without anybody waits, and is not kept', async () => {
    await page.keyboard.press('a')
    await expect(page.getByText('What is marked cannot be kept yet')).toBeVisible()
    await page.keyboard.press('Escape')
    expect((await kept(app)).people).toHaveLength(2)
  })
  await page.getByRole('button', { name: 'Move FE-1 · Rubins up' }).press('Enter')
  await expect.poll(async () => (await kept(app)).people.map(({ role }) => role)).toEqual(['FE-1', 'CDR'])
  await page.getByLabel('Your role or name').selectOption({ label: 'FE-1 · Rubins' })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForSelector('html[data-ready=sessions]')

  await page.keyboard.press('n')
  const asked = page.getByRole('dialog').getByLabel('Your role or name')
  await expect(asked).toHaveValue('FE-1')
  await asked.selectOption({ label: 'Somebody else…' })
  const typed = page.getByRole('dialog').getByRole('textbox', { name: 'Your role or name' })
  await expect(typed).toBeFocused()
  await page.keyboard.type('Guest')
  await page.keyboard.press('Enter')
  await expect(page.locator('[aria-current=step]')).toBeVisible()
  expect((await kept(app)).actor).toBe('Guest')
})

test('a gauge of one’s own is declared in the log before its first reading, in its own unit', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, { procedure: 'depressurisation' })
  await openSettings(app, '6')
  await page.keyboard.press('a')
  await page.keyboard.type('PSI-2')
  await page.getByLabel('Unit, row 1').selectOption('psi')
  await page.getByLabel('Step, row 1').fill('0,01')
  await page.getByLabel('Error, 1σ, row 1').fill('0.02')
  await page.getByLabel('Kept in, row 1').fill('LAB')
  await expect.poll(async () => (await kept(app)).gauges).toMatchObject([{ resolution: 0.01, sigma: 0.02 }])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForSelector('html[data-ready=crew]')

  await page.keyboard.press('r')
  const pad = page.getByRole('region', { name: /^Reading/ })
  await pad.getByLabel('Compartment').selectOption('LAB')
  await expect(pad.getByLabel('Instrument')).toHaveValue('PSI-2')
  await expect(pad.getByLabel('Unit')).toHaveValue('psi')
  await pad.getByLabel('Pressure').fill('14.21')
  await pad.getByLabel('Pressure').press('Enter')
  // The verdict may follow at once.
  const entered = async () =>
    (await logOf(app, session)).filter(({ kind }) => kind === 'instrument' || kind === 'reading')
  await expect.poll(entered).toMatchObject([
    { kind: 'instrument', data: { id: 'PSI-2', unit: 'psi', resolution: { value: 0.01, unit: 'psi' } } },
    { kind: 'reading', data: { instrument: 'PSI-2', pressure: { value: 14.21, unit: 'psi' } } },
  ])
})

test('each segment’s pressures are written in the unit of its gauges', async ({ app }) => {
  const { page } = app
  const reading = (compartment: string) =>
    ({
      kind: 'reading',
      actor: 'CDR',
      data: { compartment, pressure: { value: 731, unit: 'mmHg' }, instrument: 'MV-1' },
    }) as const
  const session = await begin(app, { procedure: 'depressurisation' })
  await happen(app, session, reading('SM-RO'), reading('LAB'))
  await openSettings(app, '2')
  await page.getByLabel('American segment').selectOption('psi')
  await page.getByLabel('Russian segment').selectOption('kPa')
  await page.getByRole('button', { name: 'Russian segment: usual' }).press('Enter')
  await page.keyboard.press('Escape')
  await page.waitForSelector('html[data-ready=crew]')
  await page.keyboard.press('m')
  const row = (name: RegExp) => page.getByRole('row', { name })
  await expect(row(/^РО Zvezda/)).toContainText('731 mmHg')
  await expect(row(/^LAB Destiny/)).toContainText('14.14 psi')
})

test('the settings go to another machine by a file, are reset by a key, and come back by another', async ({
  app,
  folder,
}) => {
  const { page } = app
  const file = join(folder, 'hatchwise-settings.json')
  const dialog = page.getByRole('dialog')
  await openSettings(app, '3')
  await page.getByLabel('Floor of the reserve time, mmHg').fill('500')
  await expect.poll(async () => (await kept(app)).floorMmHg).toBe(500)
  await page.keyboard.press('Escape')
  await page.keyboard.press('8')
  await app.answerDialogs(file)
  await page.keyboard.press('x')
  await expect(page.getByRole('status')).toContainText(`Written: ${file}`)
  const written = await readFile(file, 'utf8')

  await test.step('reset asks, says what changes, and can be taken back', async () => {
    await page.keyboard.press('r')
    await expect(dialog.getByRole('row', { name: /Floor of the reserve time/ })).toContainText('500 mmHg')
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText('as usual')
    expect((await kept(app)).floorMmHg).toBe('')
    await page.keyboard.press('z')
    await expect(page.getByRole('status')).toContainText('As before')
    expect((await kept(app)).floorMmHg).toBe(500)
  })

  await test.step('a file is looked at before it is taken; what only a later version knows is named', async () => {
    const later = { format: 'hatchwise-settings', schema: 99, settings: { theme: 'night', hologram: true } }
    await writeFile(file, JSON.stringify(later))
    await page.keyboard.press('i')
    await expect(dialog.getByRole('row', { name: /^Theme/ })).toContainText('Night')
    await expect(dialog).toContainText('left out: hologram')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    expect((await kept(app)).theme).toBe('system')
    await page.keyboard.press('i')
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.locator('html[data-theme=night]')).toBeAttached()
  })

  await test.step('a spoilt file changes nothing and is told with the place', async () => {
    await writeFile(file, written.replace('500', '"much"'))
    await page.keyboard.press('i')
    await expect(page.getByRole('alert')).toContainText('No setting was changed. settings.floorMmHg')
    expect((await kept(app)).floorMmHg).toBe(500)
  })
})
