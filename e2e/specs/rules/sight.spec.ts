import { expect, test, type App } from '../../fixtures/app'
import { begin, crewScreen, done, happen, prefer, read } from '../../fixtures/begun'
import { accessibilityFindings } from '../../fixtures/axe'
import { coloursInSight, huesOf, tokenColour, type Coloured } from '../../fixtures/sight/colours'
import { arcMinutes, noteCanvasTexts, targetsInSight, textsInSight } from '../../fixtures/sight/sizes'
import type { Preferences } from '../../../shared/contract/preferences'

/** A station that loses air, with alarms, a watch, a hatch that is chosen and a question: as much as there is to see. */
async function fullScreen(app: App, some: Partial<Preferences> = {}): Promise<void> {
  await prefer(app, some)
  const session = await begin(app, {
    procedure: 'leak-search',
    entries: [
      done('time-inside'),
      done('watch-time'),
      done('still-air'),
      done('hatch-seals'),
      read(740, 12),
      read(725, 6),
      read(710, 1),
    ],
  })
  await happen(app, session, {
    kind: 'crew-position',
    actor: 'CDR',
    data: { who: 'CDR', compartment: 'SM-RO' },
  })
  const { alarms, verdict } = crewScreen(app)
  await expect(alarms.getByRole('listitem').first()).toBeVisible()
  await expect(verdict).toContainText(/mmHg\/h|ст\.\/ч/)
  await app.page
    .getByRole('button', { name: /^(Hatch|Люк) N3–CUP/ })
    .first()
    .press('Enter')
}

test('rule 13: every text on the crew screen is at least 16 minutes of arc high', async ({ app }) => {
  const { page } = app
  await app.resize(1280, 800)
  await noteCanvasTexts(page)
  for (const language of ['en', 'ru'] as const) {
    await fullScreen(app, { language })
    const { viewingDistanceM } = await page.evaluate(() => window.hatchwise['preferences.read'](undefined))
    for (const key of ['', 'r', 'w', 'g', 'g', 'm', 'c']) {
      if (key) await page.keyboard.press(key)
      const texts = await textsInSight(page)
      expect(texts.length).toBeGreaterThan(60)
      const small = texts.filter(({ capHeightPx }) => arcMinutes(capHeightPx, viewingDistanceM) < 16)
      expect([
        ...new Set(small.map(({ text, capHeightPx }) => `${text} (${capHeightPx.toFixed(1)} px)`)),
      ]).toEqual([])
    }
  }
})

test('rule 13: at 200 % every control is still there and can be brought into sight', async ({ app }) => {
  const { page } = app
  await app.resize(1280, 800)
  const names = async () => new Set((await targetsInSight(page)).map(({ name }) => name.replace(/\d+/g, '#')))
  await fullScreen(app)
  const before = await names()
  expect(before.size).toBeGreaterThan(25)

  await fullScreen(app, { textScale: 2 })
  await page.waitForFunction(() => innerWidth === 640)
  const after = await names()
  expect([...before].filter((name) => !after.has(name))).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0)
  const outOfReach = await page.locator('button:visible, select:visible, input:visible').evaluateAll((all) =>
    all
      .filter((control) => {
        control.scrollIntoView({ block: 'center', inline: 'nearest' })
        const { left, right, top, bottom } = control.getBoundingClientRect()
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return left < 0 || right > innerWidth || !control.contains(there)
      })
      .map((control) => control.ariaLabel ?? control.textContent),
  )
  expect(outOfReach).toEqual([])
})

test('rule 14: red is for warnings and amber for cautions, of at most six colours, all with enough contrast in every theme', async ({
  app,
}) => {
  const { page } = app
  await app.resize(1280, 800)

  /** What is said in the colour of this token. */
  const saidIn = async (seen: Coloured[], token: string) => {
    const colour = String(await tokenColour(page, token))
    return new Set(seen.flatMap((one) => (String(one.colour) === colour ? [one.said] : [])))
  }

  await test.step('where nothing is wrong only the legend of the map shows them', async () => {
    await begin(app, { procedure: 'leak-search', entries: [done('time-inside')] })
    const seen = await coloursInSight(page)
    expect([...(await saidIn(seen, 'warning'))]).toEqual(['leak'])
    expect([...(await saidIn(seen, 'caution'))]).toEqual(['falling'])
  })

  await fullScreen(app)
  for (const theme of ['light', 'dark', 'night']) {
    await test.step(theme, async () => {
      await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
      const seen = await coloursInSight(page)
      const warnings = [...(await saidIn(seen, 'warning'))]
      expect(warnings).toEqual(expect.arrayContaining([expect.stringMatching(/EMERGENCY/)]))
      expect(warnings.filter((said) => !/EMERGENCY|WARNING|^leak$/.test(said))).toEqual([])
      // A curve of the chart has the colour of its segment.
      const FALLS = /CAUTION|falling|▼|^station without|^Station map/
      expect([...(await saidIn(seen, 'caution'))].filter((said) => !FALLS.test(said))).toEqual([])
      // Greys are one colour.
      expect(huesOf(seen.map(({ colour }) => colour)).length + 1).toBeLessThanOrEqual(6)
      expect(await accessibilityFindings(page, ['color-contrast'])).toEqual([])
    })
    await page.keyboard.press('F4')
  }
})
