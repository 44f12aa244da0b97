import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron'
import {
  APPENDED,
  CALLS,
  DATA,
  DRILL_CLOCK,
  DRILL_VIEW,
  FINDING,
  INSTRUCTOR_CALLS,
  OPENED,
  PROGRESS,
  RECORDING,
} from '../shared/contract/calls'
import type { Client, Told } from '../shared/contract/contract'

/** The window tells what it is for; the main process does not take its word for it. */
const role: Client['role'] = process.argv.includes('--role=instructor') ? 'instructor' : 'crew'

/** Puts one named function a call on `window.hatchwise`; a page can reach nothing else. */
const calls = Object.fromEntries(
  CALLS.filter((call) => role === 'instructor' || !INSTRUCTOR_CALLS.includes(call)).map((call) => [
    call,
    (input: unknown) => ipcRenderer.invoke(call, input),
  ]),
)

/** A function that listens to one broadcast, and gives back the one that ends it. */
function listening<What>(channel: string) {
  return (listener: (told: What) => void): (() => void) => {
    const forward = (_: IpcRendererEvent, told: What) => listener(told)
    ipcRenderer.on(channel, forward)
    return () => void ipcRenderer.off(channel, forward)
  }
}

const listeners: Pick<Client, Exclude<keyof Told, 'onDrillView'>> = {
  onAppended: listening(APPENDED),
  onProgress: listening(PROGRESS),
  onOpened: listening(OPENED),
  onRecording: listening(RECORDING),
  onFinding: listening(FINDING),
  onData: listening(DATA),
  onDrillClock: listening(DRILL_CLOCK),
}
const instructors: Pick<Client, 'onDrillView'> = { onDrillView: listening(DRILL_VIEW) }

/** Zoom rather than larger type: the layout then answers to the room that is left, as on a smaller screen. */
const zoom: Client['zoom'] = (factor) => webFrame.setZoomFactor(Math.min(2, Math.max(1, factor)))

contextBridge.exposeInMainWorld('hatchwise', {
  ...calls,
  ...listeners,
  ...(role === 'instructor' && instructors),
  zoom,
  role,
})
