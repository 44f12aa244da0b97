import type { Page } from '@playwright/test'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { expect, test, type App } from '../../fixtures/app'

/** Nothing leaves the machine, whatever a page, a worker or Chromium itself asks for. */

/** Somebody who waits for anything at all, by TCP and UDP, on one port. */
async function listener() {
  const heard: string[] = []
  const server: Server = createServer((socket) => {
    heard.push('tcp')
    socket.on('error', () => undefined).end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const socket = createSocket('udp4').on('message', () => heard.push('udp'))
  await once(socket.bind(port, '127.0.0.1'), 'listening')
  const close = () => void (server.close(), socket.close())
  return { heard, port, close }
}

/** Everything by which a script could reach a host; gives those ways that were let. */
function tryAll(page: Page, port: number): Promise<string[]> {
  return page.evaluate(async (port) => {
    const host = `127.0.0.1:${port}`
    const url = `http://${host}/`
    const failure = (what: EventTarget, good: string) =>
      new Promise<void>((done, refused) => {
        what.addEventListener(good, () => done())
        what.addEventListener('error', () => refused(new Error('error')))
      })
    const element = (name: string, attributes: Record<string, string>) => {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      document.body.append(made)
      return made
    }
    const link = (rel: string, more = {}) => failure(element('link', { rel, href: url, ...more }), 'load')
    const ways: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(url, { mode: 'no-cors' }),
      name: () => fetch('https://example.org/', { mode: 'no-cors' }),
      'kept alive': () => fetch(url, { mode: 'no-cors', keepalive: true }),
      socket: async () => failure(new WebSocket(`ws://${host}/`), 'open'),
      events: async () => failure(new EventSource(url), 'open'),
      transport: async () => new WebTransport(`https://${host}/`).ready,
      request: async () => {
        const request = new XMLHttpRequest()
        request.open('GET', url)
        request.send()
        return failure(request, 'load')
      },
      image: async () => failure(element('img', { src: url }), 'load'),
      video: async () => failure(element('video', { src: url }), 'loadeddata'),
      sheet: async () => link('stylesheet'),
      icon: async () => link('preload', { as: 'image' }),
      module: async () => link('modulepreload'),
      prefetch: async () => link('prefetch'),
      font: async () => new FontFace('x', `url(${url})`).load(),
      'an image of a style': async () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`body::after { content: url(${url}) }`)
        document.adoptedStyleSheets.push(sheet)
        return link('preload', { as: 'fetch' })
      },
      script: async () => failure(element('script', { src: url }), 'load'),
      import: async () => import(url),
      worker: async () => {
        const code = `Promise.allSettled([fetch('${url}', { mode: 'no-cors' }), new Promise((done, no) =>
          Object.assign(new WebSocket('ws://${host}/'), { onopen: done, onerror: no })), import('${url}')])
          .then((all) => postMessage(all.some(({ status }) => status === 'fulfilled')))`
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
        return new Promise((done, refused) => {
          worker.addEventListener('message', ({ data }) => (data ? done(data) : refused(new Error('worker'))))
          worker.addEventListener('error', refused)
        })
      },
    }
    // These answer nobody; they have their time while the peer is looked for.
    navigator.sendBeacon(url, 'x')
    for (const rel of ['preconnect', 'dns-prefetch']) element('link', { rel, href: url })
    Object.assign(element('a', { ping: url }), { href: 'app://hatchwise/index.html#x' }).click()
    // A peer is looked for by UDP and TCP, at once.
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${host}` },
        { urls: [`turn:${host}?transport=tcp`, `turn:${host}`], username: 'x', credential: 'x' },
      ],
    })
    const candidates: string[] = []
    peer.addEventListener(
      'icecandidate',
      ({ candidate }) => candidate?.candidate && candidates.push('candidate'),
    )
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    const outcomes = await Promise.allSettled(Object.values(ways).map((way) => way()))
    peer.close()
    const names = Object.keys(ways).filter((_, i) => outcomes[i]!.status === 'fulfilled')
    return [...names, ...candidates]
  }, port)
}

/** Records what Chromium's network does until asked; gives the names of what happened. */
async function wireOf(app: App, path: string) {
  await app.main(({ netLog }, path) => netLog.startLogging(path), path)
  return async () => {
    await app.main(({ netLog }) => netLog.stopLogging())
    const log = JSON.parse(await readFile(path, 'utf8')) as {
      constants: { logEventTypes: Record<string, number> }
      events: { type: number }[]
    }
    const happened = new Set(log.events.map(({ type }) => type))
    const names = Object.entries(log.constants.logEventTypes)
    return names.flatMap(([name, type]) => (happened.has(type) ? [name] : []))
  }
}

/** A name that is looked up, a connection that is tried, a byte that is sent. */
const LEAVES =
  /TCP_CONNECT|BYTES_SENT|SSL_CONNECT$|DNS_TRANSACTION|HOST_RESOLVER_(MANAGER_JOB|SYSTEM_TASK|DNS_TASK)/

test('nothing that a page can ask for leaves the machine, whichever of the walls is the last one', async ({
  app,
  folder,
}) => {
  const { page } = app
  const { heard, port, close } = await listener()
  const wire = await wireOf(app, join(folder, 'net.json'))
  const again = async (how: string) => {
    await page.goto(`app://hatchwise/index.html?${how}`)
    await page.waitForSelector('html[data-ready]')
  }
  expect(await tryAll(page, port)).toEqual([])

  // Without the content security policy: what refuses requests is alone.
  const debug = await page.context().newCDPSession(page)
  await debug.send('Page.setBypassCSP', { enabled: true })
  await again('without-policy')
  expect(await page.evaluate(() => (0, eval)('1 + 1'))).toBe(2)
  expect(await tryAll(page, port)).toEqual([])

  // Without that too: no name and no address is resolved.
  await app.main(({ session }) => session.defaultSession.webRequest.onBeforeRequest(null))
  await again('without-filter')
  expect(await tryAll(page, port)).toEqual([])

  expect((await wire()).filter((name) => LEAVES.test(name))).toEqual([])
  expect(heard).toEqual([])
  // Somebody was listening all the time.
  await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
  expect(heard).toEqual(['tcp'])
  close()
})

test('nothing that a worker or the main process asks for leaves the machine', async ({ app }) => {
  const { heard, port, close } = await listener()
  const url = `http://127.0.0.1:${port}/`
  await app.newSession()
  await expect.poll(() => app.page.workers().length).toBeGreaterThan(0)
  const inWorker = await app.page.workers()[0]!.evaluate(async (url) => {
    const socket = new Promise((done, refused) =>
      Object.assign(new WebSocket(url.replace('http', 'ws')), { onopen: done, onerror: refused }),
    )
    const all = await Promise.allSettled([fetch(url, { mode: 'no-cors' }), socket, import(url)])
    return all.map(({ status }) => status)
  }, url)
  expect(inWorker).toEqual(['rejected', 'rejected', 'rejected'])
  const inMain = await app.main(async ({ net, session }, url) => {
    const fresh = session.fromPartition('fresh')
    const asked = [net.fetch(url), fresh.fetch(url), session.defaultSession.fetch(url)]
    return Promise.all(asked.map((one) => one.then(String, ({ message }: Error) => message)))
  }, url)
  expect(inMain).toEqual(Array.from({ length: 3 }, () => 'net::ERR_BLOCKED_BY_CLIENT'))
  expect(heard).toEqual([])
  close()
})
