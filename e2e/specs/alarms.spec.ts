import type { DataOf, SessionEvent } from '../../shared/session/event'
import { effectiveEvents } from '../../shared/session/state'
import { expect, test, type App } from '../fixtures/app'
import { StoppedClock } from '../fixtures/clock'
import { crewScreen, happen, logOf, newest } from '../fixtures/begun'
import { enterReading } from '../fixtures/keyboard'

/** In the list of the newest station. */
const [VEHICLE_CHECK, SLOW_LEAK, REPRESS] = [2, 4, 9]

test('a needle that falls raises the alarm, which starts its procedure, is seen, silenced, and clears by itself', async ({
  app,
}) => {
  const { page } = app
  const clock = await StoppedClock.stop(app, Date.now())
  const alarms = page.getByRole('region', { name: 'Alarms' }).getByRole('listitem')
  const procedures = page.getByRole('list', { name: 'Procedures' }).getByRole('listitem')
  const depress = alarms.filter({ hasText: 'Depressurisation' })
  const read = async (mmHg: number, afterS = 60) => {
    await clock.pass(afterS)
    await readNow(app, mmHg)
  }

  await test.step('it is raised by the program, and the procedure starts beside the slow leak, which it inhibits', async () => {
    await app.newSession({ title: 'Alarms', procedure: SLOW_LEAK })
    await expect(procedures).toHaveText([/Slow leak/])
    for (const mmHg of [750, 747, 744, 741]) await read(mmHg)
    await expect(depress).toContainText('EMERGENCY')
    await expect(procedures).toHaveText([/2\.1 Depressurisation/, /Slow leak.*inhibited by 2\.1/])
    await expect(page.locator('[aria-current=step]')).toContainText('Announce the depressurisation')
  })

  await test.step('U turns its sound off, K acknowledges it', async () => {
    await page.keyboard.press('u')
    await expect(depress).toContainText('muted')
    await page.keyboard.press('k')
    await expect(depress).toContainText('acknowledged')
  })

  await test.step('it clears when the needle stands still, and stays in the log', async () => {
    while ((await depress.count()) > 0) await read(741, 600)
    const events = effectiveEvents(await logOf(app, await newest(app)))
    expect(alarmEntries(events, 'depress')).toEqual([
      'raised by hatchwise',
      'muted by CDR',
      'acknowledged by CDR',
      'cleared by hatchwise',
    ])
    const starts = events.filter((e) => e.kind === 'procedure-started')
    expect(starts.map(({ data, actor }) => [data.procedure, data.alarm, actor])).toEqual([
      ['slow-leak', undefined, 'CDR'],
      ['depressurisation', 'depress', 'hatchwise'],
    ])
  })

  await test.step('where something as urgent runs, its procedure waits until Q starts it', async () => {
    await app.backToSessions()
    await app.newSession({ title: 'Busy', procedure: VEHICLE_CHECK })
    for (const mmHg of [750, 747, 744, 741]) await read(mmHg)
    await expect(depress).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Start “Depressurisation”' })).toBeVisible()
    await expect(procedures).toHaveText([/2\.3 Return vehicle check/])
    await page.keyboard.press('q')
    await expect(procedures).toHaveCount(2)
    await expect(procedures.first()).toContainText('2.1 Depressurisation')
  })
})

test('a real alarm breaks through a drill, over a dialog too, and one key goes there', async ({ app }) => {
  const { page } = app
  const banner = page.getByRole('dialog', { name: 'REAL ALARM' })

  await test.step('an alarm in another session, which is real', async () => {
    await app.newSession({ title: 'Station' })
    await app.backToSessions()
    await newDrill(app, 'Rehearsal')
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog').getByLabel('Reason')).toBeFocused()
    await page.keyboard.type('typing')
    await raise(app, 'Station')
    await expect(banner).toContainText('Depressurisation · Station')
    await banner.getByRole('button').click({ trial: true })
    await page.keyboard.press('Home')
    await expect(page.getByRole('heading', { name: 'Station', level: 1 })).toBeVisible()
    await expect(banner).toBeHidden()
    await expect(page.getByRole('region', { name: 'Alarms' })).toContainText('Depressurisation')
  })

  await test.step('F7 makes a drill real: hatches stay as they are, and both logs say so', async () => {
    await app.backToSessions()
    await newDrill(app, 'Second')
    await page
      .getByRole('button', { name: /Hatch N3–CUP/ })
      .first()
      .press('Enter')
    await page.keyboard.press('h')
    await expect(page.getByRole('button', { name: /Hatch N3–CUP, closed/ }).first()).toBeVisible()
    const drill = await newest(app)
    await page.keyboard.press('F7')
    await expect(page.getByRole('heading', { name: 'REAL ALARM during “Second”' })).toBeVisible()
    await expect(page.getByText('REAL', { exact: true })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Alarms' })).toContainText('REAL')
    await expect(page.locator('[aria-current=step]')).toContainText('Announce the depressurisation')
    await expect(page.getByRole('button', { name: /Hatch N3–CUP, closed/ }).first()).toBeVisible()
    const real = effectiveEvents(await logOf(app, await newest(app)))
    expect(alarmEntries(real, 'depress')[0]).toBe('raised by CDR')
    expect(real[0]!.session).not.toBe(drill)
    // The program may have told a verdict in between.
    const noted = (await logOf(app, drill)).findLast(({ kind }) => kind === 'alarm')!.data as DataOf<'alarm'>
    expect(noted).toMatchObject({ alarm: 'depress', state: 'raised', real: true })
    expect(noted.text).toContain(real[0]!.session)
  })
})

test('what is being typed stays on the screen when an alarm starts its procedure, and is entered where it belongs', async ({
  app,
}) => {
  const { page } = app
  const field = page.getByRole('textbox', { name: 'Pressure' })
  const step = page.locator('[aria-current=step]')
  await app.newSession({ title: 'Tanks', procedure: REPRESS })
  await step.getByRole('button', { name: /^Done/ }).press('Enter')
  await expect(field).toBeFocused()
  const asked = await step.getByRole('heading', { level: 2 }).textContent()
  await page.keyboard.type('74')
  await raise(app, 'Tanks')
  await expect(page.getByRole('list', { name: 'Procedures' })).toContainText('2.1 Depressurisation')
  await expect(page.getByRole('region', { name: 'Alarms' })).toContainText('Depressurisation')
  await expect(step.getByRole('heading', { level: 2 })).toHaveText(asked!)
  await page.keyboard.type('1')
  await expect(field).toHaveValue('741')
  await page.keyboard.press('Enter')
  await expect(step).toContainText('Announce the depressurisation')
  const events = effectiveEvents(await logOf(app, await newest(app)))
  const reading = events.find((event) => event.kind === 'reading')
  const repress = events.find((event) => event.kind === 'procedure-started')
  expect(reading).toMatchObject({
    data: { pressure: { value: 741 }, step: expect.stringMatching(new RegExp(`^${repress!.seq}:`)) },
  })
  expect(events.filter((event) => event.kind === 'step-done')).toHaveLength(1)
})

/** By the pad, whatever step is at hand; in the part of the station in which nearly all of it is. */
async function readNow(app: App, mmHg: number): Promise<void> {
  const { page } = app
  const { pressure } = crewScreen(app)
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(pressure).toBeFocused()
  await enterReading(app, { compartment: 'SM-RO', mmHg })
  await expect(pressure).toBeHidden()
}

async function newDrill({ page }: App, title: string): Promise<void> {
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New session' })
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByLabel('Mode').selectOption('drill')
  await dialog.getByLabel('Title').press('Enter')
  await expect(page.locator('[aria-current=step]')).toBeVisible()
}

/** As another window of the program would. */
async function raise(app: App, title: string): Promise<void> {
  await happen(app, await newest(app, title), {
    kind: 'alarm',
    actor: 'panel',
    data: { alarm: 'depress', state: 'raised' },
  })
}

function alarmEntries(events: readonly SessionEvent[], id: string): string[] {
  return events.flatMap((e) =>
    e.kind === 'alarm' && e.data.alarm === id ? [`${e.data.state} by ${e.actor}`] : [],
  )
}
