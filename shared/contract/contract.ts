import { z } from 'zod'
import type { ChainFault, Head } from '../session/chain'
import type { Refusal } from '../session/decide'
import { EVENT_DATA, instant, type Draft, type Kind, type LogEvent } from '../session/event'
import { stationSchema, type Station } from '../station/station'
import type { About, ProgramPart } from './about'
import type { Call } from './calls'
import { dataInputs, type Backup, type ChosenFolder, type DataFailure, type DataState } from './data'
import { EXPORT_FORMATS, type FoundCheckpoint, type Exported, type Found, type Progress } from './exchange'
import {
  drillInputs,
  type DrillClock,
  type DrillFailure,
  type DrillOutputs,
  type DrillView,
  type Role,
} from './drill'
import type { Finding, Provenance, Recording } from './recording'
import { preferences, type Preferences } from './preferences'
import { reservesInputs, type ReservesOutputs } from './reserves'
import type { OpenedSettings } from './settings-file'
import { actor, languages, nothing, sessionId } from './shapes'

/**
 * The whole conversation between a window and the main process. Input is parsed by these schemas where it
 * arrives; what is expected to fail comes back as a value.
 */

export type Result<T, R = Failure> = { ok: true; value: T } | { ok: false; reason: R }

/** `code` has a sentence in every language; `value` is what was found. */
export interface Failure {
  code:
    | Refusal['code']
    | FileFailure
    | 'unknown-session'
    | 'unknown-station'
    | 'cancelled'
    | 'store-failed'
    | 'program-fault'
    | 'unknown-plan'
    | DrillFailure
    | DataFailure
  value?: string
  /** Where in the command: "data.pressure". */
  field?: string
}

export type FileFailure =
  | 'cannot-read'
  | 'cannot-write'
  | 'disk-full'
  | 'no-rights'
  | 'malformed-log'
  | 'malformed-station'
  | 'malformed-plan'
  | 'malformed-register'
  | 'malformed-settings'
  | 'already-imported'
  | 'export-runs'
  | 'nothing-inspected'

/** More are not ticked in one list. */
const MOST_SESSIONS = 10_000
/** What is copied by hand has to fit into a message; a longer log is exported. */
export const COPY_LIMIT_CHARS = 500_000

/** What the program alone writes in a drill: no window may forge it. */
const WRITTEN_BY_DRILL = ['message', 'drill-ended'] as const satisfies Kind[]
type CommandKind = Exclude<Kind, (typeof WRITTEN_BY_DRILL)[number]>
const isCommand = (kind: string): kind is CommandKind => !WRITTEN_BY_DRILL.some((one) => one === kind)

/** A command is the draft of the event it asks for; without `at` it happens now. */
const command = z.discriminatedUnion(
  'kind',
  Object.keys(EVENT_DATA)
    .filter(isCommand)
    .map((kind) =>
      z.strictObject({
        kind: z.literal(kind),
        actor,
        at: instant.optional(),
        data: EVENT_DATA[kind],
      }),
    ) as unknown as [z.ZodObject<{ kind: z.ZodLiteral<CommandKind> }>],
)

export const inputs = {
  'app.about': nothing,
  'app.parts': nothing,
  'app.recording': nothing,
  'app.findings': nothing,
  /** The first `count` findings have been seen. */
  'app.putAwayFindings': z.strictObject({ count: z.int().nonnegative() }),
  /** To the system's clipboard, which a page cannot reach by itself. */
  'app.copyText': z.strictObject({ text: z.string().max(COPY_LIMIT_CHARS) }),
  'preferences.read': nothing,
  /** Those that were changed: another window may have changed others. */
  'preferences.write': preferences.partial(),
  /** Asks where to, then writes all of them. */
  'settings.export': nothing,
  /** Asks for a file and says what it holds; nothing is changed. */
  'settings.open': nothing,
  'sessions.list': z.strictObject({ search: z.string().max(200) }),
  'sessions.create': z.strictObject({
    title: z.string().min(1).max(200),
    mode: z.enum(['real', 'drill']),
    station: z.union([z.string().max(40), stationSchema]),
    procedure: z.string().max(80),
    actor,
  }),
  'sessions.read': z.strictObject({ session: sessionId }),
  'sessions.act': z.strictObject({ session: sessionId, command }),
  /** Begins a bundled procedure in a session that runs; `alarm` is the one that asks for it. */
  'sessions.startProcedure': z.strictObject({
    session: sessionId,
    procedure: z.string().max(80),
    actor,
    alarm: z.string().max(80).optional(),
  }),
  'sessions.verify': z.strictObject({ session: sessionId }),
  'sessions.checkpoint': z.strictObject({ session: sessionId }),
  'sessions.openExample': z.strictObject({ example: z.string().max(80) }),
  /** Asks for a log or package and says what it holds; nothing is taken over. */
  'files.inspectLog': nothing,
  /** The same for the log that the system asked the program to open; `nothing-inspected` where there is none, or it was seen. */
  'files.inspectOpened': nothing,
  /** Takes over what was inspected last. */
  'files.takeLog': z.strictObject({ session: sessionId }),
  /** Asks where to, then writes; one export at a time. */
  'files.exportSessions': z.strictObject({
    sessions: z.array(sessionId).min(1).max(MOST_SESSIONS),
    format: z.enum(EXPORT_FORMATS),
    /** Of the report. */
    languages,
  }),
  /** Answers when the export has ended and nothing of it is left. */
  'files.cancelExport': nothing,
  'files.openStation': nothing,
  /** Writes a bundled station where the person says, as a file to be edited. */
  'files.copyStation': z.strictObject({ station: z.string().max(80) }),
  /** A PDF of a procedure: with what a session has done of it, or blank for the locker. */
  'files.printProcedure': z.strictObject({
    /** Its id, or "all" for the whole book. */
    procedure: z.string().max(80),
    /** The session and the `seq` of the procedure's start in it. */
    run: z.strictObject({ session: sessionId, id: z.int().nonnegative() }).optional(),
    languages,
  }),
  ...dataInputs,
  ...drillInputs,
  ...reservesInputs,
} satisfies Record<Call, z.ZodType>

export interface Outputs extends DrillOutputs, ReservesOutputs {
  'app.about': About
  'app.parts': Result<ProgramPart[]>
  'app.recording': Recording
  'app.findings': Findings
  'app.putAwayFindings': null
  'app.copyText': null
  'preferences.read': Preferences
  'preferences.write': Result<null>
  'settings.export': Result<{ path: string }>
  'settings.open': Result<OpenedSettings>
  'sessions.list': SessionSummary[]
  'sessions.create': Result<{ session: string }>
  'sessions.read': Result<LogEvent[]>
  'sessions.act': Result<LogEvent>
  'sessions.startProcedure': Result<LogEvent>
  'sessions.verify': Result<Verification>
  /** Null where nothing was signed yet. */
  'sessions.checkpoint': Result<FoundCheckpoint | null>
  'sessions.openExample': Result<{ session: string }>
  'files.inspectLog': Result<Found>
  'files.inspectOpened': Result<Found>
  'files.takeLog': Result<{ session: string }>
  'files.exportSessions': Result<Exported>
  'files.cancelExport': null
  'files.openStation': Result<Station>
  'files.copyStation': Result<{ path: string }>
  'files.printProcedure': Result<{ path: string }>
  'data.read': DataState
  'data.chooseBackupFolder': Result<DataState>
  'data.planBackups': Result<DataState>
  'data.backUp': Result<Backup>
  'data.putAwayFailure': null
  'data.chooseFolder': Result<ChosenFolder>
  'data.takeFolder': Result<null>
}

/** A command as a window sends it: `at` is left to the main process's clock where it is now. */
export type Command = { [K in CommandKind]: Omit<Draft<K>, 'at'> & { at?: string } }[CommandKind]

export type Input<C extends Call> = C extends 'sessions.act'
  ? { session: string; command: Command }
  : z.input<(typeof inputs)[C]>

/** What windows are told without asking, by the function that listens; it gives back one that ends it. */
export interface Told {
  onAppended: LogEvent[]
  onProgress: Progress
  /** Only in the crew's window. */
  onOpened: null
  onRecording: Recording
  onFinding: Finding
  onData: DataState
  onDrillClock: DrillClock | null
  /** Only in the instructor's window. */
  onDrillView: DrillView
}

/** What the preload script puts on `window.hatchwise`: one function a call, those that listen, one for the size. */
export type Client = { [C in Call]: (input: Input<C>) => Promise<Outputs[C]> } & {
  [T in keyof Told]: (listener: (told: Told[T]) => void) => () => void
} & {
  /** Draws everything so many times larger: 1 to 2. */
  zoom(factor: number): void
  /** What this window is for. */
  role: Role
}

export interface SessionSummary {
  session: string
  title: string
  mode: 'real' | 'drill' | 'example'
  station: string
  openedAt: string
  lastAt: string
  events: number
  closed: boolean
  /** Imported without a chain and sealed here. */
  unsealedOrigin: boolean
  /** Entries that were written once and are known to be lost. */
  lost: number
  importedFrom?: Provenance
}

export type Verification = { intact: true; head: Head } | ({ intact: false } & ChainFault)

/** What was found to be wrong with the log; the first `read` of them were put away. */
export interface Findings {
  findings: Finding[]
  read: number
}
