import { app } from 'electron'
import { openedAmong } from './opened-among'

/**
 * A file that the system asks the program to open: at its start, by a second start, or (macOS) by an event. One at a
 * time: the last one is what somebody has just pressed. `announce` is called when there is one; whoever takes it has it.
 */
export function openedFiles(announce: () => void) {
  let file = openedAmong(process.argv, process.cwd())
  const open = (path: string | undefined) => {
    if (path === undefined) return
    file = path
    announce()
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  return {
    /** What a second start hands to the first one; Chromium changes the order of its arguments. */
    forFirst: { file },
    fromSecond: (told: unknown) => open(openedAmong([fileOf(told)], '/')),
    take(): string | undefined {
      const taken = file
      file = undefined
      return taken
    },
  }
}

export type Opened = ReturnType<typeof openedFiles>

function fileOf(told: unknown): string {
  return typeof told === 'object' && told !== null && 'file' in told && typeof told.file === 'string'
    ? told.file
    : ''
}
