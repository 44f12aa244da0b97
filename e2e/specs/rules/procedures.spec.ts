import { expect, test } from '../../fixtures/app'
import type { Locator } from '@playwright/test'
import { begin, createSession, crewScreen, happen, logOf, read } from '../../fixtures/begun'
import type { Command } from '../../../shared/contract/contract'

const alarm = (alarm: string, state: 'raised' | 'cleared' = 'raised'): Command => ({
  kind: 'alarm',
  actor: 'panel',
  data: { alarm, state },
})

test('rule 10: all running procedures are listed with their place by priority, and one made superfluous says so', async ({
  app,
}) => {
  const { page } = app
  await begin(app, { procedure: 'compartment-check' })
  const { dialog, words } = crewScreen(app)
  const running = page.getByRole('list', { name: 'Procedures' }).getByRole('listitem')
  await expect(running).toHaveText([/^3\.2 Leak check.*step 1$/])

  for (const title of ['Slow leak search', 'Depressurisation']) {
    await page.keyboard.press('q')
    await dialog.getByRole('button', { name: new RegExp(`^Start: ${title}`) }).press('Enter')
    await expect(dialog).toBeHidden()
  }
  await expect(running).toHaveText([
    /^2\.1 Depressurisation.*step 1/,
    /^3\.1 Slow leak.*inhibited by 2\.1/,
    /^3\.2 Leak check.*inhibited by 2\.1/,
  ])
  await expect(words).toContainText('Announce the depressurisation')

  await test.step('one key goes to the next of them', async () => {
    await page.keyboard.press('n')
    await expect(running.nth(1).getByRole('button')).toHaveAttribute('aria-pressed', 'true')
    await expect(words).toContainText('Choose the segment')
  })
})

test('rule 12: title, book, revision, REAL or DRILL, GMT and elapsed time are always in sight, and a real alarm breaks through', async ({
  app,
}) => {
  const { page } = app
  await app.resize(1280, 800)
  await begin(app, { procedure: 'slow-leak', title: 'Weekend search', mode: 'drill' })
  const header = page.getByRole('banner')
  const inSight = async () => {
    await expect(header).toContainText('DRILL')
    await expect(header).toContainText('Weekend search')
    await expect(header).toContainText('3.1, rev. 1 · Slow leak search with all hatches closed')
    await expect(header).toContainText(/GMT \d{4}-\d\d-\d\d\s*\d\d:\d\d:\d\d/)
    await expect(header).toContainText(/Elapsed: \d\d:\d\d:\d\d/)
    await expect(header).toBeInViewport({ ratio: 1 })
    for (const words of ['DRILL', 'Weekend search', '3.1, rev. 1']) await isWhollyDrawn(header, words)
  }
  for (const key of ['g', 'g', 'g', 'w', 'v', 'c', 'm', 'r']) {
    await inSight()
    await page.keyboard.press(key)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  for (const words of ['ТРЕНИРОВКА', 'Weekend search', '3.1, ред. 1']) await isWhollyDrawn(header, words)
  await page.keyboard.press('F2')
  await page.keyboard.press('o')
  await expect(page.getByRole('dialog')).toBeVisible()
  await inSight()

  await test.step('over the open question too, and one key goes there', async () => {
    await createSession(app, { title: 'Orbit', procedure: 'depressurisation', entries: [alarm('depress')] })
    const banner = page.getByRole('dialog', { name: 'REAL ALARM' })
    await expect(banner).toBeInViewport({ ratio: 1 })
    // It stands over the open question, and can be pressed.
    await expect(page.locator('dialog:modal')).toHaveCount(2)
    await banner.getByRole('button').click({ trial: true })
    await page.keyboard.press('Home')
    await expect(header).toContainText('Orbit')
    await expect(header).toContainText('REAL')
  })
})

test('rule 15: warnings stand above cautions, what has no room is counted, and an alarm ends with its condition but stays in the log', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, { procedure: 'depressurisation' })
  const { alarms } = crewScreen(app)
  await happen(app, session, alarm('stale-readings'), alarm('low-pressure'))
  await expect(alarms.getByRole('listitem')).toHaveText([/WARNING.*lower limit/, /CAUTION.*too old/])

  await happen(app, session, alarm('crew-health'), alarm('fire'))
  await expect(alarms.getByRole('listitem')).toHaveText([
    /EMERGENCY/,
    /WARNING.*fire/,
    /WARNING.*lower limit/,
  ])
  await expect(alarms.getByText('+1')).toBeVisible()

  await happen(
    app,
    session,
    ...['stale-readings', 'low-pressure', 'crew-health', 'fire'].map((id) => alarm(id, 'cleared')),
  )
  await expect(alarms).toBeHidden()

  await test.step('raised and cleared by the program', async () => {
    await happen(app, session, read(700, 1))
    await expect(alarms.getByRole('listitem')).toHaveText([/WARNING.*lower limit/])
    await happen(app, session, read(745, 0))
    await expect(alarms).toBeHidden()
    const own = (await logOf(app, session)).filter((e) => e.kind === 'alarm' && e.actor === 'hatchwise')
    expect(own).toMatchObject([
      { data: { alarm: 'low-pressure', state: 'raised' } },
      { data: { alarm: 'low-pressure', state: 'cleared' } },
    ])
    await page.keyboard.press('g')
    const entries = page.getByRole('tabpanel').getByRole('listitem')
    await expect(
      entries.filter({ hasText: 'lower limit' }).filter({ hasText: 'raised' }).first(),
    ).toBeVisible()
    await expect(
      entries.filter({ hasText: 'lower limit' }).filter({ hasText: 'cleared' }).first(),
    ).toBeVisible()
  })
})

/** Is a text that stands in an element drawn to its end, and not cut off by an edge? */
async function isWhollyDrawn(element: Locator, words: string): Promise<void> {
  const cut = await element.evaluate((root, words) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const from = node.data.indexOf(words)
      if (from < 0) continue
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + words.length)
      return range.getBoundingClientRect().right - node.parentElement!.getBoundingClientRect().right
    }
    return Infinity
  }, words)
  expect(cut, `${words} is cut off`).toBeLessThan(1)
}
