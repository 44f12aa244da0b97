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
  'drill.openWindow',
  'drill.clock',
  'drill.look',
  'drill.runs',
  'drill.scenarios',
  'drill.openScenario',
  'drill.begin',
  'drill.now',
  'drill.order',
  'drill.mirror',
  'drill.interrupted',
  'drill.resume',
  'reserves.list',
  'reserves.read',
  'reserves.keep',
  'reserves.remove',
  'reserves.open',
  'reserves.export',
  'register.read',
  'register.keep',
  'register.open',
  'register.export',
] as const

export type Call = (typeof CALLS)[number]

/** Calls that tell or change what is true of a drill: for the instructor's window alone. */
export const INSTRUCTOR_CALLS: readonly Call[] = [
  'drill.scenarios',
  'drill.openScenario',
  'drill.begin',
  'drill.now',
  'drill.order',
  'drill.mirror',
  'drill.interrupted',
  'drill.resume',
]

/** Broadcast to every window after a durable write. */
export const APPENDED = 'sessions.appended'

/** Broadcast while an export is written. */
export const PROGRESS = 'files.progress'

/** Broadcast whenever it changes how safely the log is kept, and whenever something is found to be wrong with it. */
export const RECORDING = 'app.recording'
export const FINDING = 'app.finding'

/** Broadcast to every window whenever the time of a drill goes otherwise, and every second: null where none runs. */
export const DRILL_CLOCK = 'drill.clock-changed'
/** Told to the instructor's window alone, some times a second. */
export const DRILL_VIEW = 'drill.view'
