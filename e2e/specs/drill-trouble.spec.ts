import { join } from 'node:path'
import { App, expect, test } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { createSession, happen, logOf } from '../fixtures/begun'
import { smallDisk } from '../fixtures/disk'
import { HATCH, hatch, Instructor, SCENARIO, settled } from '../fixtures/drill'

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
      await page.keyboard.press(',')
      await page.waitForSelector('html[data-ready=settings]')
      await expect(page.getByText('A drill is running.')).toBeVisible()
      expect(await accessibilityFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.waitForSelector('html[data-ready=sessions]')
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
    await expect(again.page.getByText(/THE CREW'S WINDOW DIED/)).toBeVisible()
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
    await third.page.keyboard.press('e')
    await expect(third.page.getByRole('dialog', { name: 'End the drill?' })).toBeVisible()
    await third.page.keyboard.press('Escape')
    await expect(third.page.getByRole('dialog')).toBeHidden()
    await third.page.getByRole('button', { name: 'Go on, paused' }).click()
    await third.page.waitForSelector('html[data-ready=drill]')
    const log = await logOf(app, session)
    expect(log.find(({ kind }) => kind === 'hatch-state')).toMatchObject({ data: { hatch: HATCH } })
    await third.order({ order: 'step', seconds: 60 })
    expect((await logOf(app, session)).length).toBeGreaterThan(log.length)
  })
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
