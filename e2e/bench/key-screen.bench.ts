import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { quantile } from '../../shared/leak/bench/summary'
import { expect, test, type App } from '../fixtures/app'
import { logOf, newest } from '../fixtures/begun'
import { graphOfBundled } from '../fixtures/leaking-station'
import { keyToScreen, type Keys } from './key-to-screen'
import { longSession, type Start } from './long-session'

const EVENTS = 10_000
const PRESSES = 100
const TARGET_MS = 50
const STATION = 'iss-2020-10'

const KEYS: readonly Keys[] = [
  {
    turns: ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => ['move the reading cursor', key]),
    changes: { selector: '#step-text' },
  },
  {
    turns: [['switch the tab', 'g']],
    changes: { selector: '[role=tab][aria-selected=true]', attribute: 'id' },
  },
  {
    before: async (page) => {
      await page.getByRole('tab').first().click()
      await page.getByRole('button', { name: 'Done' }).focus()
    },
    turns: [
      ['tick a step', 'Enter'],
      ['take it back', 'z'],
    ],
    changes: { selector: '#step-text' },
  },
  {
    before: async (page) => {
      await page.keyboard.press('r')
      await expect(page.getByRole('textbox', { name: 'Pressure' })).toBeFocused()
    },
    turns: [
      ['type a digit of a reading', '7'],
      ['delete it', 'Backspace'],
    ],
    changes: { selector: 'input[inputmode=decimal]', attribute: 'value' },
  },
]

test(`from key to screen with ${EVENTS} events`, async ({ app, folder }) => {
  await app.newSession({ title: 'Empty' })
  const baseline = await measured(app)
  await app.backToSessions()
  await openLong(app, join(folder, 'long.jsonl'))
  const long = await measured(app)
  const rows = [...long].map(([name, times]) => rowOf(name, times, baseline.get(name)!))
  process.stdout.write([HEAD, ...rows].map(line).join(''))
})

async function measured({ page }: App): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  for (const keys of KEYS) {
    await page.keyboard.press('Escape')
    for (const [name, of] of await keyToScreen(page, keys, PRESSES)) times.set(name, of)
  }
  return times
}

function line(row: string[]): string {
  return `${row.map((cell, i) => (i === 0 ? cell.padEnd(28) : cell.padStart(16))).join('')}\n`
}

const HEAD = [
  'of each 100 presses',
  'median, ms',
  'p95, ms',
  'empty, median',
  'empty, p95',
  'p95 / empty',
  `p95 ≤ ${TARGET_MS} ms`,
]

function rowOf(name: string, times: number[], baseline: number[]): string[] {
  const [median, p95, emptyMedian, emptyP95] = [times, baseline].flatMap((t) => [
    quantile(t, 0.5),
    quantile(t, 0.95),
  ])
  const figures = [median!, p95!, emptyMedian!, emptyP95!, p95! / emptyP95!].map((x) => x.toFixed(1))
  return [name, ...figures, p95! <= TARGET_MS ? 'met' : 'MISSED']
}

/** Takes in a generated log, as any log from elsewhere, and opens it. */
async function openLong(app: App, path: string): Promise<void> {
  const started = await startOf(app)
  const graph = graphOfBundled(STATION)
  const text = longSession({
    events: EVENTS,
    seed: 1,
    endMs: Date.now(),
    title: 'Long',
    graph,
    started,
  })
  await writeFile(path, text)
  await app.answerDialogs(path)
  await app.page.keyboard.press('i')
  await expect(app.page.getByRole('dialog').getByRole('button', { name: 'Import' })).toBeFocused({
    timeout: 60_000,
  })
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Long' })).toBeVisible({ timeout: 60_000 })
  await expect(app.page.locator('[aria-current=step]')).toBeVisible({ timeout: 60_000 })
}

/** The depressurisation as the program writes it into a log. */
async function startOf(app: App): Promise<Start> {
  const log = await logOf(app, await newest(app))
  return log.find(({ kind }) => kind === 'procedure-started')!.data as Start
}
