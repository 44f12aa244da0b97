/**
 * The names of all calls, alone in a file so that the preload script, which may hold nothing but itself, does
 * not carry the schemas.
 */
export const CALLS = [
  'app.about',
  'app.parts',
  'app.recording',
  'app.findings',
  'app.putAwayFindings',
  'app.copyText',
  'preferences.read',
  'preferences.write',
  'settings.export',
  'settings.open',
  'sessions.list',
  'sessions.create',
  'sessions.read',
  'sessions.act',
  'sessions.startProcedure',
  'sessions.verify',
  'sessions.checkpoint',
  'sessions.openExample',
  'files.inspectLog',
  'files.inspectOpened',
  'files.takeLog',
  'files.exportSessions',
  'files.cancelExport',
  'files.openStation',
  'files.copyStation',
  'files.printProcedure',
  'data.read',
  'data.chooseBackupFolder',
  'data.planBackups',
  'data.backUp',
  'data.putAwayFailure',
  'data.chooseFolder',
  'data.takeFolder',
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

/** Told to the crew's window when the system asks the program to open a log. */
export const OPENED = 'files.opened'

/** Broadcast while an export is written. */
export const PROGRESS = 'files.progress'

/** Broadcast whenever it changes how safely the log is kept, and whenever something is found to be wrong with it. */
export const RECORDING = 'app.recording'
export const FINDING = 'app.finding'

/** Broadcast whenever a backup or a move of the library begins or ends. */
export const DATA = 'data.changed'

/** Broadcast to every window whenever the time of a drill goes otherwise, and every second: null where none runs. */
export const DRILL_CLOCK = 'drill.clock-changed'
/** Told to the instructor's window alone, some times a second. */
export const DRILL_VIEW = 'drill.view'
