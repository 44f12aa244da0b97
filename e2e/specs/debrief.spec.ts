import type { Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { SCENARIO } from '../fixtures/drill'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** As the map says it of a compartment; "leak here 3 %" is no more than a probability. */
const LEAKS = /, leak,/

/** A drill by a crew of robots is taken over, and its debrief opened. */
async function debriefed(app: App, folder: string, seed: number): Promise<void> {
  const [scenario, log] = [join(folder, 'scenario.json'), join(folder, `${seed}.jsonl`)]
  await writeFile(scenario, JSON.stringify(SCENARIO))
  const robot = ['simulate', '--scenario', scenario, '--seed', String(seed), '--crew', 'order', '--out', log]
  await run(process.execPath, [join(root, 'out/main/cli.js'), ...robot])
  const { page } = app
  await app.answerDialogs(log)
  await page.keyboard.press('i')
  await expect(page.getByRole('dialog', { name: 'What was found' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForSelector('html[data-ready=crew]')
  await page.keyboard.press('F6')
  await expect(parts(app).moment).toBeVisible({ timeout: 30_000 })
}

/** What the debrief consists of, as a screen reader finds it. */
function parts({ page }: App) {
  return {
    moment: page.getByRole('slider', { name: 'Moment that is shown' }),
    worth: page.getByRole('region', { name: 'What it was worth' }),
    map: page.getByRole('group', { name: /^Station map/ }),
  }
}

test('a drill that is over is gone through by keyboard alone, with the truth beside what the crew knew', async ({
  app,
  folder,
}) => {
  await debriefed(app, folder, 1)
  const { page } = app
  const { moment, worth, map } = parts(app)
  const at = async () => Number(await moment.getAttribute('aria-valuenow'))
  const endS = Number(await moment.getAttribute('aria-valuemax'))

  await test.step('it begins at the end, and goes from mark to mark, by minutes, and to both ends', async () => {
    expect(await at()).toBe(endS)
    await page.keyboard.press('Home')
    expect(await at()).toBe(0)
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await at()).toBe(120)
    await page.keyboard.press('ArrowRight')
    const mark = await at()
    expect(mark).toBeGreaterThan(120)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(await at()).toBe(mark)
  })

  await test.step('the map shows the hatches of then, and the leak where the truth is asked for', async () => {
    await page.keyboard.press('Home')
    await expect(map.getByRole('button', { name: /^Hatch N2–JPM/ })).toHaveAccessibleName(/open/)
    await expect(map.getByRole('button', { name: /^JPM/ })).not.toHaveAccessibleName(LEAKS)
    await page.keyboard.press('t')
    await expect(map.getByRole('button', { name: /^JPM/ })).toHaveAccessibleName(LEAKS)
  })

  await test.step('a decision is gone to, and says what had been advised', async () => {
    await page.keyboard.press('d')
    await page.keyboard.press('ArrowDown')
    const chosen = worth.locator('[aria-current=true]')
    await expect(chosen).toContainText('closed')
    await expect(chosen).toContainText(/as advised|Advised:/)
    expect(await at()).toBeGreaterThan(0)
  })

  await test.step('it plays and stops by one key', async () => {
    const before = await at()
    await page.keyboard.press('Space')
    await expect.poll(at).toBeGreaterThan(before)
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible()
  })

  await test.step('the scores are copied as a table', async () => {
    await page.keyboard.press('s')
    await page.keyboard.press('Shift+S')
    await expect(worth.getByRole('status')).toContainText('copied')
    const text = await app.main(({ clipboard }) => clipboard.readText())
    expect(text).toMatch(/^DRILL\n\nObjective\tPoints\n/)
    expect(text).toMatch(/\nAir lost\t[\d.]+ kg\n/)
  })
})

test('runs of one scenario stand beside one another, best and worst marked', async ({ app, folder }) => {
  await debriefed(app, folder, 1)
  await app.page.keyboard.press('b')
  await expect(app.page.getByText('The drill has ended.')).toBeVisible()
  await app.backToSessions()
  await debriefed(app, folder, 2)
  await app.page.keyboard.press('o')
  const { worth } = parts(app)
  await expect(worth.getByRole('columnheader', { name: /seed/ })).toHaveCount(2)
  await expect(worth.getByRole('columnheader', { name: /^this drill/ })).toContainText('seed 2')
  await expect(worth.getByRole('cell', { name: /\(best\)$/ }).first()).toBeVisible()

  await test.step('what was reckoned once is there at once, and what cannot be found out is said', async () => {
    await app.main(({ ipcMain }) => ipcMain.removeHandler('sessions.read'))
    await app.page.keyboard.press('s')
    await app.page.keyboard.press('o')
    await expect(worth.getByRole('columnheader', { name: /seed/ })).toHaveCount(2)
    await expect(worth.getByRole('status').first()).toBeEmpty()
    await app.main(({ ipcMain }) => ipcMain.removeHandler('drill.runs'))
    await app.page.keyboard.press('s')
    await app.page.keyboard.press('o')
    await expect(worth.getByRole('alert')).toContainText('drill.runs')
  })
})

test('the debrief is accessible, and all of it fits, in every theme and both languages', async ({
  app,
  folder,
}) => {
  test.slow()
  await debriefed(app, folder, 1)
  const { page } = app
  await app.resize(1280, 800)
  for (const theme of ['light', 'dark', 'night']) {
    await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme)
    for (const language of ['en', 'ru']) {
      await expect(page.locator(`html[lang=${language}]`)).toBeAttached()
      for (const key of ['d', 'r', 'o', 's']) {
        const here = `${theme}, ${language}, ${key}`
        await page.keyboard.press(key)
        expect(await accessibilityFindings(page), here).toEqual([])
        expect(await scrolled(page, 'html, main'), here).toEqual([])
      }
      expect(await scrolled(page, 'main [role=region]'), `${theme}, ${language}`).toEqual([])
      await page.keyboard.press('F2')
    }
  }
})

/** What holds more than it shows. */
function scrolled(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    )
}
