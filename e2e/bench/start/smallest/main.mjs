/** The smallest program that opens a window. */
import '../told.mjs'
import { app, BrowserWindow } from 'electron'
import { join } from 'node:path'

const folder = process.argv.find((argument) => argument.startsWith('--data-folder='))
app.setPath('userData', folder?.split('=')[1] ?? '')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 })
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
