import { effectiveEvents } from '../../../shared/session/state'
import { expect, test } from '../../fixtures/app'
import { begin, crewScreen, done, happen, logOf, read, skipped } from '../../fixtures/begun'

const BEFORE_THE_WATCH = [
  'announce',
  'gather',
  'crew-present',
  'ventilation-off',
  'flow-sensors',
  'read-first',
  'wait-minute',
  'read-second',
]

test('rule 5: a condition is shown as met, not met or unknown with value, unit and age, and the tick stays the crew’s', async ({
  app,
}) => {
  const session = await begin(app, { procedure: 'evacuation', entries: [done('order')] })
  const { step, words } = crewScreen(app)
  await expect(words).toContainText('Is there time to close hatches')
  await expect(step).toContainText('unknown')
  await expect(step).not.toContainText('age')

  await happen(app, session, read(740, 12), read(738, 6), read(736, 1))
  await expect(step).toContainText(/✓\s*met\s*Reserve time \d+\sh.*, age 1\smin/)
  await expect(step.getByRole('button', { name: /^Yes.*recommended/ })).toBeVisible()

  // Recommended is not answered: the step is where it was.
  await expect(words).toContainText('Is there time to close hatches')
  expect((await logOf(app, session)).filter(({ kind }) => kind === 'step-done')).toHaveLength(1)

  await test.step('where it is not met the other answer is called for', async () => {
    await begin(app, {
      procedure: 'evacuation',
      entries: [done('order'), read(740, 3), read(700, 2), read(660, 1)],
    })
    await expect(step).toContainText(/✕\s*not met\s*Reserve time \d+\smin, age 1\smin/)
    await expect(step.getByRole('button', { name: /^No.*recommended/ })).toBeVisible()
    await expect(step.getByRole('button', { name: /^Yes/ })).not.toContainText('recommended')
  })
})

test('rule 6: what is watched is pinned, and its alert does not replace what is on the screen', async ({
  app,
}) => {
  const { page } = app
  const session = await begin(app, {
    procedure: 'depressurisation',
    entries: [...BEFORE_THE_WATCH.map((step) => skipped(step, 'not for this')), done('reserve', 'enough')],
  })
  const { step, words, watched, main } = crewScreen(app)
  await expect(words).toContainText('Watch the reserve time')
  await expect(watched).toBeHidden()
  await main.press('Enter')
  await expect(words).toContainText('in the module of his own vehicle')
  await expect(watched).toContainText(/\?\s*unknown\s*\d+ Reserve time unknown/)

  await happen(app, session, read(740, 3), read(700, 2), read(660, 1))
  await expect(watched).toContainText(/▲\s*ALERT\s*\d+ Reserve time \d+\smin/)
  await expect(watched.getByRole('status')).toContainText('Watch the reserve time')
  await expect(words).toContainText('in the module of his own vehicle')
  await expect(step.getByRole('button', { name: /^Done/ })).toBeFocused()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('rule 11: a running time survives another screen, a restart and a crash', async ({ app }) => {
  await begin(app, {
    procedure: 'compartment-check',
    entries: [
      'choose',
      'place-gauge',
      'valves-inside',
      'fans-off',
      'compare-gauges',
      'nobody-inside',
      'close',
      'close-valves',
    ].map((step) => skipped(step, 'not for this')),
  })
  const end = async () => {
    const { step, watched } = crewScreen(app)
    await expect(step.getByRole('timer')).toHaveText(/00:(2[0-9]|30):/)
    await expect(watched).toContainText(/◷ 00:[23]\d:/)
    return step.getByText(/until .* GMT/).textContent()
  }
  const before = await end()
  await app.backToSessions()
  await app.page.getByRole('button', { name: 'Test', exact: true }).click()
  expect(await end()).toBe(before)
  await app.close()
  await app.launch()
  expect(await end()).toBe(before)
  await app.kill()
  await app.launch()
  expect(await end()).toBe(before)
})

test('rule 18: stale or missing data is unknown, with its age', async ({ app }) => {
  const session = await begin(app, { procedure: 'evacuation', entries: [done('order')] })
  const { step } = crewScreen(app)
  await expect(step).toContainText(/\?\s*unknown\s*Reserve time unknown/)
  await expect(step.getByText('? unknown')).toHaveCount(2)

  await happen(app, session, read(740, 60), read(735, 50), read(730, 40))
  await expect(step).toContainText(/\?\s*unknown\s*Reserve time unknown, age 40\smin/)
  await expect(step).not.toContainText('recommended')
  // Nowhere on the step does the old value stand as if it were one of now.
  await expect(step).not.toContainText(/Reserve time \d/)
  // Nor does the program raise an alarm over it, but that it is old.
  const events = effectiveEvents(await logOf(app, session))
  const alarms = events.flatMap((e) => (e.kind === 'alarm' ? [e.data.alarm] : []))
  expect(alarms.filter((alarm) => alarm !== 'stale-readings')).toEqual([])
})
