import { expect, test, type App } from '../../fixtures/app'
import { begin, crewScreen, done, happen, read, skipped } from '../../fixtures/begun'
import { crewViews } from '../../fixtures/keyboard'
import { textsInSight } from '../../fixtures/sight/sizes'

/** What is written in Latin letters in Russian too: names of elements, units, files, keys. */
const LATIN =
  /^(GMT|psi|kPa|px|dpi|Hatchwise|English|JSON|Lines|CSV|MV|CDR|FE|[A-Z]{1,4}\d*|E-LK|C-LK|Esc|F\d|Home|Test|iss|hatchwise)$/

/** What is written in Cyrillic in English too: the Russian names of elements, and the way to the other language. */
const CYRILLIC = /^(ПрК|РО|ПхО|ПГО|ГА|МИМ|СО|П|С|Русский)$/

/** The end of the log's chain, in hex digits. */
const HASH = /[0-9a-f]{64}/g

async function wordsOn({ page }: App, letters: RegExp): Promise<string[]> {
  const texts = await textsInSight(page)
  expect(texts.length).toBeGreaterThan(5)
  return texts.flatMap(({ text }) => text.replace(HASH, '').match(letters) ?? [])
}

test('rule 16: one key switches the language on every view, keeps place and numbering, and both are complete', async ({
  app,
}) => {
  const { page } = app
  await app.resize(1280, 800)
  const session = await begin(app, {
    procedure: 'leak-search',
    entries: [done('time-inside'), done('watch-time'), skipped('still-air', '—')],
  })
  // A caution only: a warning would begin a procedure of its own.
  await happen(app, session, {
    kind: 'alarm',
    actor: 'CDR',
    data: { alarm: 'stale-readings', state: 'raised' },
  })
  await happen(app, session, read(740, 12), read(739.8, 6), read(739.5, 1))
  const { step, overview, pressure, alarms, dialog } = crewScreen(app)
  await expect(alarms).toBeVisible()
  const numbers = async () =>
    (await overview.getByRole('button').allTextContents()).map((line) => /[\d.]+/.exec(line)?.[0])

  await test.step('the place is kept, and what was typed', async () => {
    await page.keyboard.press('r')
    await page.keyboard.type('73')
    await expect(step).toContainText('Step 4')
    await page.keyboard.press('F2')
    await expect(step).toContainText('Шаг 4')
    await expect(pressure).toHaveValue('73')
    await expect(pressure).toBeFocused()
    await page.keyboard.press('F2')
    await page.keyboard.press('Escape')
  })

  const foreign = new Set<string>()
  const inBoth = async (key: string) => {
    const inEnglish = key === 'w' ? await numbers() : []
    expect(inEnglish.length > 3).toBe(key === 'w')
    for (const word of await wordsOn(app, /[\p{Script=Cyrillic}]+/gu))
      if (!CYRILLIC.test(word)) foreign.add(`en: ${word}`)
    await page.keyboard.press('F2')
    await expect(page.locator('html[lang=ru]')).toBeAttached()
    for (const word of await wordsOn(app, /[A-Za-z]+(-[A-Z]+)?\d*/g))
      if (!LATIN.test(word)) foreign.add(`ru: ${word} (${key})`)
    if (key === 'w') expect(await numbers()).toEqual(inEnglish)
    await page.keyboard.press('F2')
    await expect(page.locator('html[lang=en]')).toBeAttached()
  }
  for await (const key of crewViews(app)) await inBoth(key)
  await page.keyboard.press(',')
  await expect(page.getByRole('figure')).toBeVisible()
  await inBoth(',')
  await page.keyboard.press('Escape')
  await page.waitForSelector('html[data-ready=crew]')
  await app.backToSessions()
  await inBoth('b')
  await page.keyboard.press('n')
  await expect(dialog).toBeVisible()
  await inBoth('n of the sessions')
  expect([...foreign]).toEqual([])
})
