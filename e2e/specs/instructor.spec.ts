import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { Instructor, SCENARIO } from '../fixtures/drill'
import { arcMinutes, targetsInSight, textsInSight } from '../fixtures/sight/sizes'

/** What the instructor asks for over his screen, by key. */
const DIALOGS = {
  b: 'Go on from',
  m: 'To the crew',
  h: 'A hint',
  n: 'Note at',
  c: 'Change',
  e: 'End the drill',
}

/** Cyrillic that stands in English too: elements' names, the way to the other language. */
const CYRILLIC = /^(ПрК|РО|ПхО|ПГО|ГА|МИМ|СО|П|С|Русский)$/

/** What is true of the drill that runs, as only this window may ask. */
function truth(page: Page) {
  return page.evaluate(async () => {
    const { clock, view } = (await window.hatchwise['drill.now'](undefined))!
    return { rate: clock.rate, ...view }
  })
}

test('a drill is run by keyboard alone: time, messages, injects, changes, back and end', async ({
  app,
  folder,
}) => {
  const { page, ...instructor } = await opened()
  const now = () => truth(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await test.step('it begins paused; full stops are steps, plus and minus the rate, the space bar the pause', async () => {
    expect(await now()).toMatchObject({ rate: 0, nowS: 0 })
    await press('.', 'Shift+.')
    await expect.poll(async () => (await now()).nowS).toBe(70)
    await press('+', '+', '-', 'Space')
    await expect.poll(async () => (await now()).rate).toBe(2)
    await expect(page.getByRole('status', { name: 'Rate' })).toHaveText('×2')
    await press('+')
    await expect.poll(async () => (await now()).rate).toBe(5)
    await press('Space')
    await expect.poll(async () => (await now()).rate).toBe(0)
  })

  await test.step('what is said to the crew is in its log; a note is kept at the moment of its key', async () => {
    await press('m')
    await page.keyboard.type('Report the pressure')
    await press('Enter')
    await press('h')
    await expect(page.getByRole('dialog', { name: 'A hint' })).toBeVisible()
    await press('Enter')
    await press('n')
    await page.keyboard.type('They wait')
    await press('Enter')
    await expect.poll(async () => (await now()).remarks).toMatchObject([{ text: 'They wait' }])
    const log = page.getByRole('list', { name: /^Crew's log/ })
    await expect(log).toContainText('Report the pressure')
    await expect(log).toContainText('think of Kibo')
  })

  await test.step('what cannot be taken back asks for its key a second time', async () => {
    // Held down it is one press.
    for (let i = 0; i < 5; i++) await page.keyboard.down('1')
    await page.keyboard.up('1')
    await expect(page.getByText('1 again: it cannot be undone')).toBeVisible()
    expect((await now()).injects).not.toContainEqual(expect.objectContaining({ cameS: expect.anything() }))
    await press('1')
    await expect(page.getByRole('button', { name: /gauge of Kibo sticks came/ })).toBeDisabled()
  })

  await test.step('the form makes a new leak where the map is pointed at', async () => {
    await page.getByRole('button', { name: /^LAB/ }).focus()
    await press('Enter', 'c')
    await page.getByLabel(/^Size/).fill('3')
    await press('Enter')
    await expect.poll(async () => (await now()).leaks.map(({ compartment }) => compartment)).toContain('LAB')
    await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  })

  await test.step('what can be taken back is, by one key', async () => {
    const jammed = async () => (await now()).hatches.find(({ id }) => id === 'N1/LAB')?.jammed
    await page.getByRole('button', { name: /^Hatch N1–LAB/ }).focus()
    await press('Enter', 'c')
    await page.getByLabel('Movement').selectOption('jammed')
    await page.getByLabel('Movement').press('Enter')
    await expect.poll(jammed).toBe(true)
    await expect(page.getByRole('button', { name: /^Hatch N1–LAB.*jammed/ })).toBeVisible()
    await press('u')
    await expect.poll(jammed).toBe(false)
  })

  await test.step('going back begins a session of its own at that moment', async () => {
    const { session } = await now()
    await press('b')
    await expect(page.getByRole('dialog', { name: 'Go on from' })).toBeVisible()
    await press('Enter')
    await expect.poll(async () => (await now()).session).not.toBe(session)
    expect(await now()).toMatchObject({ rate: 0, leaks: [{ compartment: 'JPM' }] })
  })

  await test.step('a click on an inject leaves the space bar the pause, and a double click is one press', async () => {
    const inject = page.getByRole('button', { name: /gauge of Kibo sticks/ })
    await inject.dblclick()
    await expect(page.getByText('1 again: it cannot be undone')).toBeVisible()
    await press('Space')
    await expect.poll(async () => (await now()).rate).not.toBe(0)
    await press('Space')
    await expect.poll(async () => (await now()).rate).toBe(0)
    expect((await now()).injects).not.toContainEqual(expect.objectContaining({ cameS: expect.anything() }))
  })

  await instructor.end()
  await page.waitForSelector('html[data-ready=debrief]')

  async function opened() {
    const instructor = await Instructor.open(app)
    await instructor.begin(SCENARIO, folder)
    return { page: instructor.page, end: () => instructor.end() }
  }
})

test('the instructor’s window is accessible, fits, and speaks both languages, in every theme', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000)
  const instructor = await Instructor.open(app)
  const { page } = instructor
  const size = (width: number, height: number) =>
    app.main(
      ({ BrowserWindow }, [width, height]) => {
        for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width!, height!)
      },
      [width, height],
    )
  await size(1280, 800)
  await page.waitForFunction(() => innerWidth === 1280)
  expect(await accessibilityFindings(page)).toEqual([])
  expect(await smallOrCut(page)).toEqual([])
  await instructor.begin(SCENARIO, folder)
  await instructor.order({ order: 'step', seconds: 120 })

  for (const look of ['light', 'dark', 'night']) {
    await page.evaluate((look) => (document.documentElement.dataset['theme'] = look), look)
    for (const language of ['en', 'ru']) {
      const here = `${look}, ${language}`
      await expect(page.locator(`html[lang=${language}]`)).toBeAttached()
      expect(await accessibilityFindings(page), here).toEqual([])
      expect(await smallOrCut(page), here).toEqual([])
      for (const key of Object.keys(DIALOGS)) {
        await page.keyboard.press(key)
        await expect(page.getByRole('dialog'), `${here}, ${key}`).toBeVisible()
        expect(await accessibilityFindings(page), `${here}, ${key}`).toEqual([])
        expect(await smallOrCut(page), `${here}, ${key}`).toEqual([])
        if (language === 'en') expect(await foreignWords(page), `${here}, ${key}`).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog'), `${here}, ${key}`).toBeHidden()
      }
      await page.keyboard.press('F2')
    }
  }

  await page.keyboard.press('v')
  await expect(page.getByRole('img', { name: /picture of the crew/ })).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])
  await page.keyboard.press('v')
  for (const [width, height] of [
    [1280, 800],
    [1440, 900],
  ] as const) {
    await size(width, height)
    await page.waitForFunction((width) => innerWidth === width, width)
    const beyond = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement
      return [scrollWidth - innerWidth, scrollHeight - innerHeight]
    })
    expect(beyond).toEqual([0, 0])
  }
})

/** What is too small to be pressed with gloves or to be read, and what is cut off. */
async function smallOrCut(page: Page): Promise<string[]> {
  const targets = await targetsInSight(page)
  const texts = await textsInSight(page)
  expect(targets.length).toBeGreaterThan(1)
  return [
    ...targets
      .filter(({ width, height, isCut }) => isCut || width < 44 || height < 44)
      .map(({ name }) => name),
    ...texts.filter(({ capHeightPx }) => arcMinutes(capHeightPx, 0.6) < 16).map(({ text }) => text),
  ]
}

async function foreignWords(page: Page): Promise<string[]> {
  const words = (await textsInSight(page)).flatMap(({ text }) => text.match(/\p{Script=Cyrillic}+/gu) ?? [])
  return words.filter((word) => !CYRILLIC.test(word))
}
