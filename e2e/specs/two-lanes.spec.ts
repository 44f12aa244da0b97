import type { SessionEvent } from '../../shared/session/event'
import { expect, test } from '../fixtures/app'
import { done, happen, newest } from '../fixtures/begun'
import { StoppedClock } from '../fixtures/clock'
import { Crew } from '../fixtures/crew'

/** What lies between the first readings and the split of the station: ticked here without the screen. */
const BEFORE_SPLIT = [
  done('reserve', 'enough'),
  done('watch-reserve'),
  done('check-vehicles/at-own-vehicle'),
  done('check-vehicles/close-own'),
  done('check-vehicles/read-own'),
  done('check-vehicles/watch-needle'),
  done('check-vehicles/read-own-again'),
  done('check-vehicles/own-side', 'steady'),
  done('check-vehicles/equalise-own'),
  done('check-vehicles/open-own'),
  done('check-vehicles/valves-own'),
  done('vehicles-tight', 'held'),
]

test('two crew members act in lanes of their own, wait for each other, and are there again after a kill', async ({
  app,
}) => {
  const clock = await StoppedClock.stop(app, Date.now())
  let crew = await Crew.at(app)
  const lanes = () => app.page.getByRole('list', { name: 'Next for you' }).getByRole('listitem')
  /** Where the procedure stands, in all its lanes. */
  const place = () => app.page.getByRole('list', { name: 'Procedures' }).getByRole('listitem')
  const takeLane = async (role: string) => {
    const lane = lanes()
      .filter({ hasText: new RegExp(`${role} \\d`) })
      .getByRole('button')
    while ((await lane.getAttribute('aria-pressed')) !== 'true') {
      const shown = await crew.step.textContent()
      await app.page.keyboard.press('l')
      await expect(crew.step).not.toHaveText(shown!)
    }
  }
  const killAndStart = async () => {
    await app.kill()
    await app.launch()
    await clock.show()
    crew = await Crew.at(app)
  }
  await app.newSession({ title: 'Lanes', procedure: 0 })
  await crew.press('Enter')

  await test.step('each of three roles has its own step, and L goes from one to the next', async () => {
    await expect(lanes()).toHaveText([/CDR 2\.1/, /FE-1 2\.3/, /FE-2 2\.5/])
    await takeLane('CDR')
    await crew.press('Enter')
    await takeLane('FE-1')
    await crew.press('Enter')
    await expect(lanes()).toHaveText([/CDR 2\.2/, /FE-1 2\.4/, /FE-2 2\.5/])
  })

  await test.step('a kill in the middle of the lanes brings back every lane', async () => {
    await takeLane('FE-1')
    const [list, step] = [await lanes().allInnerTexts(), await crew.step.innerText()]
    await killAndStart()
    await expect(lanes()).toHaveCount(list.length)
    await takeLane('FE-1')
    expect(await lanes().allInnerTexts()).toEqual(list)
    expect(await crew.step.innerText()).toBe(step)
  })

  await test.step('what follows the lanes waits for the last of them', async () => {
    await crew.press('Enter')
    await takeLane('CDR')
    await crew.press('Enter')
    await expect(lanes()).toHaveCount(0)
    await expect(place()).toHaveText(/step 2\.5$/)
    await crew.read(() => 745)
    await expect(place()).toHaveText(/step 3$/)
  })

  await test.step('each entry carries the role of its lane', async () => {
    expect(actors(await crew.events())).toEqual({
      announce: 'CDR',
      gather: 'CDR',
      'crew-present': 'CDR',
      'ventilation-off': 'FE-1',
      'flow-sensors': 'FE-1',
      'read-first': 'FE-2',
    })
  })

  await test.step('a kill in the middle of a running time leaves its end where it was', async () => {
    await clock.pass(20)
    await expect(crew.step.getByRole('timer')).toHaveText('00:00:40')
    const step = await crew.step.innerText()
    await killAndStart()
    await expect(crew.step.getByRole('timer')).toHaveText('00:00:40')
    expect(await crew.step.innerText()).toBe(step)
    await clock.pass(40)
    await expect(crew.step).toContainText('Time is over.')
    await crew.press('Enter')
    await crew.read(() => 745)
  })

  await test.step('a step that needs what others do says for whom it waits, and is done by its own role', async () => {
    await happen(app, await newest(app), ...BEFORE_SPLIT)
    await expect(lanes()).toHaveText([/CDR 9\.1/, /FE-1 9\.3/])
    await takeLane('FE-1')
    await crew.press('Enter')
    await expect(crew.step).toContainText('Waits for 9.1 (CDR), 9.2 (CDR)')
    await expect(lanes().last()).toContainText('waits for 9.1 (CDR), 9.2 (CDR)')
    await takeLane('CDR')
    await crew.read(() => 745)
    await expect(lanes().last()).toContainText('waits for 9.2 (CDR)')
    await crew.press('Enter')
    await expect(crew.step).toContainText('Step 9.4 · FE-1')
    await expect(place()).toHaveText(/step 9\.4$/)
    while ((await crew.wanted()) === 'press') await crew.press('Enter')
    await expect(place()).toHaveText(/step 10$/)
    expect(actors(await crew.events())).toMatchObject({
      'go-to-split': 'FE-1',
      'read-before-split': 'CDR',
      'crew-sides': 'CDR',
      'close-split': 'FE-1',
    })
  })
})

/** Who did each step. */
function actors(events: readonly SessionEvent[]): Record<string, string> {
  return Object.fromEntries(
    events.flatMap(({ data, actor }) =>
      'step' in data && data.step !== undefined ? [[data.step.replace('2:', ''), actor]] : [],
    ),
  )
}
