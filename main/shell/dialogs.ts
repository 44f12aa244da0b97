import { app, BrowserWindow, dialog } from 'electron'
import { languageOfLocale } from '../../shared/i18n/text'
import type { Ask } from '../handlers/ask'
import { toldOf } from '../store/store-error'

/** Asks the person for a file or folder with the system's own dialog. */
export const askPerson: Ask = {
  async openFile({ title, name, extensions }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      filters: [{ name, extensions }],
      properties: ['openFile'],
    })
    return canceled ? undefined : filePaths[0]
  },
  async openFolder({ title }) {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title,
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? undefined : filePaths[0]
  },
  async saveFile({ title, suggestedName }) {
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title,
      defaultPath: suggestedName,
    })
    return canceled ? undefined : filePath
  },
}

function window(): BrowserWindow {
  const focused = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (!focused) throw new Error('a dialog needs a window')
  return focused
}

/** Says why the program cannot start, in the system's language, and ends it with a failure. */
export function tellAndQuit(error: unknown): void {
  const told = toldOf(error)
  process.stderr.write(`hatchwise: ${told.en}\n`)
  dialog.showErrorBox('Hatchwise', told[languageOfLocale(app.getLocale())])
  app.exit(1)
}
