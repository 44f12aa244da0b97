import { app } from 'electron'
import { setTimeout } from 'node:timers/promises'

/** Nobody waits longer for a program that was closed. */
const TIDY_MS = 2000

/** What is half done is ended and tidied before the program goes. */
export function beforeQuit(tidy: () => Promise<unknown>): void {
  let isTidied = false
  app.on('before-quit', (event) => {
    if (isTidied) return
    isTidied = true
    event.preventDefault()
    void Promise.race([tidy(), setTimeout(TIDY_MS)]).finally(() => app.quit())
  })
}

/** Ends the program at once, and starts it again: from its package, where it runs unpacked from one. */
export function startAgain(): void {
  const execPath = process.env['APPIMAGE'] ?? process.env['PORTABLE_EXECUTABLE_FILE']
  app.relaunch(execPath === undefined ? undefined : { execPath, args: process.argv.slice(1) })
  app.exit(0)
}
