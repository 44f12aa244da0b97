import { join, resolve } from 'node:path'
import { App, expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'

/** Where the pictures go; they are made anew by every run and looked at by people. */
const pictures = resolve(import.meta.dirname, '../results/screens')

const SCREENS: Record<string, (app: App) => Promise<void>> = {
  'sessions-empty': async () => {},
  'new-session': async ({ page }) => {
    await page.keyboard.press('n')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  about: async ({ page }) => {
    await page.getByRole('button', { name: /About|О программе/ }).click()
    await expect(page.getByText(/SQLite/)).toBeVisible()
  },
  'crew-emergency': (app) => app.newSession(),
  'crew-slow': (app) => app.newSession({ procedure: 1 }),
  'crew-example': async ({ page }) => {
    await page
      .getByRole('region', { name: /Published cases|Опубликованные случаи/ })
      .getByRole('button')
      .first()
      .click()
    await expect(
      page.getByRole('region', { name: /Which segment|Какой отсек/ }).getByRole('status'),
    ).toContainText('ПрК')
  },
}

for (const language of ['en', 'ru'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on any screen (${language}, ${theme})`, async ({ folder }) => {
      test.setTimeout(180_000)
      const findings: string[] = []
      for (const [name, open] of Object.entries(SCREENS)) {
        const app = await App.start(join(folder, name))
        if (language === 'ru') await app.page.keyboard.press('F2')
        if (theme === 'dark') await app.page.keyboard.press('F4')
        await expect(app.page.locator(`html[lang=${language}][data-theme=${theme}]`)).toBeAttached()
        await open(app)
        await app.resize(1280, 800)
        await app.page.screenshot({ path: join(pictures, `${name}-${language}-${theme}.png`) })
        findings.push(...(await accessibilityFindings(app.page)).map((finding) => `${name}: ${finding}`))
        await app.close()
      }
      expect(findings).toEqual([])
    })
  }
}

test('nothing on the crew screen reaches beyond 1280 by 800', async ({ app }) => {
  await app.resize(1280, 800)
  await app.newSession({ procedure: 1 })
  const overflow = await app.page.evaluate(() => ({
    width: document.documentElement.scrollWidth - innerWidth,
    height: document.documentElement.scrollHeight - innerHeight,
  }))
  expect(overflow).toEqual({ width: 0, height: 0 })
  for (const name of [/^Reading/, /Which segment/]) {
    await expect(app.page.getByRole('region', { name })).toBeInViewport({ ratio: 1 })
  }
})
