import type { Page } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CALLS, INSTRUCTOR_CALLS } from '../../../shared/contract/calls'
import { expect, test, type App } from '../../fixtures/app'

/**
 * Messages past the preload script, as from a page whose process was taken over. Whether every hostile message is
 * answered or refused is tried ten thousand times in main/ipc/fuzz; here it is a few hundred, by the real wire.
 */

/** What has no shape that any call takes. */
function hostileInputs(): unknown[] {
  const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown
  const ring: unknown[] = []
  ring.push(ring)
  const groups: unknown[][] = [
    [null, true, NaN, -0, 1n, '', '\0', '\ud800', '__proto__', '../../etc/passwd', 'x'.repeat(1_000_001)],
    [[], [[]], nested(65), nested(500), ring, Array(4_000_000_000), new Uint8Array(1_000_000)],
    [new Map([['session', 'S']]), new Set(), new Date(NaN), new Error('x'), /(a+)+$/, new ArrayBuffer(8)],
    [JSON.parse('{"__proto__":{"ok":true}}'), { constructor: 1 }, { session: '../x', command: {} }],
  ]
  return groups.flat()
}

/** A preload script that hands the bare wire to the page. */
const BARE_WIRE = `
const { contextBridge, ipcRenderer } = require('electron')
const outcome = (channel, input) => ipcRenderer.invoke(channel, input).catch((error) => error.message)
contextBridge.exposeInMainWorld('wire', {
  send: (channels, input) => Promise.all(channels.map((channel) => outcome(channel, input))),
  sendHostile(channels) {
    const inputs = (${hostileInputs.toString()})()
    for (const channel of channels) for (const input of inputs) ipcRenderer.send(channel, input)
    return Promise.all(channels.flatMap((channel) => inputs.map((input) => outcome(channel, input))))
  },
})
`

interface Wire {
  send(channels: readonly string[], input: unknown): Promise<unknown[]>
  /** Every hostile input to every channel, as a call, and as a message that asks for no answer. */
  sendHostile(channels: readonly string[]): Promise<unknown[]>
}

/** From now on every page has the bare wire; the crew's is drawn anew. */
async function takeOver(app: App, folder: string): Promise<void> {
  const path = join(folder, 'wire.cjs')
  await writeFile(path, BARE_WIRE)
  await app.main(async ({ BrowserWindow, session }, filePath) => {
    const pages = session.defaultSession as unknown as {
      registerPreloadScript?(script: object): void
      setPreloads(paths: string[]): void
    }
    if (pages.registerPreloadScript) pages.registerPreloadScript({ type: 'frame', filePath })
    else pages.setPreloads([filePath])
    await BrowserWindow.getAllWindows()[0]!.loadURL('app://hatchwise/index.html')
  }, path)
  await app.page.waitForSelector('html[data-ready]')
}

/** What comes of a message to each channel: what was answered, or why it was not. */
function outcomes(page: Page, channels: readonly string[], input?: unknown): Promise<unknown[]> {
  return page.evaluate(({ channels, input }) => (Reflect.get(window, 'wire') as Wire).send(channels, input), {
    channels,
    input,
  })
}

test('the bare wire gives a page no more than its own functions do', async ({ app, folder }) => {
  await takeOver(app, folder)
  const { page } = app

  for (const input of [undefined, null, { role: 'instructor' }])
    for (const outcome of await outcomes(page, INSTRUCTOR_CALLS, input))
      expect(outcome).toContain('refused, this is for the instructor')

  const channels = [
    '',
    'eval',
    '__proto__',
    'constructor',
    'toString',
    'sessions.delete',
    'APP.ABOUT',
    'drill.view',
  ]
  for (const outcome of await outcomes(page, channels)) expect(outcome).toContain('No handler registered')

  const hostile = await page.evaluate(
    (channels) => (Reflect.get(window, 'wire') as Wire).sendHostile(channels),
    CALLS,
  )
  expect(hostile.length).toBeGreaterThan(1000)
  for (const outcome of hostile) expect(outcome).toContain(': refused, ')

  // Nothing came of it.
  expect(await page.evaluate(() => window.hatchwise['sessions.list']({ search: '' }))).toEqual([])
  const recording = await page.evaluate(() => window.hatchwise['app.recording'](undefined))
  expect(recording).toEqual({ state: 'recording', faults: [], waiting: 0 })
  await app.newSession()
})

test('a window that the program did not open, and a frame that is gone, are answered nothing', async ({
  app,
  folder,
}) => {
  await takeOver(app, folder)
  const stranger = await app.windowOpenedBy(() =>
    app.main(({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false })
      return window.loadURL('app://hatchwise/index.html')
    }),
  )
  for (const outcome of await outcomes(stranger, CALLS))
    expect(outcome).toContain('refused, the sender is not a window of this program')

  const forged = await app.main(({ ipcMain, BrowserWindow }, channels) => {
    const sender = BrowserWindow.getAllWindows().find((window) => window.isVisible())!.webContents
    const { mainFrame } = sender
    const frames = [null, { url: 'about:blank', parent: null }, { url: mainFrame.url, parent: mainFrame }]
    // Electron keeps its handlers here; there is no other way to have a frame go while its message is under way.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (event: object) => unknown>
    return Promise.all(
      channels.flatMap((channel) =>
        frames.map(async (senderFrame) => {
          try {
            return await handlers.get(channel)!({ sender, senderFrame })
          } catch (error) {
            return (error as Error).message
          }
        }),
      ),
    )
  }, CALLS)
  expect(forged).toHaveLength(3 * CALLS.length)
  for (const outcome of forged)
    expect(outcome).toContain('refused, the sender is not a window of this program')
})
