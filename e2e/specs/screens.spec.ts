import { join, resolve } from 'node:path'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'

/** Where the pictures go; they are made anew by every run and looked at by people. */
const pictures = resolve(import.meta.dirname, '../results/screens')

const dialogOpen = ({ page }: App) => expect(page.getByRole('dialog')).toBeVisible()
const dialogGone = ({ page }: App) => expect(page.getByRole('dialog')).toBeHidden()

/** Every screen, in an order in which each is reached from the one before. */
const WALK: [name: string, go: (app: App) => Promise<void>][] = [
  ['sessions-empty', async () => {}],
  [
    'about',
    async ({ page }) => {
      await page.getByRole('button', { name: /About|О программе/ }).click()
      await expect(page.getByText('SQLite')).toBeVisible()
    },
  ],
  [
    'new-session',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await app.page.waitForSelector('html[data-ready=sessions]')
      await app.page.keyboard.press('n')
      await dialogOpen(app)
    },
  ],
  [
    'crew-emergency',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await dialogGone(app)
      await app.newSession()
    },
  ],
  ['crew-other-entry', (app) => openByKey(app, 'a')],
  ['crew-session', (app) => openByKey(app, 'e')],
  ['crew-override', (app) => openByKey(app, 'o')],
  [
    'crew-slow',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await dialogGone(app)
      await app.backToSessions()
      await app.newSession({ procedure: 1 })
    },
  ],
  [
    'crew-log',
    async ({ page }) => {
      await page.keyboard.press('g')
      await expect(page.getByText('hatchwise').first()).toBeVisible()
    },
  ],
  [
    'sessions-list',
    async (app) => {
      await app.backToSessions()
      await expect(app.page.getByRole('row')).toHaveCount(3)
    },
  ],
  [
    'crew-example',
    async ({ page }) => {
      const cases = page.getByRole('region', { name: /Published cases|Опубликованные случаи/ })
      await cases.getByRole('button').first().click()
      const verdict = page.getByRole('region', { name: /Which segment|Какой отсек/ }).getByRole('status')
      await expect(verdict).toContainText('ПрК')
    },
  ],
  [
    'crew-tables',
    async ({ page }) => {
      await page.keyboard.press('m')
      await page.keyboard.press('c')
      await expect(page.getByRole('table')).toHaveCount(4)
    },
  ],
]

async function openByKey(app: App, key: string): Promise<void> {
  await app.page.keyboard.press('Escape')
  await dialogGone(app)
  await app.page.keyboard.press(key)
  await dialogOpen(app)
}

for (const language of ['en', 'ru'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ app }) => {
      test.setTimeout(120_000)
      const { page } = app
      await app.resize(1280, 800)
      if (language === 'ru') await page.keyboard.press('F2')
      if (theme === 'dark') await page.keyboard.press('F4')
      await expect(page.locator(`html[lang=${language}][data-theme=${theme}]`)).toBeAttached()
      const findings: string[] = []
      for (const [name, go] of WALK) {
        await go(app)
        await page.screenshot({ path: join(pictures, `${name}-${language}-${theme}.png`) })
        findings.push(...(await accessibilityFindings(page)).map((finding) => `${name}: ${finding}`))
      }
      expect(findings).toEqual([])
    })
  }
}

test('nothing on the crew screen reaches beyond 1280 by 800', async ({ app }) => {
  await app.resize(1280, 800)
  const { page } = app
  const fits = async () => {
    const overflow = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth - innerWidth,
      height: document.documentElement.scrollHeight - innerHeight,
    }))
    expect(overflow).toEqual({ width: 0, height: 0 })
    for (const name of [/^Reading/, /Which segment/]) {
      await expect(page.getByRole('region', { name })).toBeInViewport({ ratio: 1 })
    }
  }
  await app.newSession({ procedure: 1 })
  await fits()
  // A full verdict scrolls in its own panel.
  await app.backToSessions()
  await page.getByRole('region', { name: 'Published cases' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: /Which segment/ }).getByRole('status')).toContainText('ПрК')
  await fits()
})
