import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron'
import { APPENDED, CALLS, FINDING, PROGRESS, RECORDING } from '../shared/contract/calls'
import type { Client, Told } from '../shared/contract/contract'

/** Puts one named function a call on `window.hatchwise`; a page can reach nothing else. */
const calls = Object.fromEntries(
  CALLS.map((call) => [call, (input: unknown) => ipcRenderer.invoke(call, input)]),
)

/** A function that listens to one broadcast, and gives back the one that ends it. */
function listening<What>(channel: string) {
  return (listener: (told: What) => void): (() => void) => {
    const forward = (_: IpcRendererEvent, told: What) => listener(told)
    ipcRenderer.on(channel, forward)
    return () => void ipcRenderer.off(channel, forward)
  }
}

const listeners: Pick<Client, keyof Told> = {
  onAppended: listening(APPENDED),
  onProgress: listening(PROGRESS),
  onRecording: listening(RECORDING),
  onFinding: listening(FINDING),
}

/** Zoom rather than larger type: the layout then answers to the room that is left, as on a smaller screen. */
const zoom: Client['zoom'] = (factor) => webFrame.setZoomFactor(Math.min(2, Math.max(1, factor)))

contextBridge.exposeInMainWorld('hatchwise', { ...calls, ...listeners, zoom })
