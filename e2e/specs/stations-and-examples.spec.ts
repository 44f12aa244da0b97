import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app'
import { exportFromCrew } from '../fixtures/export'

/** What the screen must say of each published case. */
const CASES = [
  ['PrK, 26 December 2020', /Leak in ПрК · (> )?99/],
  ['PrK, 12 March 2021', /Leak in ПрК · (> )?99/],
  ['PrK, October 2020', /Not enough data/],
  ['Elektron off, September 2004', /Explained, no leak/],
  ['Window hose in Destiny, January 2004', /Leak in LAB/],
] as const

for (const [title, verdict] of CASES) {
  test(`the published case "${title}" opens with its verdict, on the map and as tables`, async ({ app }) => {
    const { page } = app
    await page.getByRole('button', { name: title }).click()
    await expect(page.getByRole('region', { name: /Which segment/ }).getByRole('status')).toContainText(
      verdict,
    )
    await expect(page.getByText('EXAMPLE')).toBeVisible()
    await page.keyboard.press('m')
    await expect(page.getByRole('region', { name: 'Station' }).getByRole('table').first()).toBeVisible()
    await page.keyboard.press('c')
    const readings = page.getByRole('region', { name: 'Pressure', exact: true }).getByRole('row')
    expect(await readings.count()).toBeGreaterThan(2)
  })
}

test('a station of the user is read from a file, and a wrong one is refused with the place', async ({
  app,
  folder,
}) => {
  const { page } = app
  const station = {
    id: 'mock-up',
    compartments: [
      { id: 'CORE', volume: { value: 50, unit: 'm3', low: 45, high: 55 } },
      { id: 'NODE', volume: { value: 20, unit: 'm3' } },
    ],
    hatches: [{ id: 'CORE/NODE', between: ['CORE', 'NODE'] }],
  }
  const path = join(folder, 'station.json')
  await app.answerDialogs(path)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')

  await writeFile(
    path,
    JSON.stringify({ ...station, hatches: [{ id: 'CORE/LAB', between: ['CORE', 'LAB'] }] }),
  )
  await dialog.getByLabel('Station').selectOption({ label: 'Station from a file…' })
  await expect(dialog.getByRole('alert')).toContainText('hatches[0]')

  await writeFile(path, JSON.stringify(station))
  await dialog.getByLabel('Station').selectOption({ label: 'Station from a file…' })
  await expect(dialog.getByLabel('Station')).toHaveValue('mock-up')
  await dialog.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: /^Hatch CORE–NODE/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: /^Hatch CORE–NODE, closed/ })).toBeVisible()

  await page.keyboard.press('r')
  const pressure = page.getByRole('textbox', { name: 'Pressure' })
  await pressure.fill('745')
  await pressure.press('Enter')
  await expect(pressure).toBeHidden()

  const log = join(folder, 'log.jsonl')
  await page.keyboard.press('Escape')
  await exportFromCrew(app, /^Log/, log)
  expect(await readFile(log, 'utf8')).toMatch(/"id":"mock-up".*"value":745/s)
})
