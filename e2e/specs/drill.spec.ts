import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { App, expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { crewScreen, happen, logOf } from '../fixtures/begun'
import { hatch, Instructor, SCENARIO, SECRETS, settled } from '../fixtures/drill'
import { exportFromCrew } from '../fixtures/export'

test('a drill, from its scenario to the package: the crew isolates, the debrief shows the score', async ({
  app,
  folder,
}) => {
  test.slow()
  const { page } = app
  const { pressure, dialog } = crewScreen(app)
  const header = page.getByRole('banner')
  const messages = page.getByRole('region', { name: 'Messages' })
  const instructor = await Instructor.open(app)

  await test.step('it takes the crew to its session, paused, which says that it is a drill', async () => {
    await instructor.begin(SCENARIO, folder)
    await expect(page.getByRole('heading', { name: 'Pressure watch', level: 1 })).toBeVisible()
    await expect(header).toContainText('DRILL')
    await expect(header).toContainText('08:00:00 paused')
    await expect(page).toHaveTitle('DRILL · Pressure watch · Hatchwise')
    await expect(messages).toContainText('GROUND · 08:00:00 The pressure is falling.')
    expect(await accessibilityFindings(page)).toEqual([])
    await page.keyboard.press('F6')
    await expect(messages).toBeHidden()
    await page.keyboard.press('a')
    await expect(dialog.getByRole('heading')).toHaveText('DRILL Other entry')
    await page.keyboard.press('Escape')
  })

  await test.step('an inject that cannot be taken back is a key twice; its message stays until it is acknowledged', async () => {
    await instructor.page.keyboard.press('1')
    await expect(instructor.page.getByRole('button', { name: /gauge of Kibo/ })).toContainText('1 again')
    await instructor.page.keyboard.press('1')
    await expect(messages).toContainText('Please report what you see.')
  })

  await test.step('what was not understood is said again after a look at the settings, and nothing else', async () => {
    const lookAtSettings = async () => {
      await page.keyboard.press(',')
      await page.waitForSelector('html[data-ready=settings]')
      await page.keyboard.press('Escape')
      await page.waitForSelector('html[data-ready=crew]')
    }
    await instructor.order({ order: 'message', from: 'GROUND', text: 'Nobody goes to Kibo.' })
    await expect(messages).toContainText('further messages: 1')
    await lookAtSettings()
    await expect(messages).toContainText('Please report what you see.')
    await page.keyboard.press('F6')
    await lookAtSettings()
    await expect(messages).toContainText('Nobody goes to Kibo.')
    await page.keyboard.press('F6')
    await lookAtSettings()
    await expect(crewScreen(app).step).toBeVisible()
    await expect(messages).toBeHidden()
  })

  await test.step('time runs as fast as the instructor says', async () => {
    await instructor.order({ order: 'run', rate: 600 })
    await expect(header).toContainText('×600')
    await expect(header).not.toContainText('08:0')
    await instructor.page.keyboard.press('Space')
    await expect(header).toContainText('paused')
    const stands = await header.innerText()
    await page.waitForTimeout(500)
    expect(await header.innerText()).toBe(stands)
  })

  await test.step('a gauge is looked at by one key, and typed as in reality', async () => {
    await page.keyboard.press('r')
    await expect(pressure).toBeFocused()
    await page.getByRole('combobox', { name: 'Compartment' }).selectOption('LAB')
    await pressure.focus()
    await page.keyboard.press('y')
    const shown = page.getByText(/MV-1 shows \d+ mmHg/)
    await expect(shown).toBeVisible()
    const [value] = /\d{3}/.exec(await shown.innerText())!
    await instructor.order({ order: 'step', seconds: 120 })
    await expect(page.getByText(/MV-1 shows \d+ mmHg 2.min ago/)).toBeVisible()
    const when = page.getByRole('combobox', { name: 'When' })
    await when.selectOption('unknown')
    await expect(shown).toBeHidden()
    await when.selectOption('now')
    await pressure.fill(value)
    await pressure.press('Enter')
    await expect(pressure).toBeHidden()
  })

  const session = await page
    .evaluate(() => window.hatchwise['drill.clock'](undefined))
    .then((c) => c!.session)

  await test.step('the crew closes the hatch before the leak and names the place', async () => {
    await page
      .getByRole('button', { name: /^Hatch N2–JPM/ })
      .first()
      .press('Enter')
    await page.keyboard.press('h')
    await expect(page.getByRole('button', { name: /^Hatch N2–JPM, closed/ }).first()).toBeVisible()
    await happen(app, session, {
      kind: 'leak-site',
      actor: 'CDR',
      data: { compartment: 'JPM', state: 'found' },
    })
    await instructor.order({ order: 'step', seconds: 60 })
  })

  await test.step('when it has ended, one key leads to the debrief with the score, and back', async () => {
    await instructor.end()
    await expect(page.getByText('The drill has ended.')).toBeVisible()
    await roomAfterDrill(app)
    await page.keyboard.press('F6')
    await page.waitForSelector('html[data-ready=debrief]')
    for (const window of [page, instructor.page]) {
      await expect(window.getByText('100 of 100 points')).toBeVisible({ timeout: 30_000 })
    }
    await page.keyboard.press('b')
    await page.waitForSelector('html[data-ready=crew]')
  })

  await test.step('and the package holds the log with the truth in it', async () => {
    const out = join(folder, 'out')
    await mkdir(out)
    await exportFromCrew(app, /^Package/, out)
    const [name] = await readdir(out)
    const text = await readFile(join(out, name!, 'events.jsonl'), 'utf8')
    const kinds = text
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind)
    expect(kinds).toEqual((await logOf(app, session)).map(({ kind }) => kind))
    expect(kinds.slice(-2)).toEqual(['drill-ended', 'session-closed'])
  })
})

/** After a drill its alarms are over, and the pad that is asked for leaves the step its room, in both languages. */
async function roomAfterDrill(app: App): Promise<void> {
  const { page } = app
  const { alarms, pressure, step } = crewScreen(app)
  await app.resize(1280, 800)
  await expect(alarms).toBeHidden()
  await expect(pressure).toBeHidden()
  await expect(page.getByText('The session is closed.')).toBeHidden()
  await page.keyboard.press('r')
  for (const language of ['en', 'ru']) {
    await expect(page.locator(`html[lang=${language}]`)).toBeAttached()
    await expect(pressure).toBeVisible()
    const cut = await step.evaluate((step) =>
      [step, ...step.querySelectorAll('*')]
        .filter(({ scrollHeight, clientHeight }) => clientHeight > 1 && scrollHeight > clientHeight + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    )
    expect(cut, language).toEqual([])
    await page.keyboard.press('F2')
  }
}

test('the same seed and the same deeds give the same log, byte for byte, on another machine too', async ({
  folder,
}) => {
  test.slow()
  const logs = []
  for (const name of ['one', 'two']) logs.push(await played(join(folder, name)))
  expect(logs[0]!.length).toBeGreaterThan(20)
  expect(logs[1]).toEqual(logs[0])
})

/** A drill on a data folder of its own; gives the lines of its journal. */
async function played(folder: string): Promise<string[]> {
  await mkdir(folder)
  const app = await App.start(join(folder, 'data'))
  try {
    const instructor = await Instructor.open(app)
    const session = await instructor.begin(SCENARIO, folder)
    const stepTo = async (time: string) => {
      await settled(app, session)
      await instructor.order({ order: 'step', seconds: 900 })
      await expect(app.page.getByRole('banner')).toContainText(time)
      await settled(app, session)
    }
    await stepTo('08:15:00')
    await instructor.order({ order: 'inject', id: 'sticks' })
    await app.page.keyboard.press('F6')
    await app.page.keyboard.press('F6')
    await stepTo('08:30:00')
    await happen(app, session, hatch('closed'))
    await stepTo('08:45:00')
    await instructor.end()
    await expect(app.page.getByText('The drill has ended.')).toBeVisible()
    await settled(app, session)
    const text = await readFile(join(app.dataFolder, 'journal', `${session}.jsonl`), 'utf8')
    return text.trimEnd().split('\n')
  } finally {
    await app.close()
  }
}

test('a drill that goes on from an earlier moment takes the crew along; another session stays on the screen', async ({
  app,
  folder,
}) => {
  const { page } = app
  const header = page.getByRole('banner')
  const instructor = await Instructor.open(app)
  const session = await instructor.begin(SCENARIO, folder)
  const goBack = async () => {
    await instructor.order({ order: 'step', seconds: 900 })
    const atS = await instructor.page.evaluate(async () => {
      const drill = await window.hatchwise['drill.now'](undefined)
      return drill!.view.snapshots.at(-1)!.atS
    })
    await instructor.order({ order: 'step', seconds: 900 })
    await expect(header).toContainText('08:30:00')
    await instructor.order({ order: 'branch', atS })
    return new Date(Date.UTC(2021, 2, 1, 8) + atS * 1000).toISOString().slice(11, 19)
  }
  const time = await goBack()
  await expect(header).toContainText(`${time} paused`)
  await expect(page.getByText('The drill has ended.')).toBeHidden()
  expect(JSON.stringify(await logOf(app, session))).not.toMatch(SECRETS)

  await page.keyboard.press('b')
  await page.waitForSelector('html[data-ready=sessions]')
  await page.getByRole('button', { name: 'Pressure watch' }).last().click()
  await expect(header).toContainText('interrupted')
  await expect(page.getByText('A drill is running.')).toBeVisible()
  await instructor.end()
  await expect(page.getByText('The drill has ended.')).toBeVisible()
})
