import { begin, crewScreen, done, entriesOf, logOf, skipped } from '../../fixtures/begun'
import { expect, test } from '../../fixtures/app'
import { differenceOf, luminanceOf } from '../../fixtures/sight/picture'
import type { Command } from '../../../shared/contract/contract'

/** A search in a compartment: one step of every state, the first round of its loop behind. */
const EVERY_STATE: Command[] = [
  done('time-inside'),
  done('watch-time'),
  skipped('still-air', 'no fans here'),
  {
    kind: 'step-overridden',
    actor: 'FE-1',
    data: { step: '2:hatch-seals', reason: 'scanned by hand <√>' },
  },
  done('keep-looking', 'yes'),
  { kind: 'step-failed', actor: 'CDR', data: { step: '2:next-zone', reason: 'no plan of the hull' } },
  done('clear-panels'),
  done('ultrasonic'),
  done('visual'),
  done('zone-result', 'nothing'),
  done('keep-looking#2', 'yes'),
  done('next-zone#2'),
]

test('rule 1: the current step carries two cues, and focus moves to the next step by itself', async ({
  app,
}) => {
  const { page } = app
  await begin(app, { procedure: 'depressurisation' })
  const { step, words } = crewScreen(app)
  const next = page.getByRole('list', { name: 'Next', exact: true }).getByRole('listitem').first()

  await test.step('its frame and its colour', async () => {
    const look = (element: typeof step) =>
      element.evaluate((node) => {
        const { borderInlineStartWidth: frame, borderInlineStartColor: colour } = getComputedStyle(node)
        return { frame: parseFloat(frame), colour }
      })
    const [current, ahead] = [await look(step), await look(next)]
    expect(current.frame).toBeGreaterThanOrEqual(4)
    expect(ahead.frame).toBe(0)
    expect(current.colour).not.toBe(ahead.colour)
  })

  await test.step('a tick moves on, and Enter again would tick the next', async () => {
    await expect(step.getByRole('button', { name: /^Done/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(words).toContainText('Gather the crew')
    await expect(step.getByRole('button', { name: /^Done/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(words).toContainText('Every crew member is present')
    await expect(step.locator(':focus')).toBeAttached()
  })

  await test.step('where a reading is asked for, the focus is in its field', async () => {
    for (const said of ['Switch off the fans', 'Air-flow sensors', 'Read the hand gauge']) {
      await expect(step.locator(':focus')).toBeAttached()
      await page.keyboard.press('Enter')
      await expect(words).toContainText(said)
    }
    await expect(crewScreen(app).pressure).toBeFocused()
  })
})

test('rule 2: all eight states of a step can be told apart without colours', async ({ app }) => {
  const { page } = app
  await begin(app, { procedure: 'leak-search', entries: EVERY_STATE })
  await page.keyboard.press('w')
  const STATES = [
    'ahead',
    'current',
    'waiting',
    'done',
    'skipped',
    'overridden',
    'failed',
    'not-applicable',
  ] as const
  for (const theme of ['light', 'dark', 'night']) {
    await expect(page.locator(`html[data-theme=${theme}]`)).toBeAttached()
    const signs: number[][] = []
    for (const state of STATES) {
      const sign = page.locator(`[data-status=${state}] svg`).first()
      await sign.scrollIntoViewIfNeeded()
      signs.push(await luminanceOf(sign, 16))
    }
    const pairs = STATES.flatMap((one, i) =>
      STATES.slice(i + 1).map((other) => ({
        one,
        other,
        by: differenceOf(signs[i]!, signs[STATES.indexOf(other)]!),
      })),
    )
    expect(pairs.filter(({ by }) => by < 0.12)).toEqual([])
    await page.keyboard.press('F4')
  }
})

test('rule 3: going on past what is unattended asks for a reason, and blocks nobody who gives one', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, {
    procedure: 'evacuation',
    entries: [done('order'), done('hatches-behind', 'yes')],
  })
  const { words, dialog, step, main } = crewScreen(app)
  await expect(words).toContainText('Close the hatches on the list')
  const before = await words.textContent()

  await main.press('Enter')
  const goOn = page.getByRole('button', { name: /^Go on, \d+ left/ })
  await expect(goOn).toBeVisible()
  await expect(step.getByText('due').or(step.getByText('○')).first()).toBeVisible()
  await goOn.press('Enter')

  await expect(dialog).toContainText('why?')
  await page.keyboard.type('   ')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /^Override/ })).toBeDisabled()
  await expect(dialog).toBeVisible()
  expect((await logOf(app, session)).filter(({ kind }) => kind === 'step-overridden')).toEqual([])

  await page.keyboard.type('the way to the others is cut off')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(words).not.toHaveText(before!)
  expect((await logOf(app, session)).filter(({ kind }) => kind === 'step-overridden')).toMatchObject([
    { actor: 'CDR', data: { reason: 'the way to the others is cut off' } },
  ])
})

test('rule 4: warnings, cautions and notes stand before their step, in sight with it, and hold no action', async ({
  app,
}) => {
  const { page } = app
  await begin(app, { procedure: 'depressurisation' })
  const { card } = crewScreen(app)
  const found = new Set<string>()
  for (const text of await walkThrough()) found.add(text)
  expect([...found].toSorted()).toEqual(['CAUTION', 'NOTE', 'WARNING'])

  /** Looks at every step of the procedure, and says which kinds of remark it met. */
  async function walkThrough(): Promise<string[]> {
    const met: string[] = []
    for (let last = ''; ;) {
      const words = (await card.textContent())!
      if (words === last) return met
      last = words
      const remarks = await card.evaluate((article) => {
        const { top: from, bottom: to } = article.firstElementChild!.getBoundingClientRect()
        const title = article.querySelector('h2')!
        const order = ['WARNING', 'CAUTION', 'NOTE']
        const all = [...article.querySelectorAll('p')].filter((p) =>
          order.includes(p.firstElementChild?.textContent ?? ''),
        )
        return all.map((p) => {
          const { top, bottom } = p.getBoundingClientRect()
          return {
            kind: p.firstElementChild!.textContent,
            isBefore: Boolean(p.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING),
            isInSight: top >= from && bottom <= to,
            actions: p.querySelectorAll('button, a, input, select').length,
          }
        })
      })
      for (const { kind, ...rest } of remarks) {
        expect({ kind, ...rest }).toEqual({ kind, isBefore: true, isInSight: true, actions: 0 })
        met.push(kind)
      }
      await page.keyboard.press('ArrowDown')
    }
  }
})

test('rule 7: the user looks around freely, comes back with one key, and mandatory order is marked', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, { procedure: 'leak-search', entries: EVERY_STATE })
  const { words, card, step } = crewScreen(app)
  await expect(words).toContainText('Remove the panels')
  const before = await entriesOf(app, session)

  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'])
    await page.keyboard.press(key)
  await expect(page.getByRole('status').filter({ hasText: 'Looking at' })).toBeVisible()
  await expect(step).toHaveCount(0)
  await expect(card.getByRole('button', { name: /^Done/ })).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(words).toContainText('Remove the panels')
  await expect(step.getByRole('button', { name: /^Done/ })).toBeFocused()
  expect(await entriesOf(app, session)).toEqual(before)

  await test.step('the other lane says what it waits for', async () => {
    await page.keyboard.press('l')
    await expect(words).toContainText('Look for cracks')
    await expect(step).toContainText(/Waits for [\d.]+ \(FE-1\)/)
    await expect(step.getByRole('button')).toHaveCount(0)
  })
})

test('rule 8: an override looks different from done and records reason, person and GMT', async ({ app }) => {
  const { page } = app
  const session = await begin(app, { procedure: 'leak-search', entries: EVERY_STATE })
  const { overview, card } = crewScreen(app)
  const { at } = (await logOf(app, session)).find(({ kind }) => kind === 'step-overridden')!

  await page.keyboard.press('w')
  const line = overview.getByRole('listitem').filter({ hasText: 'Scan the hatch seals' })
  await expect(line).toContainText('overridden: scanned by hand <√>')
  const ofDone = overview.getByRole('listitem').filter({ hasText: 'Watch the reserve time' })
  await expect(ofDone).not.toContainText('overridden')
  const [overridden, ticked] = [
    await luminanceOf(line.locator('svg'), 16),
    await luminanceOf(ofDone.locator('svg'), 16),
  ]
  expect(differenceOf(overridden, ticked)).toBeGreaterThan(0.12)

  await line.getByRole('button').click()
  await expect(card).toContainText('scanned by hand <√>')
  await expect(card).toContainText(`FE-1 · ${at.slice(0, 16).replace('T', ' ')} GMT`)
})

test('rule 9: branches not taken are marked, and a decision can be changed, with the change recorded', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, {
    procedure: 'evacuation',
    entries: [done('order'), done('hatches-behind', 'no')],
  })
  const { overview, words, dialog, card } = crewScreen(app)
  await expect(words).toContainText('Enter your own return vehicle')

  await page.keyboard.press('w')
  const branch = overview.getByRole('listitem').filter({ hasText: 'Close the hatches on the list' })
  await expect(branch).toContainText('not applicable')
  await page.keyboard.press('v')

  await page.keyboard.press('d')
  await expect(dialog.getByRole('button', { name: /^No/ })).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('button', { name: /^Yes/ }).press('Enter')
  await expect(words).toContainText('Close the hatches on the list')

  expect((await logOf(app, session)).filter(({ kind }) => kind === 'step-done')).toMatchObject([
    { data: { step: '2:order' } },
    { data: { step: '2:hatches-behind', choice: 'no' } },
    { data: { step: '2:hatches-behind', choice: 'yes' } },
  ])
  await page.keyboard.press('ArrowUp')
  await expect(card).toContainText('Answer: Yes (changed)')
})
