import type { About } from '../../shared/contract/contract'

/** Where the running Electron came from: told by whoever started it, or packaged with the program. */
export function electronOrigin(isPackaged: boolean): About['electronOrigin'] {
  const told = process.env['HATCHWISE_ELECTRON_ORIGIN']
  if (isPackaged) return 'packaged'
  return told === 'official' || told === 'stand-in' ? told : 'chosen'
}
