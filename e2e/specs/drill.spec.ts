import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { INSTRUCTOR_CALLS, type Call } from '../../shared/contract/calls'
import type { Input } from '../../shared/contract/contract'
import { App, expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { createSession, crewScreen, happen, logOf } from '../fixtures/begun'
import { smallDisk } from '../fixtures/disk'
import { Instructor, SCENARIO, SECRETS, settled } from '../fixtures/drill'
import { exportFromCrew } from '../fixtures/export'

const HATCH = 'N2/JPM'

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
    await page.keyboard.press('F6')
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

test('the crew’s window cannot get the truth, whatever it asks for and whatever it is told', async ({
  app,
  folder,
}) => {
  await app.main(({ BrowserWindow }) => {
    const told: string[] = []
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const send = webContents.send.bind(webContents)
    webContents.send = (channel: string, ...args: unknown[]) => {
      told.push(`${channel} ${JSON.stringify(args)}`)
      send(channel, ...args)
    }
    Object.assign(globalThis, { told })
  })
  const instructor = await Instructor.open(app)
  const session = await instructor.begin(SCENARIO, folder)
  await instructor.order({ order: 'step', seconds: 600 })
  await instructor.order({ order: 'remark', text: 'secret remark' })
  await instructor.order({ order: 'run', rate: 60 })
  await expect(app.page.getByRole('banner')).toContainText('×60')

  await test.step('its page has none of the instructor’s calls', async () => {
    const has = await app.page.evaluate(
      (calls) => calls.filter((call) => call in window.hatchwise),
      [...INSTRUCTOR_CALLS],
    )
    expect(has).toEqual([])
    expect(await app.page.evaluate(() => window.hatchwise.role)).toBe('crew')
    expect(await app.page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  })

  await test.step('a message that its process forges is refused', async () => {
    const asked: { [C in Call]?: Input<C> } = {
      'drill.begin': { scenario: 'rehearsal', seed: 1, language: 'en', actor: 'X' },
      'drill.order': { order: 'end' },
      'drill.resume': { session, end: true },
    }
    for (const call of INSTRUCTOR_CALLS) {
      const answer = await app.main(
        async ({ ipcMain, BrowserWindow }, { call, input }) => {
          const window = BrowserWindow.getAllWindows().find((w) => w.getTitle().includes('Pressure watch'))!
          const { webContents } = window
          const event = { sender: webContents, senderFrame: webContents.mainFrame }
          type Handler = (event: unknown, input: unknown) => unknown
          const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
          try {
            return JSON.stringify(await handlers.get(call)!(event, input))
          } catch (error) {
            return String(error)
          }
        },
        { call, input: asked[call] },
      )
      expect(answer).toContain(`${call}: refused, this is for the instructor's window`)
    }
  })

  await test.step('what it may ask for, and all that it was told, holds nothing of the truth', async () => {
    const { page } = app
    const answers = await page.evaluate(async (session) => {
      const { hatchwise } = window
      return JSON.stringify([
        await hatchwise['sessions.read']({ session }),
        await hatchwise['sessions.list']({ search: '' }),
        await hatchwise['drill.clock'](undefined),
        await hatchwise['drill.runs']({ session }),
        await hatchwise['drill.look']({ session, instrument: 'MV-1', compartment: 'LAB', actor: 'CDR' }),
      ])
    }, session)
    expect(answers).not.toMatch(SECRETS)
    const told = await app.main(() => (globalThis as unknown as { told: string[] }).told)
    expect(told.filter((one) => one.startsWith('sessions.appended')).length).toBeGreaterThan(1)
    expect(told.filter((one) => SECRETS.test(one) || one.startsWith('drill.view'))).toEqual([])
  })
})

test('a window that is closed or dies during a drill is said, and nothing is lost', async ({
  app,
  folder,
}) => {
  const { page } = app
  const header = page.getByRole('banner')
  const instructor = await Instructor.open(app)
  const session = await instructor.begin(SCENARIO, folder)
  await happen(app, session, hatch('closed'))
  await instructor.order({ order: 'run', rate: 60 })
  await expect(header).toContainText('×60')

  const again =
    await test.step('without its instructor the drill pauses, and goes on where it was', async () => {
      await instructor.page.close()
      await expect(header).toContainText('paused')
      await page.keyboard.press('b')
      await expect(page.getByText('A drill is running.')).toBeVisible()
      const again = await Instructor.open(app)
      await again.page.waitForSelector('html[data-ready=drill]')
      await page.keyboard.press('F5')
      await expect(header).toContainText('DRILL')
      await again.order({ order: 'run', rate: 60 })
      await expect(header).toContainText('×60')
      return again
    })

  await test.step('without the crew’s window too: the instructor is told, the window comes back to the drill', async () => {
    const before = await logOf(app, session)
    const crashed = page.waitForEvent('crash')
    await app.main(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((w) => w.getTitle().includes('Pressure watch'))!
      process.kill(window.webContents.getOSProcessId(), 'SIGKILL')
    })
    await crashed
    await expect(again.page.getByText('THE CREW')).toContainText('WINDOW')
    // The test's own hold on the page is gone with its process: the main process looks for it.
    const seen = () =>
      app.main(async ({ BrowserWindow }) => {
        const texts = BrowserWindow.getAllWindows()
          .filter(({ webContents }) => !webContents.isCrashed() && !webContents.isLoading())
          .map(
            ({ webContents }) => webContents.executeJavaScript(`document.body.innerText`) as Promise<string>,
          )
        return (await Promise.all(texts)).join('\n')
      })
    await expect.poll(seen).toContain('Real alarm')
    const after = await again.page.evaluate(
      (session) => window.hatchwise['sessions.read']({ session }),
      session,
    )
    expect(after.ok && after.value.slice(0, before.length)).toEqual(before)
  })

  await test.step('and after the whole program is killed it is gone on with', async () => {
    await app.kill()
    await app.launch()
    if (await app.page.locator('html[data-ready=crew]').count()) await app.backToSessions()
    const third = await Instructor.open(app)
    await expect(third.page.getByText('Interrupted drills')).toBeVisible()
    await third.page.getByRole('button', { name: 'Go on, paused' }).click()
    await third.page.waitForSelector('html[data-ready=drill]')
    const log = await logOf(app, session)
    expect(log.find(({ kind }) => kind === 'hatch-state')).toMatchObject({ data: { hatch: HATCH } })
    await third.order({ order: 'step', seconds: 60 })
    expect((await logOf(app, session)).length).toBeGreaterThan(log.length)
  })
})

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
  expect((await logOf(app, session)).at(-1)).toMatchObject({ kind: 'session-closed' })

  await page.keyboard.press('b')
  await page.waitForSelector('html[data-ready=sessions]')
  await page.getByRole('button', { name: 'Pressure watch' }).last().click()
  await expect(page.getByText('The drill has ended.')).toBeVisible()
  await expect(page.getByText('A drill is running.')).toBeVisible()
  await page.keyboard.press('F5')
  await expect(header).toContainText(`${time} paused`)
})

test('a real alarm breaks through a drill that runs fast; the real session goes by the real clock', async ({
  app,
  folder,
}) => {
  const { page } = app
  const header = page.getByRole('banner')
  const today = new Date().toISOString().slice(0, 10)
  await page.waitForSelector('html[data-ready=sessions]')
  const station = await createSession(app, { procedure: 'slow-leak', title: 'Station' })
  const instructor = await Instructor.open(app)
  await instructor.begin(SCENARIO, folder)
  await instructor.order({ order: 'run', rate: 60 })
  await expect(header).toContainText('×60')

  await test.step('one that is raised in a real session', async () => {
    await happen(app, station, { kind: 'alarm', actor: 'panel', data: { alarm: 'depress', state: 'raised' } })
    const banner = page.getByRole('dialog', { name: 'REAL ALARM' })
    await expect(banner).toContainText('Depressurisation · Station')
    await page.keyboard.press('Home')
    await expect(page.getByRole('heading', { name: 'Station', level: 1 })).toBeVisible()
    await expect(header).toContainText(`GMT ${today}`)
    await expect(header).not.toContainText('DRILL')
    await expect(page.getByText('A drill is running.')).toBeVisible()
    await page.keyboard.press('F5')
    await expect(header).toContainText('×60')
  })

  await test.step('one that the crew calls in the drill, which stands still from then on', async () => {
    await page.keyboard.press('F7')
    await expect(page.getByRole('heading', { name: 'REAL ALARM during “Pressure watch”' })).toBeVisible()
    await expect(header).toContainText(`GMT ${today}`)
    await expect(page).toHaveTitle('REAL ALARM during “Pressure watch” · Hatchwise')
    const clock = await page.evaluate(() => window.hatchwise['drill.clock'](undefined))
    expect(clock).toMatchObject({ rate: 0 })
    // A window that is drawn anew stays with what is real.
    await page.reload()
    await page.waitForSelector('html[data-ready=crew]')
    await expect(page.getByRole('heading', { name: 'REAL ALARM during “Pressure watch”' })).toBeVisible()
  })
})

test('a scenario that cannot be run is refused with the place of its fault', async ({ app, folder }) => {
  const instructor = await Instructor.open(app)
  const leaks = [{ ...SCENARIO.truth.leaks![0]!, compartment: 'NOWHERE' }]
  await instructor.openScenario({ ...SCENARIO, truth: { ...SCENARIO.truth, leaks } }, folder)
  const alert = instructor.page.getByRole('alert')
  await expect(alert).toContainText(/\d+: truth\.leaks\[0\].*NOWHERE/)
  await expect(instructor.page.getByRole('heading', { name: SCENARIO.title.en })).toHaveCount(0)
})

test('on a full disk a drill says so and stands still; with room again it goes on and nothing is lost', async ({
  folder,
}) => {
  const disk = smallDisk(join(folder, 'disk'))
  test.skip(!disk, 'only who may mount a file system can fill one')
  const app = await App.start(join(disk!.path, 'data'))
  try {
    const instructor = await Instructor.open(app)
    const session = await instructor.begin(SCENARIO, folder)
    const state = app.page.getByRole('status')
    await expect(state.getByText('recording', { exact: true })).toBeAttached()
    await instructor.order({ order: 'run', rate: 10 })
    disk!.fill()
    await happen(app, session, hatch('closed'))
    await expect(state.getByText('recording degraded')).toBeAttached()
    disk!.fill()
    const note = (i: number) =>
      ({ kind: 'note', actor: 'CDR', data: { text: `${i} ${'x'.repeat(3000)}` } }) as const
    await happen(app, session, ...Array.from({ length: 50 }, (_, i) => note(i)))
    await expect(state.getByText('NOT recording')).toBeAttached()
    await expect(instructor.page.getByRole('alert')).toContainText(/NOT RECORDING|NOT KEPT/)
    await expect(app.page.getByRole('banner')).toContainText('paused')

    disk!.empty()
    await expect(state.getByText('recording', { exact: true })).toBeAttached()
    await instructor.order({ order: 'step', seconds: 120 })
    await settled(app, session)
    const before = await logOf(app, session)
    await app.kill()
    await app.launch()
    expect(await logOf(app, session)).toEqual(before)
  } finally {
    await app.close()
    disk!.remove()
  }
})

function hatch(state: 'open' | 'closed') {
  return { kind: 'hatch-state', actor: 'CDR', data: { hatch: HATCH, state } } as const
}
