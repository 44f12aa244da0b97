import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron'
import { APPENDED, CALLS } from '../shared/contract/calls'
import type { Client } from '../shared/contract/contract'
import type { LogEvent } from '../shared/session/event'

/** Puts one named function a call on `window.hatchwise`; a page can reach nothing else. */
const calls = Object.fromEntries(
  CALLS.map((call) => [call, (input: unknown) => ipcRenderer.invoke(call, input)]),
)

const onAppended: Client['onAppended'] = (listener) => {
  const forward = (_: IpcRendererEvent, events: LogEvent[]) => listener(events)
  ipcRenderer.on(APPENDED, forward)
  return () => void ipcRenderer.off(APPENDED, forward)
}

/** Zoom rather than larger type: the layout then answers to the room that is left, as on a smaller screen. */
const zoom: Client['zoom'] = (factor) => webFrame.setZoomFactor(Math.min(2, Math.max(1, factor)))

contextBridge.exposeInMainWorld('hatchwise', { ...calls, onAppended, zoom })
