/** What the program tells of itself: its version, and what it is made of. */

export interface About {
  version: string
  electron: string
  /** official: from the Electron project; stand-in: see README; chosen: named by whoever started or packaged it. */
  electronOrigin: 'official' | 'stand-in' | 'chosen'
  isPackaged: boolean
  chromium: string
  node: string
  sqlite: string
  dataFolder: string
  /** The files that the program runs from, as far as they can be told from others by a hash. */
  files: { name: string; sha256: string }[]
}

/** A package whose code is in the program. */
export interface ProgramPart {
  name: string
  version: string
  /** An SPDX id, or a name where there is none. */
  licence: string
  /** The licence as it came. */
  text: string
}
