import { writeFile } from 'node:fs/promises'
import { expect, type App } from '../../fixtures/app'
import { test } from '../../fixtures/shared-app'

/** Every way in which a page could come to show something else than the program. */

const ELSEWHERE = 'https://example.org/'

/** What a script in the page could try; each gives what came of it. */
const WAYS: Record<string, (to: string) => unknown> = {
  'setting its address': (to) => (location.href = to),
  'replacing its address': (to) => location.replace(to),
  'a link': (to) => Object.assign(document.createElement('a'), { href: to }).click(),
  'a link to a new window': (to) =>
    Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click(),
  'a form': (to) => {
    const form = Object.assign(document.createElement('form'), { action: to })
    document.body.append(form)
    form.submit()
    form.remove()
  },
  'a refresh': (to) => {
    const meta = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${to}`,
    })
    document.head.append(meta)
    meta.remove()
  },
}
const TARGETS = [
  ELSEWHERE,
  'file:///etc/passwd',
  'app://elsewhere/',
  'app://hatchwise/other.html',
  'data:text/html,x',
]

for (const [name, go] of Object.entries(WAYS))
  test(`a page cannot be led away by ${name}`, async ({ app }) => {
    const { page } = app
    const went = await navigations(app)
    for (const target of TARGETS) {
      await page.evaluate(go, target)
      // Whatever was asked for before is decided by the time that this is answered.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    }
    expect(await went()).toEqual({ pages: [], windows: 1 })
  })

test('a page that goes blank, which nothing can prevent, is drawn again', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => document.documentElement.setAttribute('data-old', ''))
  await page.evaluate(() => void (location.href = 'about:blank'))
  await page.waitForSelector('html[data-ready]:not([data-old])')
  expect(page.url()).toMatch(/^app:\/\/hatchwise\//)
})

test('what Electron asks about leaving is answered with no', async ({ app }) => {
  const answers = await app.main(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents
    const isPrevented = (emitter: NodeJS.EventEmitter, name: string) => {
      let prevented = false
      emitter.emit(name, { preventDefault: () => (prevented = true) }, {}, contents)
      return [name, prevented] as const
    }
    return Object.fromEntries([
      isPrevented(contents, 'will-navigate'),
      isPrevented(contents, 'will-frame-navigate'),
      isPrevented(contents, 'will-redirect'),
      isPrevented(contents, 'will-attach-webview'),
      isPrevented(session.defaultSession, 'will-download'),
    ])
  })
  expect(answers).toEqual({
    'will-navigate': true,
    'will-frame-navigate': true,
    'will-redirect': true,
    'will-attach-webview': true,
    'will-download': true,
  })
})

test('a frame or a plug-in in a page shows nothing', async ({ app }) => {
  const seen = await app.page.evaluate((elsewhere) => {
    const shown = (name: string, attribute: string, address: string) =>
      new Promise<string>((done) => {
        const element = document.createElement(name)
        const end = () => {
          done((element as HTMLIFrameElement).contentDocument?.body?.textContent || 'nothing')
          element.remove()
        }
        element.addEventListener('load', end)
        element.addEventListener('error', end)
        try {
          element.setAttribute(attribute, address)
          document.body.append(element)
        } catch (error) {
          done((error as Error).name)
        }
        if (name === 'webview') end()
      })
    return Promise.all([
      shown('iframe', 'src', elsewhere),
      shown('iframe', 'src', 'app://hatchwise/index.html'),
      shown('iframe', 'srcdoc', '<p>inline</p>'),
      shown('object', 'data', 'app://hatchwise/index.html'),
      shown('embed', 'src', elsewhere),
      shown('webview', 'src', elsewhere),
    ])
  }, ELSEWHERE)
  expect(seen).toEqual(['nothing', 'nothing', 'TypeError', 'TypeError', 'TypeError', 'nothing'])
})

test('what is dropped on a page is ignored', async ({ app }, testInfo) => {
  const { page } = app
  const file = testInfo.outputPath('dropped.html')
  await writeFile(file, '<title>dropped</title>')
  const went = await navigations(app)
  const arrived = page.evaluate(
    () => new Promise((done) => addEventListener('dragover', () => done(true), { once: true })),
  )
  const debug = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await debug.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await debug.detach()
  expect(await arrived).toBe(true)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  expect(await went()).toEqual({ pages: [], windows: 1 })
})

/** Where the crew's window has gone since, and how many windows there are. */
async function navigations(app: App) {
  await app.main(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    const pages: string[] = []
    webContents.removeAllListeners('did-frame-navigate')
    webContents.on('did-frame-navigate', (_, url) => pages.push(url))
    Object.assign(globalThis, { pages })
  })
  return () =>
    app.main(({ BrowserWindow }) => ({
      pages: Reflect.get(globalThis, 'pages') as string[],
      windows: BrowserWindow.getAllWindows().length,
    }))
}
