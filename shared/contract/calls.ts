/**
 * The names of all calls, alone in a file so that the preload script, which may hold nothing but itself, does
 * not carry the schemas.
 */
export const CALLS = [
  'app.about',
  'preferences.read',
  'preferences.write',
  'sessions.list',
  'sessions.create',
  'sessions.read',
  'sessions.act',
  'sessions.startProcedure',
  'sessions.verify',
  'sessions.openExample',
  'files.importLog',
  'files.exportLog',
  'files.openStation',
  'files.printProcedure',
] as const

export type Call = (typeof CALLS)[number]

/** Broadcast to every window after a durable write. */
export const APPENDED = 'sessions.appended'
