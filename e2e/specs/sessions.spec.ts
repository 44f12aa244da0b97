import { expect, test } from '../fixtures/app'

test('several sessions are listed, found by title in both alphabets, opened, closed and reopened', async ({
  app,
}) => {
  const { page } = app
  for (const title of ['Quest check', 'Поиск в ПрК']) {
    await app.newSession({ title })
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await app.backToSessions()
  }
  await expect(page.getByRole('row')).toHaveCount(3)

  await page.keyboard.press('/')
  await page.keyboard.type('прк')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('button', { name: 'Поиск в ПрК' }).click()
  await expect(page.getByRole('heading', { name: 'Поиск в ПрК' })).toBeVisible()

  await page.getByRole('button', { name: /^Session/ }).click()
  await page.getByRole('button', { name: 'Close session' }).click()
  await expect(page.getByText('session closed', { exact: true })).toBeVisible()
  await page.keyboard.press('r')
  const pad = page.getByRole('region', { name: /Reading/ })
  await pad.getByLabel('Pressure').fill('740')
  await page.keyboard.press('Enter')
  await expect(pad.getByRole('alert')).toContainText('The session is closed')

  await page.getByRole('button', { name: /^Session/ }).click()
  await page.getByRole('button', { name: 'Reopen session' }).click()
  await pad.getByLabel('Pressure').press('Enter')
  await expect(pad).toBeHidden()
})

test('undo takes back the last entry, keeps it in the log, and a second undo brings the step before back', async ({
  app,
}) => {
  const { page } = app
  await app.newSession()
  const heading = page.locator('[aria-current=step]').getByRole('heading', { level: 2 })
  const first = await heading.textContent()
  await page.getByRole('button', { name: /^Done/ }).press('Enter')
  await expect(heading).not.toHaveText(first!)
  await page.keyboard.press('z')
  await expect(heading).toHaveText(first!)
  await page.keyboard.press('g')
  await expect(page.getByRole('tabpanel')).toContainText('taken back')
})

test('one key changes the language, one the unit, and they are kept over a restart', async ({ app }) => {
  const { page } = app
  await page.keyboard.press('F2')
  await expect(page.getByRole('heading', { name: 'Сеансы' })).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: 'Единица: psi' })).toBeVisible()
  await app.kill()
  await app.launch()
  await expect(app.page.getByRole('heading', { name: 'Сеансы' })).toBeVisible()
  await expect(app.page.getByRole('button', { name: 'Единица: psi' })).toBeVisible()
})

test('a known gas flow, a leak place and where the crew is are recorded in words and can be taken back', async ({
  app,
}) => {
  const { page } = app
  await app.newSession()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What').selectOption({ label: 'Known gas flow' })
  await dialog.getByLabel('Amount').fill('much')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Amount')
  await dialog.getByLabel('Amount').fill('1.68')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await page.keyboard.press('a')
  await dialog.getByLabel('What').selectOption({ label: 'Leak place' })
  await dialog.getByLabel('Compartment').selectOption('SM-PRK')
  await dialog.getByRole('button', { name: 'Record' }).click()
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: /^РО, / }).click()
  await page.getByRole('button', { name: 'is here' }).click()

  await page.getByRole('tab', { name: /Log/ }).click()
  const log = page.getByRole('tabpanel')
  await expect(log).toContainText('Gas flow, whole station: -1.68 kg/day oxygen')
  await expect(log).toContainText('Leak place in ПрК: found')
  await expect(log).toContainText('CDR → РО')
  await page.keyboard.press('z')
  await expect(log.locator('s')).toHaveText('CDR → РО')
})
