/**
 * Draws the icons anew, run by an Electron: `electron main/package/draw-icons.mjs`. The drawing is icons/icon.svg; what
 * is made of it lies beside it: a PNG of each size, icon.ico for Windows, icon.icns for macOS.
 */
import { app, BrowserWindow } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'icons')

/** Pixels; what Linux, Windows and macOS ask for. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const ICO = [16, 24, 32, 48, 64, 128, 256]
/** The type of each entry of an .icns: the size as it is, and the same for displays of twice as many pixels. */
const ICNS = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
])

void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,')
  const svg = readFileSync(join(folder, 'icon.svg')).toString('base64')
  /** @type {Map<number, Buffer>} */
  const drawn = new Map()
  for (const size of SIZES) {
    const url = await window.webContents.executeJavaScript(`new Promise((done, fail) => {
      const image = new Image(${size}, ${size})
      image.onerror = fail
      image.onload = () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} })
        canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
        done(canvas.toDataURL('image/png'))
      }
      image.src = 'data:image/svg+xml;base64,${svg}'
    })`)
    const png = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
    drawn.set(size, png)
    if (size <= 512) writeFileSync(join(folder, `${size}x${size}.png`), png)
  }
  const of = (/** @type {number} */ size) => drawn.get(size) ?? Buffer.alloc(0)
  writeFileSync(join(folder, 'icon.ico'), icoOf(ICO.map((size) => ({ size, png: of(size) }))))
  writeFileSync(join(folder, 'icon.icns'), icnsOf(ICNS.map(([type, size]) => ({ type, png: of(size) }))))
  app.exit(0)
})

/** A directory of pictures, each of them a PNG, which Windows reads since Vista. */
function icoOf(/** @type {{size: number, png: Buffer}[]} */ pictures) {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length + 16 * pictures.length
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16)
    // A byte a side: 0 is 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(png.length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += png.length
    return entry
  })
  return Buffer.concat([header, ...entries, ...pictures.map(({ png }) => png)])
}

/** Chunks of a type and a length, which counts its own eight bytes too. */
function icnsOf(/** @type {{type: string, png: Buffer}[]} */ pictures) {
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ content) => {
    const head = Buffer.alloc(8, type, 'latin1')
    head.writeUInt32BE(content.length + 8, 4)
    return Buffer.concat([head, content])
  }
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))))
}
