import { join } from 'node:path'
import type { Command } from '../../shared/contract/contract'
import { App, expect, test } from '../fixtures/app'
import { begin, crewScreen, done, entriesOf, happen } from '../fixtures/begun'
import { Crew } from '../fixtures/crew'
import { smallDisk } from '../fixtures/disk'

const SEARCH = { procedure: 'depressurisation', title: 'Search', entries: [done('announce')] }

test('a page whose process dies is drawn anew at the same place, and nothing of the log is lost', async ({
  app,
}) => {
  const session = await begin(app, SEARCH)
  const words = await crewScreen(app).words.textContent()
  const before = await entriesOf(app, session)
  const crashed = app.page.waitForEvent('crash')
  await app.main(({ BrowserWindow }) => {
    process.kill(BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(), 'SIGKILL')
  })
  await crashed
  // The test's own hold on the page is gone with its process: the main process looks for it.
  const seen = () =>
    app.main(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!
      const heading = `document.querySelector('[aria-current=step] h2')?.textContent`
      return webContents.isCrashed() || webContents.isLoading()
        ? undefined
        : webContents.executeJavaScript(heading)
    })
  await expect.poll(seen).toBe(words)
  await app.close()
  await app.launch()
  expect(await entriesOf(app, session)).toEqual(before)
})

test('the crew goes on when the graphics process dies', async ({ app }) => {
  await begin(app, SEARCH)
  const crew = await Crew.at(app)
  const graphics = () => app.main(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid)
  const pid = (await graphics())!
  await app.main((_, pid) => process.kill(pid, 'SIGKILL'), pid)
  await expect.poll(graphics).not.toBe(pid)
  const words = await crew.heading.textContent()
  await crew.press('Enter')
  await expect(crew.heading).not.toHaveText(words!)
  await expect(crewScreen(app).step).toBeInViewport()
})

test('on a full disk the crew is told that nothing is recorded and goes on; with room again all is written', async ({
  folder,
}) => {
  const disk = smallDisk(join(folder, 'disk'))
  test.skip(!disk, 'only who may mount a file system can fill one')
  const app = await App.start(join(disk!.path, 'data'))
  try {
    const session = await begin(app, SEARCH)
    const state = app.page.getByRole('status')
    const crew = await Crew.at(app)
    await expect(state.getByText('recording', { exact: true })).toBeAttached()

    disk!.fill()
    await crew.press('Enter')
    await expect(state.getByText('recording degraded')).toBeAttached()
    // What was held back for this case is used up too.
    disk!.fill()
    await happen(app, session, ...Array.from({ length: 50 }, (_, i) => note(`${i} ${'x'.repeat(3000)}`)))
    await expect(state.getByText('NOT recording')).toBeAttached()
    const words = await crew.heading.textContent()
    await crew.press('Enter')
    await expect(crew.heading).not.toHaveText(words!)

    disk!.empty()
    await expect(state.getByText('recording', { exact: true })).toBeAttached()
    const before = await entriesOf(app, session)
    await app.kill()
    await app.launch()
    expect(await entriesOf(app, session)).toEqual(before)
  } finally {
    await app.close()
    disk!.remove()
  }
})

function note(text: string): Command {
  return { kind: 'note', actor: 'CDR', data: { text } }
}
