/**
 * The names of all calls, alone in a file so that the preload script, which may hold nothing but itself, does
 * not carry the schemas.
 */
export const CALLS = [
  'app.about',
  'app.recording',
  'app.findings',
  'app.putAwayFindings',
  'app.copyText',
  'preferences.read',
  'preferences.write',
  'sessions.list',
  'sessions.create',
  'sessions.read',
  'sessions.act',
  'sessions.startProcedure',
  'sessions.verify',
  'sessions.checkpoint',
  'sessions.openExample',
  'files.inspectLog',
  'files.takeLog',
  'files.exportSessions',
  'files.cancelExport',
  'files.openStation',
  'files.printProcedure',
] as const

export type Call = (typeof CALLS)[number]

/** Broadcast to every window after a durable write. */
export const APPENDED = 'sessions.appended'

/** Broadcast while an export is written. */
export const PROGRESS = 'files.progress'

/** Broadcast whenever it changes how safely the log is kept, and whenever something is found to be wrong with it. */
export const RECORDING = 'app.recording'
export const FINDING = 'app.finding'
