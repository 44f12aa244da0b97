import type { Text } from '../../../i18n/text'
import { shapeFaults } from '../../../station/check'
import { procedureSchema } from '../../language/procedure'
import { readYaml, type Path, type TextPlace, type YamlReading } from '../../language/yaml/read-yaml'
import { activityOf, isFields, textsOf, type Draft, type Fields } from './activity'
import { FIELDS, procedureOf, type ProcedureFile } from './procedure'
import { collected, REMARKS, type Noted, type What } from './remark'

/** Something that a person has to look at after the import. */
export interface Remark {
  /** The activity's file; none for the text itself. */
  file?: string
  line: number
  what: What
  /** What it is about, as the file has it. */
  subject?: string
  text: Text
}

/** Why a text cannot be taken over. */
export interface MaestroFault extends TextPlace {
  file?: string
  /** English: what was found, what is expected. */
  message: string
}

export type MaestroReading =
  { ok: true; procedure: ProcedureFile; report: Remark[] } | { ok: false; faults: MaestroFault[] }

export interface MaestroOptions {
  /** The date from which the procedure is to hold; Maestro has none. */
  effective: string
  /** The text of an activity's file, or undefined where there is none. */
  file?: (name: string) => string | undefined
}

/**
 * A procedure of NASA Maestro (YAML) in our language: the text of a procedure file, whose activities are in files of
 * their own, or of a single activity. Simultaneous series become lanes, substeps and checkboxes follow their step,
 * everything that has no place is named with its line. Never throws.
 */
export function fromMaestro(
  text: string,
  { effective, file = () => undefined }: MaestroOptions,
): MaestroReading {
  const root = readYaml(text)
  if (!root.ok) return { ok: false, faults: root.faults }
  const value = root.value
  if (!isFields(value) || !(Array.isArray(value.tasks) || Array.isArray(value.steps))) {
    const message = 'found neither "tasks" nor "steps"; expected a procedure or an activity of Maestro'
    return { ok: false, faults: [{ line: 1, column: 1, message }] }
  }
  const activities = Array.isArray(value.tasks)
    ? value.tasks.map((task: unknown, k) => activityIn(task, k, root, file))
    : [readActivity(value, [], root, new Map())]
  const drafts = activities.flatMap((activity) => activity.drafts)
  const faults = activities.flatMap((activity) => activity.faults)
  if (faults.length > 0) return { ok: false, faults }
  if (drafts.length === 0) return { ok: false, faults: nothingToDo(activities) }
  const procedure = procedureOf(value, drafts, effective)
  const parsed = procedureSchema.safeParse(procedure)
  if (!parsed.success) {
    const wrong = shapeFaults(parsed.error, procedure)
    return {
      ok: false,
      faults: wrong.map(({ path, message }) => ({ line: 1, column: 1, message: `${path}: ${message}` })),
    }
  }
  const noted: Noted[] = [
    { path: [], what: 'to-translate' },
    ...('tasks' in value ? unknownFields(value) : []),
  ]
  return {
    ok: true,
    procedure,
    report: [...remarksIn(root, noted), ...activities.flatMap((activity) => activity.remarks)],
  }
}

type Yaml = YamlReading & { ok: true }

interface Activity {
  drafts: Draft[]
  remarks: Remark[]
  faults: MaestroFault[]
}

const NOTHING: Activity = { drafts: [], remarks: [], faults: [] }

/** The activity that one of the procedure's tasks names or holds. */
function activityIn(
  task: unknown,
  k: number,
  root: Yaml,
  file: (name: string) => string | undefined,
): Activity {
  const path = ['tasks', k]
  const noted = (what: What, subject?: string) => ({
    ...NOTHING,
    remarks: remarksIn(root, [{ path, what, subject }]),
  })
  if (!isFields(task)) return noted('not-understood')
  const roles = isFields(task.roles) ? task.roles : {}
  const crew = new Map(
    Object.entries(roles).flatMap(([role, actor]) => textsOf(actor).map((name) => [role, name])),
  )
  if (Array.isArray(task.steps)) return readActivity(task, path, root, crew)
  const [name] = textsOf(task.file)
  const text = name === undefined ? undefined : file(name)
  if (text === undefined) return noted('file-missing', textsOf([task.file, task.url]).join(', '))
  const yaml = readYaml(text)
  if (!yaml.ok) return { ...NOTHING, faults: yaml.faults.map((fault) => ({ file: name, ...fault })) }
  if (isFields(yaml.value)) return readActivity(yaml.value, [], yaml, crew, name)
  return {
    ...NOTHING,
    faults: [{ file: name, line: 1, column: 1, message: 'found no fields; expected an activity' }],
  }
}

function readActivity(
  fields: Fields,
  path: Path,
  yaml: Yaml,
  crew: Map<string, string>,
  file?: string,
): Activity {
  const { read, noted } = collected(activityOf(fields, path, crew))
  return { ...NOTHING, drafts: read, remarks: remarksIn(yaml, noted, file) }
}

/** Why there is no step at all: mostly as no file is there. */
function nothingToDo(activities: readonly Activity[]): MaestroFault[] {
  const missing = activities.flatMap(({ remarks }) => remarks).filter(({ what }) => what === 'file-missing')
  if (missing.length === 0) return [{ line: 1, column: 1, message: 'found no step; expected at least one' }]
  return missing.map(({ line, subject }) => ({
    line,
    column: 1,
    message: `found no file ${subject}; expected that of the activity`,
  }))
}

function remarksIn(yaml: Yaml, noted: readonly Noted[], file?: string): Remark[] {
  return noted.map(({ path, what, subject }) => ({
    ...(file !== undefined && { file }),
    line: yaml.placeOf(path).line,
    what,
    ...(subject !== undefined && { subject }),
    text: REMARKS[what],
  }))
}

function unknownFields(procedure: Fields): Noted[] {
  return Object.keys(procedure)
    .filter((key) => !FIELDS.includes(key))
    .map((key) => ({ path: [key], what: 'not-understood', subject: key }))
}
