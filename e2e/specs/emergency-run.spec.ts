import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { locate } from '../../shared/leak/locate'
import { guidanceOf } from '../../shared/procedure/run/guidance'
import type { LogEvent, SessionEvent } from '../../shared/session/event'
import { effectiveEvents } from '../../shared/session/state'
import { expect, test } from '../fixtures/app'
import { StoppedClock } from '../fixtures/clock'
import { Crew } from '../fixtures/crew'
import { exportFromCrew } from '../fixtures/export'
import { tabTo } from '../fixtures/keyboard'
import { graphOfBundled, needleMmHg, type LeakingStation } from '../fixtures/leaking-station'

const root = resolve(import.meta.dirname, '../..')
const hatchwise = (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'out/main/cli.js'), ...args])

const START_MS = Date.parse('2020-10-15T09:00:00.000Z')

/** A hole of about 18 mm in Columbus: the whole station loses more than 2 mmHg a minute. */
const TRUTH: LeakingStation = {
  station: 'iss-2020-10',
  leak: { compartment: 'COL', law: 'orifice', flowM3PerS: 0.05 },
  pressureMmHg: 745,
  fromMs: START_MS - 120_000,
}

/** What no condition decides, or what the commander decides otherwise: question and key. */
const OWN_ANSWERS: readonly [question: RegExp, key: string][] = [
  [/^Продолжает ли давление падать на стороне корабля/, '1'],
  [/^Держится ли давление на стороне каждого корабля/, '1'],
  [/^Находится ли негерметичный отсек на чьём-либо пути/, '1'],
  [/^Хватает ли времени и воздуха на поиск пробоины внутри/, '1'],
  [/^Слышен ли ещё поток воздуха/, '1'],
  [/^Перепад на каждом люке 1 мм рт. ст. или меньше/, '1'],
]

test('by keyboard alone a crew goes through a depressurisation, from the alarm to the report', async ({
  app,
  folder,
}) => {
  test.setTimeout(120_000)
  const { page } = app
  const clock = await StoppedClock.stop(app, START_MS)
  const crew = await Crew.at(app)

  const answer = async () => {
    const question = await crew.heading.innerText()
    const own = OWN_ANSWERS.find(([pattern]) => pattern.test(question))?.[1]
    if (own !== undefined) return crew.press(own)
    // Every reading and every hatch has a minute of its own, so this is the engine's answer to the last of them.
    await expect(crew.verdict).toContainText(clock.minute)
    const recommended = await crew.recommended()
    expect(recommended, question).toBeDefined()
    await crew.press(recommended!)
  }
  const doWhatIsAsked = async () => {
    switch (await crew.wanted()) {
      case 'answer':
        return answer()
      case 'time':
        await clock.pass(await crew.remainingS())
        await expect(crew.step).toContainText('Время вышло.')
        return crew.press('Enter')
      case 'press':
        await clock.pass(60)
        return crew.press('Enter')
      case 'reading': {
        await clock.pass(60)
        const events = await crew.events()
        return crew.read((compartment) => needleMmHg(TRUTH, events, compartment, clock.nowMs))
      }
      case 'nothing':
        throw new Error('the procedure is over')
    }
  }
  const goOnTo = async (step: RegExp) => {
    while (!step.test(await crew.heading.innerText())) await doWhatIsAsked()
  }

  await test.step('a session begins in Russian', async () => {
    await page.keyboard.press('F2')
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Новый сеанс' })
    await tabTo(page, dialog.getByLabel('Станция'))
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByLabel('Станция')).toHaveValue(TRUTH.station)
    await tabTo(page, dialog.getByLabel('Ваша роль или имя'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('CDR')
    await page.keyboard.press('Enter')
    await expect(crew.heading).toHaveText('Объявить экипажу о разгерметизации.')
  })

  await test.step('two readings of one gauge raise the alarm and say the reserve time', async () => {
    await goOnTo(/^Сколько осталось резервного времени/)
    const alarm = page.getByRole('region', { name: 'Аварийные сигналы' }).getByRole('listitem').first()
    await expect(alarm).toContainText('Разгерметизация')
    await page.keyboard.press('k')
    await expect(alarm).toContainText('принято')
    await expect(crew.step).toContainText(/Резерв\S* врем\S+ \d+.ч/)
    await answer()
  })

  await test.step('the return vehicles hold their pressure', async () => {
    await goOnTo(/^Держится ли давление на стороне каждого корабля/)
    await answer()
  })

  await test.step('the station is split, and its US segment leaks', async () => {
    await goOnTo(/^Продолжать поиск/)
    await expect(crew.verdict.getByRole('status')).toContainText('Утечка в одном из: N1')
  })

  await test.step('hatch after hatch the engine finds the hole', async () => {
    await goOnTo(/^Чем закончился поиск/)
    await expect(crew.verdict.getByRole('status')).toContainText('Утечка: COL')
    await answer()
  })

  await test.step('the compartment is left closed, the other hatches are opened, and it is reported', async () => {
    await goOnTo(/^Доложить на ближайшем сеансе: давление/)
    await crew.press('Enter')
    await tabTo(page, crew.step.getByRole('button', { name: 'Без неё' }))
    await crew.press('Enter')
    await expect(page.getByText(/^Процедура выполнена/)).toBeVisible()
  })

  const file = join(folder, 'run.jsonl')

  await test.step('the session is closed and its log exported', async () => {
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog')
    await tabTo(page, dialog.getByRole('button', { name: 'Закрыть сеанс' }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('сеанс закрыт', { exact: true })).toBeVisible()
    await exportFromCrew(app, /^Журнал \(JSON Lines\)/, file)
  })

  await test.step('the headless commands find it intact and name the same compartment', async () => {
    const verified = await hatchwise('verify', file, '--json')
    expect(JSON.parse(verified.stdout)).toMatchObject({ intact: true })
    const located = await hatchwise('locate', file, '--json')
    expect(JSON.parse(located.stdout).verdict).toMatchObject({ kind: 'located', compartments: ['COL'] })
  })

  await test.step('every step was done or answered, and the alarm stands in the log', async () => {
    const log = (await readFile(file, 'utf8')).trimEnd().split('\n')
    const events = effectiveEvents(log.map((line): LogEvent => JSON.parse(line)))
    const graph = graphOfBundled(TRUTH.station)
    const { next, verdict } = locate({ graph, events, atMs: clock.nowMs })
    const suspects = verdict.compartments
    const [run] = guidanceOf({ graph, events, lookup: () => undefined, advice: next, suspects })
    expect(run).toMatchObject({ state: 'finished', procedure: { id: 'depressurisation' } })
    expect(new Set(run!.visits.map(({ status }) => status))).toEqual(new Set(['done', 'not-applicable']))
    expect(alarmStates(events, 'depress').slice(0, 2)).toEqual(['raised', 'acknowledged'])
  })
})

function alarmStates(events: readonly SessionEvent[], id: string): string[] {
  return events.flatMap((e) => (e.kind === 'alarm' && e.data.alarm === id ? [e.data.state] : []))
}
