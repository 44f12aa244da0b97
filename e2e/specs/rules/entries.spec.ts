import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../../fixtures/app'
import { begin, crewScreen, done, entriesOf, logOf, skipped } from '../../fixtures/begun'
import { textOfPages } from '../../fixtures/pdf'

test('rule 17: a value is recorded as seen with its unit, and what is hardly possible is questioned, never dropped', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, { procedure: 'depressurisation' })
  const { pressure } = crewScreen(app)
  const readings = async () =>
    (await entriesOf(app, session)).flatMap((e) => (e.kind === 'reading' ? [e.data] : []))
  const type = async (value: string) => {
    await pressure.fill(value)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('r')
  await expect(pressure).toBeFocused()

  await test.step('as seen, in the unit that stands beside it', async () => {
    await type('730')
    await expect(pressure).toBeHidden()
    await page.keyboard.press('r')
    await page.getByRole('combobox', { name: 'Unit' }).selectOption('psi')
    await type('14.11')
    await expect(pressure).toBeHidden()
    expect(await readings()).toMatchObject([
      { pressure: { value: 730, unit: 'mmHg' } },
      { pressure: { value: 14.11, unit: 'psi' } },
    ])
  })

  await test.step('a wrong turn of the gauge', async () => {
    await page.keyboard.press('r')
    await page.getByRole('combobox', { name: 'Unit' }).selectOption('mmHg')
    await type('630')
    const question = page.getByRole('group').filter({ has: page.getByRole('alert') })
    await expect(question).toContainText('730')
    expect(await readings()).toHaveLength(2)
    await expect(question.getByRole('button', { name: /^Correct/ })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(pressure).toHaveValue('630')
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: /^As seen/ }).press('Enter')
    await expect(pressure).toBeHidden()
    expect((await readings()).at(-1)).toMatchObject({
      pressure: { value: 630, unit: 'mmHg' },
      confirmed: true,
    })
  })

  await test.step('what no air can be is refused in words, and stays in the field to be mended', async () => {
    await page.keyboard.press('r')
    await type('99999')
    await expect(page.getByRole('alert').filter({ hasText: 'not a possible pressure' })).toBeVisible()
    await expect(pressure).toHaveValue('99999')
    expect(await readings()).toHaveLength(3)
  })
})

test('rule 17: a step that asks for a value cannot be ticked without one', async ({ app }) => {
  await begin(app, {
    procedure: 'depressurisation',
    entries: ['announce', 'gather', 'crew-present', 'ventilation-off', 'flow-sensors'].map((step) =>
      done(step),
    ),
  })
  const { step, words, pressure } = crewScreen(app)
  await expect(words).toContainText('Read the hand gauge')
  await expect(step.getByRole('button')).toHaveCount(0)
  await expect(pressure).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(words).toContainText('Read the hand gauge')
  await app.page.keyboard.type('731')
  await app.page.keyboard.press('Enter')
  await expect(words).toContainText('Wait 1 minute')
})

test('rule 20: one key puts the procedure with the current place and what is done so far on paper', async ({
  app,
  folder,
}) => {
  const { page } = app
  await begin(app, {
    procedure: 'leak-search',
    title: 'Search in ПрК',
    entries: [done('time-inside'), done('watch-time'), skipped('still-air', 'fans are off already')],
  })
  const path = join(folder, 'on paper.pdf')
  await app.answerDialogs(path)
  await page.keyboard.press('F9')
  const { dialog } = crewScreen(app)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('on paper.pdf')

  const text = textOfPages(await readFile(path)).join('\n')
  expect(text).toContain('Search in ПрК')
  expect(text).toContain('fans are off already')
  expect(text).toMatch(/Current place/)
  expect(text).toContain('Scan the hatch seals')
})

test('rule 21: whatever the crew does can be undone, and the undo is one more entry', async ({ app }) => {
  const { page } = app
  const session = await begin(app, {
    procedure: 'leak-search',
    entries: [done('time-inside'), done('watch-time'), done('still-air')],
  })
  const { words, dialog, pressure, main } = crewScreen(app)
  const reasoned = async (key: string) => {
    await page.keyboard.press(key)
    await dialog.getByLabel('Reason').fill('to be undone')
    await page.keyboard.press('Enter')
  }
  const reworded = async (key: string) => {
    await page.keyboard.press(key)
    await dialog.getByLabel('What to do').fill('Scan the window')
    await dialog.getByLabel('Reason').fill('to be undone')
    await page.keyboard.press('Enter')
  }
  const choose = async (name: RegExp) => {
    await page.getByRole('button', { name }).first().press('Enter')
  }

  /** The kind of entry that each makes. */
  const DEEDS: [kind: string, deed: () => Promise<void>][] = [
    ['step-done', () => main.press('Enter')],
    ['step-skipped', () => reasoned('s')],
    ['step-overridden', () => reasoned('o')],
    ['step-failed', () => reasoned('f')],
    ['redline', () => reworded('i')],
    ['redline', () => reworded('x')],
    [
      'hatch-state',
      async () => {
        await choose(/^Hatch N3–CUP/)
        await page.keyboard.press('h')
      },
    ],
    [
      'crew-position',
      async () => {
        await choose(/^РО, /)
        await page.getByRole('button', { name: 'is here' }).press('Enter')
      },
    ],
    [
      'reading',
      async () => {
        await page.keyboard.press('r')
        await pressure.fill('731')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('button', { name: /^Reading/ })).toBeVisible()
      },
    ],
    [
      'note',
      async () => {
        await page.keyboard.press('a')
        await dialog.getByRole('textbox').first().fill('a hiss')
        await page.keyboard.press('Enter')
      },
    ],
    [
      'watch-ended',
      async () => {
        await page.keyboard.press('j')
        await dialog.getByRole('button', { name: 'Watch no longer' }).press('Enter')
        await page.keyboard.press('Escape')
      },
    ],
    [
      'procedure-started',
      async () => {
        await page.keyboard.press('q')
        await dialog.getByRole('button', { name: /^Start: Patch/ }).press('Enter')
      },
    ],
    [
      'procedure-ended',
      async () => {
        await page.keyboard.press('q')
        await dialog.getByRole('button', { name: 'Leave' }).press('Enter')
        await dialog.getByLabel('Reason').fill('to be undone')
        await page.keyboard.press('Enter')
      },
    ],
  ]

  await expect(words).toContainText('Scan the hatch seals')
  const place = await words.textContent()
  for (const [kind, deed] of DEEDS) {
    const before = await entriesOf(app, session)
    await test.step(kind, async () => {
      await deed()
      await expect.poll(async () => (await entriesOf(app, session)).at(-1)?.kind).toBe(kind)
      await expect(dialog).toBeHidden()
      const { seq } = (await entriesOf(app, session)).at(-1)!
      await page.keyboard.press('z')
      await expect.poll(async () => (await entriesOf(app, session)).at(-1)?.data).toEqual({ target: seq })
      await expect(words).toHaveText(place!)
      await page.getByRole('tab', { name: /^Procedure/ }).focus()
    })
    // Nothing is erased.
    expect((await entriesOf(app, session)).slice(0, before.length)).toEqual(before)
  }
  await test.step('what was taken back is to be read in the log', async () => {
    await page.getByRole('tab', { name: /^Log/ }).click()
    await expect(page.getByRole('tabpanel').getByText('(taken back)')).toHaveCount(DEEDS.length)
  })
  expect((await logOf(app, session)).filter(({ kind }) => kind === 'undone')).toHaveLength(DEEDS.length)
})
