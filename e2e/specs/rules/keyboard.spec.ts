import { expect, test, type App } from '../../fixtures/app'
import { begin, crewScreen, done, happen, prefer, read } from '../../fixtures/begun'
import { crewViews } from '../../fixtures/keyboard'
import { targetsInSight } from '../../fixtures/sight/sizes'

/** What is done again and again, and its key. */
const FREQUENT: [name: RegExp, key: string][] = [
  [/^Done/, '⏎'],
  [/^Skip/, 'S'],
  [/^Override/, 'O'],
  [/^Failed/, 'F'],
  [/^Insert/, 'I'],
  [/^Reword/, 'X'],
  [/^Overview/, 'W'],
  [/^More/, 'A'],
  [/^Undo/, 'Z'],
  [/^Reading/, 'R'],
  [/^Procedures/, 'Q'],
  [/^Print/, 'F9'],
  [/^Watched/, 'J'],
  [/Sessions/, 'B'],
  [/^Session/, 'E'],
  [/recording/, 'F8'],
  [/^Unit/, 'F3'],
  [/^Theme/, 'F4'],
  [/^Русский/, 'F2'],
]

async function searching(app: App): Promise<string> {
  return begin(app, {
    procedure: 'leak-search',
    entries: [done('time-inside'), done('watch-time'), done('still-air')],
  })
}

test('rule 19: every frequent action has one key, which stands on its button', async ({ app }) => {
  await searching(app)
  const { page } = app
  for (const [name, key] of FREQUENT) {
    const button = page.getByRole('button', { name }).first()
    await expect(button.locator('kbd')).toHaveText(key)
  }
  await expect(page.getByRole('tab', { name: /^Log/ }).locator('kbd')).toHaveText('G')
  await page
    .getByRole('button', { name: /^Hatch N3–CUP/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('button', { name: /^Mark closed|^Closed/ }).locator('kbd')).toHaveText('H')
  const shown = await page
    .locator('button:has(kbd)')
    .evaluateAll((buttons) =>
      buttons.filter((b) => b.checkVisibility()).map((b) => b.querySelector('kbd')!.textContent),
    )
  expect(shown.filter((key, i) => shown.indexOf(key) !== i && key !== '⏎')).toEqual([])
})

test('rule 19: whatever can be pressed is reached by Tab alone', async ({ app }) => {
  await searching(app)
  const { page } = app
  await page.keyboard.press('r')
  await page.keyboard.press('Escape')
  const missed = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'button:enabled, input, select, [role=tab], [role=button][tabindex="0"]',
    )
    const seen = [...all].filter((e) => e.checkVisibility())
    seen.forEach((e, i) => (e.dataset['tabbed'] = String(i)))
    return seen.length
  })
  expect(missed).toBeGreaterThan(25)
  const reached = new Set<string | undefined>()
  for (let presses = 0; presses < missed + 30; presses++) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['tabbed']))
  }
  const names = await page
    .locator('[data-tabbed]')
    .evaluateAll((all) =>
      all.map((e) => ({ at: (e as HTMLElement).dataset['tabbed'], name: e.ariaLabel ?? e.textContent })),
    )
  expect(names.filter(({ at }) => !reached.has(at))).toEqual([])
})

test('rule 19: whatever is pressed on the crew screen is at least 44 px, with large keys 64 px, and not cut off', async ({
  app,
}) => {
  const { page } = app
  await app.resize(1280, 800)
  for (const [bigKeys, least, language] of [
    [false, 44, 'en'],
    [true, 64, 'ru'],
  ] as const) {
    await prefer(app, { bigKeys, language })
    const session = await searching(app)
    await happen(app, session, read(740, 12), read(725, 6), read(710, 1))
    await expect(crewScreen(app).alarms).toBeVisible()
    await page
      .getByRole('button', { name: /^(Hatch|Люк) N3–CUP/ })
      .first()
      .press('Enter')
    for await (const key of crewViews(app)) {
      const targets = await targetsInSight(page)
      expect(targets.length).toBeGreaterThan(1)
      // What is written on may be narrow, never low.
      const wrong = targets.filter(({ width, height, isCut }) => height < least || width < 44 || isCut)
      expect(wrong, `after ${key}`).toEqual([])
    }
  }
})

test('rule 19: on the map a press that misses by less than half a target counts for what is nearest', async ({
  app,
}) => {
  const { page } = app
  await app.resize(1280, 800)
  await app.newSession()
  const vehicle = page.getByRole('button', { name: /^П-25/ })
  const { x, y, height } = (await vehicle.boundingBox())!
  await page.mouse.click(x - 40, y + height / 2)
  await expect(vehicle).toHaveAttribute('aria-pressed', 'false')
  await page.mouse.click(x - 18, y + height / 2)
  await expect(vehicle).toHaveAttribute('aria-pressed', 'true')
})
