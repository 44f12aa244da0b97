import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { begin, crewScreen, done, happen, prefer, read } from '../fixtures/begun'

const tour = (page: Page) => page.getByRole('region', { name: /^(Tour|Обзор)/ })
const offer = (page: Page) => page.getByRole('button', { name: /^(Take the tour|Начать обзор)/ })
const map = (page: Page) => page.getByRole('dialog', { name: /^(Keys|Клавиши)$/ })
const glossary = (page: Page) => page.getByRole('dialog', { name: /^(Glossary|Словарь)$/ })

/** A slow search in which nothing is wrong yet. */
const calm = (app: App) => begin(app, { procedure: 'leak-search' })

test('an empty library says what this is, and one key opens an example', async ({ app }) => {
  const { page } = app
  await expect(page.getByText('hatch by hatch')).toBeVisible()
  for (const [name, key] of [
    ['Open an example', 'O'],
    ['Start a drill', 'D'],
    ['New session', 'N'],
    ['Import', 'I'],
  ] as const) {
    await expect(page.getByRole('button', { name }).locator('kbd')).toHaveText(key)
  }
  await page.keyboard.press('o')
  await expect(crewScreen(app).verdict.getByRole('status')).toContainText('ПрК')
})

test('a library that is only searched in vain does not say that it is empty', async ({ app }) => {
  const { page } = app
  await app.newSession({ title: 'First' })
  await app.backToSessions()
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox')
  await search.fill('zzz')
  await expect(page.getByText('No title holds these words')).toBeVisible()
  await search.fill('')
  await expect(page.getByRole('button', { name: 'First', exact: true })).toBeVisible()
  await expect(search).toBeFocused()
})

test('the tour is offered once, points at real parts, and covers none of them', async ({ app }) => {
  const { page } = app
  await app.resize(1280, 800)
  await calm(app)
  await offer(page).click()
  await expect(offer(page)).toBeHidden()
  await walk(page)
  await expect(tour(page)).toBeHidden()
  await app.backToSessions()
  await page.keyboard.press('o')
  await expect(crewScreen(app).verdict).toBeVisible()
  await expect(offer(page)).toBeHidden()
})

test('the tour works at twice the size, in Russian, in the night', async ({ app }) => {
  const { page } = app
  await app.resize(1280, 800)
  await prefer(app, { language: 'ru', theme: 'night', textScale: 2 })
  await calm(app)
  await offer(page).click()
  await walk(page)
})

test('any key that is not the tour’s leaves it and does what it always does', async ({ app }) => {
  const { page } = app
  await calm(app)
  await page.keyboard.press('F1')
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('1 of')
  await page.keyboard.press('Shift')
  await page.keyboard.press('ArrowRight')
  await expect(tour(page)).toContainText('2 of')
  await page.keyboard.press('ArrowLeft')
  await expect(tour(page)).toContainText('1 of')
  await page.keyboard.press('r')
  await expect(tour(page)).toBeHidden()
  await expect(crewScreen(app).pressure).toBeVisible()
  await expect(offer(page)).toBeHidden()
})

test('nobody is offered a tour in an emergency or with an alarm, and an alarm ends it', async ({ app }) => {
  const { page } = app
  await app.newSession()
  await expect(crewScreen(app).step).toBeVisible()
  await expect(offer(page)).toBeHidden()
  const session = await calm(app)
  await expect(offer(page)).toBeVisible()
  await page.keyboard.press('F1')
  await page.keyboard.press('Enter')
  await expect(tour(page)).toBeVisible()
  await happen(app, session, read(740, 12), read(725, 6), read(710, 1))
  await expect(crewScreen(app).alarms).toBeVisible()
  await expect(tour(page)).toBeHidden()
})

test('the screen goes on below the tour', async ({ app }) => {
  const { page } = app
  const session = await calm(app)
  await offer(page).click()
  await expect(tour(page)).toBeVisible()
  const { words } = crewScreen(app)
  const before = await words.textContent()
  await happen(app, session, done('time-inside'))
  await expect(words).not.toHaveText(before!)
  await expect(tour(page)).toBeVisible()
})

test('the keys of every screen are all in the keyboard map, by ?, by F1 and in a Russian layout', async ({
  app,
}) => {
  const { page } = app
  await expectAllNamed(page, 'Shift+Slash')
  await page.keyboard.press(',')
  await page.waitForSelector('html[data-ready=settings]')
  for (const section of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    await page.keyboard.press(section)
    await expectAllNamed(page)
  }
  await page.keyboard.press('Escape')
  await page.waitForSelector('html[data-ready=sessions]')
  await page.getByRole('button', { name: /^About/ }).click()
  await page.waitForSelector('html[data-ready=about]')
  await expectAllNamed(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await page.waitForSelector('html[data-ready=reserves]')
  await expectAllNamed(page)
  await page.keyboard.press('e')
  for (const part of ['1', '2', '3']) {
    await page.keyboard.press(part)
    await expect(page.locator(`[aria-pressed=true][aria-keyshortcuts="${part}"]`)).toBeVisible()
    await expectAllNamed(page)
  }
  await page.keyboard.press('b')
  await page.waitForSelector('html[data-ready=sessions]')
  const session = await begin(app, { procedure: 'depressurisation' })
  for (const key of ['r', 'Escape', 'g', 'm', 'c']) {
    await page.keyboard.press(key)
    await expectAllNamed(page)
  }
  await happen(app, session, read(740, 12), read(725, 6), read(710, 1))
  await expect(crewScreen(app).alarms).toBeVisible()
  await expectAllNamed(page)
  // Where the question mark is on the seven.
  await page.evaluate(() =>
    dispatchEvent(new KeyboardEvent('keydown', { code: 'Digit7', key: '?', shiftKey: true })),
  )
  await expect(map(page)).toBeVisible()
})

test('the keys of the instructor’s window are all in its keyboard map', async ({ app }) => {
  const { page } = app
  const instructor = await app.windowOpenedBy(() => page.keyboard.press('d'))
  await instructor.waitForSelector('html[data-ready=scenarios]')
  await expectAllNamed(instructor)
  const begun = await instructor.evaluate(() =>
    window.hatchwise['drill.begin']({
      scenario: 'rapid-60-min',
      seed: 7,
      language: 'en',
      actor: 'INSTRUCTOR',
    }),
  )
  expect(begun.ok).toBe(true)
  await instructor.waitForSelector('html[data-ready=drill]')
  await expectAllNamed(instructor)
  await page.waitForSelector('html[data-ready=crew]')
  await expect(crewScreen(app).verdict).toBeVisible()
  await expectAllNamed(page)
  await instructor.evaluate(() => window.hatchwise['drill.order']({ order: 'end' }))
  await instructor.waitForSelector('html[data-ready=debrief]')
  await expect(instructor.getByRole('button', { name: /^Scores/ })).toBeVisible()
  for (const side of ['d', 'r', 'o', 's']) {
    await instructor.keyboard.press(side)
    await expectAllNamed(instructor)
  }
})

test('the map says which keys do nothing just now', async ({ app }) => {
  const { page } = app
  await calm(app)
  await page.keyboard.press('F1')
  const row = (key: string) => map(page).locator(`dt:has(kbd:text-is("${key}"))`).first()
  await expect(row('R')).not.toHaveAttribute('data-rests')
  await expect(row('K')).toHaveAttribute('data-rests')
  await page.keyboard.press('F1')
  await expect(map(page)).toBeHidden()
})

test('a term is found in both alphabets from any screen, and nothing that was typed is lost', async ({
  app,
}) => {
  const { page } = app
  await calm(app)
  await page.keyboard.press('r')
  const { pressure } = crewScreen(app)
  await pressure.fill('73')
  await page.keyboard.press('F10')
  const search = glossary(page).getByRole('searchbox')
  await expect(search).toBeFocused()
  await search.fill('prk')
  await expect(glossary(page).getByRole('status')).toHaveText('Terms: 1')
  await expect(glossary(page).getByText('ПрК', { exact: true })).toBeVisible()
  await search.fill('резервн')
  await expect(glossary(page).getByText('Reserve time', { exact: true })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(glossary(page)).toBeHidden()
  await expect(pressure).toHaveValue('73')
})

test('a bundled station is copied, edited and opened', async ({ app, folder }) => {
  const { page } = app
  const path = join(folder, 'mine.yaml')
  await app.answerDialogs(path)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Copy this station to a file…' }).click()
  await expect(dialog.getByText(`Written: ${path}`)).toBeVisible()
  expect(await readFile(path, 'utf8')).toMatch(/^# A station for Hatchwise.*\ncompartments:\n/s)
  await dialog.getByLabel('Station').selectOption({ label: 'Station from a file…' })
  await expect(dialog.getByLabel('Station')).toHaveValue('iss-2024-03-copy')
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByText('ISS, end of March 2024 (copy)')).toBeVisible()
})

/** Through all stations of the tour: what is framed lies in the window, and the words beside it. */
async function walk(page: Page, stations = 8): Promise<void> {
  for (let at = 1; at <= stations; at++) {
    await expect(tour(page)).toContainText(new RegExp(`^${at} (of|из) ${stations}`))
    await expect
      .poll(() =>
        page.evaluate(() => {
          const words = document.querySelector('[data-tour=words]')!.getBoundingClientRect()
          const frame = document.querySelector('[data-tour=frame]')!.getBoundingClientRect()
          const isIn = [words, frame].every(
            ({ left, top, right, bottom }) =>
              left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          )
          const isApart =
            words.right <= frame.left ||
            frame.right <= words.left ||
            words.bottom <= frame.top ||
            frame.bottom <= words.top
          return { isIn, isApart, isSeen: frame.width >= 40 && frame.height >= 40 }
        }),
      )
      .toEqual({ isIn: true, isApart: true, isSeen: true })
    if (at === 1 || at === 4) expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
  }
}

/** Opens the map, looks that it names every key that is registered, and closes it. */
async function expectAllNamed(page: Page, key = 'F1'): Promise<void> {
  await page.keyboard.press(key)
  await expect(map(page)).toBeVisible()
  await expect(map(page).locator('kbd').first()).toBeVisible()
  const unnamed = map(page).getByRole('heading', { name: /^(Also here|Также здесь)$/ })
  expect(await unnamed.locator('xpath=..').allTextContents()).toEqual([])
  await page.keyboard.press('Escape')
  await expect(map(page)).toBeHidden()
}
