import type { Page } from '@playwright/test'
import { cpus } from 'node:os'
import { type App, expect, test } from '../fixtures/app'
import { Instructor, SCENARIO, sensor } from '../fixtures/drill'
import { ASKED, framesOf, type Frames } from './frames'

/** Wall time of each part. */
const SECONDS = 15
const RATE = 600
/** Gauges that write every 20 s of the station: at this rate some 240 entries come a second. */
const SENSORS = ['SM-RO', 'SM-PKHO', 'FGB-PGO', 'N1', 'LAB', 'N2', 'COL', 'JPM']
const EVERY_S = 20

test(`frames a second while a drill runs at ×${RATE}, in both windows`, async ({ app, folder }) => {
  const instructor = await Instructor.open(app)
  const instruments = SENSORS.map((place) => sensor(`P-${place}`, place, EVERY_S))
  const [gauge] = SCENARIO.truth.instruments!
  const truth = { ...SCENARIO.truth, instruments: [gauge!, ...instruments] }
  const session = await instructor.begin({ ...SCENARIO, truth }, folder)
  await app.page.keyboard.press('F6')
  const entries = () =>
    app.page.evaluate(async (session) => {
      const log = await window.hatchwise['sessions.read']({ session })
      return log.ok ? log.value.length : 0
    }, session)
  const windows: readonly (readonly [name: string, page: Page])[] = [
    ['crew', app.page],
    ['instructor', instructor.page],
  ]
  const drawn = async () => {
    const before = await usedS(app)
    const frames = await Promise.all(windows.map(([, page]) => page.evaluate(framesOf, SECONDS * 1000)))
    const after = await usedS(app)
    const othersS = after.all - before.all - (after.own - before.own)
    return { frames, others: othersS / (SECONDS * cpus().length) }
  }

  await drawn()
  const paused = await drawn()
  await instructor.order({ order: 'run', rate: RATE })
  const before = await entries()
  const running = await drawn()
  const perSecond = ((await entries()) - before) / SECONDS
  await instructor.order({ order: 'run', rate: 0 })
  expect(perSecond).toBeGreaterThan(100)

  const rows = windows.map(([name], i) => rowOf(name, running.frames[i]!, paused.frames[i]!))
  process.stdout.write([HEAD, ...rows].map(line).join(''))
  process.stdout.write(`entries a second: ${perSecond.toFixed(0)}, over ${SECONDS} s each\n`)
  // Both windows have to share the processors with whatever else runs: the figures are worth what these are.
  const others = [running, paused].map(({ others }) => `${(others * 100).toFixed(0)} %`)
  process.stdout.write(`processors taken by other programs: ${others.join(', paused: ')}\n`)
})

/** Seconds that the processors worked, in all and for this program. */
async function usedS(app: App): Promise<{ all: number; own: number }> {
  const ms = cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
  const own = await app.main(({ app }) =>
    app.getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0), 0),
  )
  return { all: ms / 1000, own }
}

const HEAD = [
  'window',
  'frames/s',
  'longest, ms',
  'late',
  'paused: frames/s',
  'longest, ms',
  'ratio',
  `≥ ${ASKED}/s`,
]

function rowOf(name: string, running: Frames, paused: Frames): string[] {
  return [
    name,
    running.perSecond.toFixed(1),
    running.longestMs.toFixed(0),
    `${(running.late * 100).toFixed(1)} %`,
    paused.perSecond.toFixed(1),
    paused.longestMs.toFixed(0),
    (running.perSecond / paused.perSecond).toFixed(3),
    running.perSecond >= ASKED ? 'met' : 'MISSED',
  ]
}

function line(row: string[]): string {
  return `${row.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(18))).join('')}\n`
}
