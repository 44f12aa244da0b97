/**
 * Imported before a program: tells on standard output when its first window can be used, and which processes it has
 * once it has settled.
 */
import { app } from 'electron'

const SETTLED_MS = 3000

app.on('browser-window-created', (_, { webContents }) => {
  webContents.once('dom-ready', async () => {
    await webContents.executeJavaScript(`(${usable.toString()})()`)
    tell({ usableAtMs: Date.now() })
    setTimeout(() => tell({ processes: [process.pid, webContents.getOSProcessId()] }), SETTLED_MS)
  })
})

/** In the page: the end of the frame that shows what the page itself calls ready. */
function usable() {
  return new Promise((done) => {
    const look = () => {
      if (document.documentElement.dataset['ready'] === undefined) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', done, { once: true })
      port1.start()
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  })
}

function tell(/** @type {unknown} */ told) {
  process.stdout.write(`told ${JSON.stringify(told)}\n`)
}
