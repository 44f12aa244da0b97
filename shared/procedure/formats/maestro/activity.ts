import type { Path } from '../../language/yaml/read-yaml'
import { plain } from './markup'
import type { Reading, What } from './remark'

/** A step of an activity, before it has an id. */
export type Draft = Doing | Together

export interface Doing {
  text: string
  warning?: string
  caution?: string
  note?: string
  actor?: string
  substeps: Doing[]
}

/** What several actors do at the same time. */
export interface Together {
  lanes: { actor: string; steps: Doing[] }[]
}

export type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One or several texts; a number is a text too, a blank one is none. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return text.trim() === '' ? [] : [text]
}

/** Who does the steps: the actors that fill the activity's roles. */
type Crew = ReadonlyMap<string, string>

/**
 * The steps of an activity: `steps` is a list of divisions, each the series of one actor (`EV1: …`), or of several
 * at the same time (`simo: {EV1: …, EV2: …}`).
 */
export function* activityOf(activity: Fields, path: Path, crew: Crew): Reading<Draft[]> {
  const { title, steps, ...rest } = activity
  for (const key of Object.keys(rest).filter((key) => key !== 'roles')) {
    yield { path: [...path, key], what: key === 'duration' ? 'duration' : 'not-understood', subject: key }
  }
  const divisions = Array.isArray(steps) ? (steps as unknown[]) : []
  const drafts: Draft[] = []
  for (const [k, division] of divisions.entries()) {
    drafts.push(...(yield* divisionOf(division, [...path, 'steps', k], crew)))
  }
  const [name] = textsOf(title)
  const [first, ...more] = drafts
  if (name === undefined || !first) return drafts
  yield { path: [...path, 'title'], what: 'activity-title', subject: name }
  return [begunBy(first, `Activity "${name}"`), ...more]
}

/** The same, with a sentence before the note of the first step. */
function begunBy(draft: Draft, sentence: string): Draft {
  const noted = (step: Doing): Doing => ({ ...step, note: sentences([sentence, step.note ?? []].flat()) })
  if (!('lanes' in draft)) return noted(draft)
  const [lane, ...lanes] = draft.lanes
  const [first, ...more] = lane!.steps
  return { lanes: [{ ...lane!, steps: [noted(first!), ...more] }, ...lanes] }
}

const MOST_LANES = 6

function* divisionOf(division: unknown, path: Path, crew: Crew): Reading<Draft[]> {
  if (!isFields(division)) {
    yield { path, what: 'not-understood' }
    return []
  }
  const series: [actor: string, value: unknown, path: Path][] = []
  for (const [key, value] of Object.entries(division)) {
    const at = [...path, key]
    if (key.toLowerCase() !== 'simo') series.push([key, value, at])
    // The actors of a "simo" stand in it, or, as some files have it, beside it.
    else if (isFields(value)) series.push(...Object.entries(value).map(withPath(at)))
    else if (value !== null) yield { path: at, what: 'not-understood', subject: key }
  }
  const lanes: Together['lanes'] = []
  for (const [key, value, at] of series) {
    const steps = yield* seriesOf(value, at, crew)
    if (steps.length > 0) lanes.push({ actor: actorOf(key, crew), steps })
    else yield { path: at, what: 'empty', subject: key }
  }
  return groupsOf(lanes).flatMap((group): Draft[] =>
    group.length > 1
      ? [{ lanes: group }]
      : group.flatMap(({ actor, steps }) => steps.map((step) => ({ actor, ...step }))),
  )
}

/** More lanes than the language allows follow in a further step. */
function groupsOf<T>(lanes: readonly T[]): T[][] {
  return lanes.length === 0 ? [] : [lanes.slice(0, MOST_LANES), ...groupsOf(lanes.slice(MOST_LANES))]
}

function withPath(path: Path) {
  return ([actor, value]: [string, unknown]): [string, unknown, Path] => [actor, value, [...path, actor]]
}

/** "crewA + IV" → "EV1 + IV". */
function actorOf(key: string, crew: Crew): string {
  return key
    .split('+')
    .map((part) => crew.get(part.trim()) ?? part.trim())
    .join(' + ')
}

function* seriesOf(value: unknown, path: Path, crew: Crew): Reading<Doing[]> {
  const steps: Doing[] = []
  const items: [unknown, Path][] = Array.isArray(value)
    ? value.map((item: unknown, k) => [item, [...path, k]])
    : [[value, path]]
  for (const [item, at] of items) steps.push(...(yield* stepOf(item, at, crew)))
  return steps
}

/** The fields of a step that hold texts, by the names that files use for them. */
const TEXTS = {
  title: ['title'],
  text: ['text', 'step'],
  warning: ['warning', 'warnings'],
  caution: ['caution', 'cautions'],
  note: ['note', 'notes', 'comment', 'comments'],
  checkboxes: ['checkboxes', 'checkbox'],
  location: ['location'],
  actor: ['actor'],
} as const

const SUBSTEPS = 'substeps'
const KNOWN = new Set<string>([...Object.values(TEXTS).flat(), SUBSTEPS])

/** Fields that the language has no place for. */
const LEFT_OUT = new Map<string, What>([
  ['image', 'image'],
  ['images', 'image'],
  ['duration', 'duration'],
])

/** A step, and further ones where it has several texts; checkboxes and substeps are substeps of the last. */
function* stepOf(value: unknown, path: Path, crew: Crew): Reading<Doing[]> {
  const fields = isFields(value) ? value : { text: value }
  for (const key of Object.keys(fields).filter((key) => !KNOWN.has(key))) {
    const subject = textsOf(fields[key]).join(', ') || key
    yield { path: [...path, key], what: LEFT_OUT.get(key) ?? 'not-understood', subject }
  }
  const words = (name: keyof typeof TEXTS) => wordsOf(fields, TEXTS[name], path, crew)
  const texts = titled(yield* words('title'), yield* words('text'))
  const location = yield* words('location')
  const statements = {
    ...joined('warning', yield* words('warning')),
    ...joined('caution', yield* words('caution')),
    ...joined('note', [...(yield* words('note')), ...location.map((place) => `Location: ${place}`)]),
  }
  if (location[0] !== undefined) yield { path: [...path, 'location'], what: 'location', subject: location[0] }
  const actors = yield* words('actor')
  const actor = actors.length > 0 ? { actor: actorOf(actors.join('+'), crew) } : {}
  const substeps = [
    ...(yield* words('checkboxes')).map((text) => ({ text: `√ ${text.replace(/^√ /, '')}`, substeps: [] })),
    ...(SUBSTEPS in fields ? yield* seriesOf(fields[SUBSTEPS], [...path, SUBSTEPS], crew) : []),
  ]
  // A statement that stands alone is not lost: it is what there is to read.
  const lines = texts.length > 0 ? texts : Object.values(statements).slice(0, 1)
  if (lines.length === 0 && substeps.length === 0) yield { path, what: 'empty' }
  if (lines.length === 0) return substeps
  return lines.map((text, k) => ({
    text,
    ...(k === 0 && statements),
    ...actor,
    substeps: k === lines.length - 1 ? substeps : [],
  }))
}

/** The words under these names, without markup. */
function* wordsOf(fields: Fields, keys: readonly string[], path: Path, crew: Crew): Reading<string[]> {
  const words: string[] = []
  for (const key of keys) {
    for (const text of textsOf(fields[key])) words.push(yield* plain(text, [...path, key], crew))
  }
  return words.filter((text) => text !== '')
}

function titled([title]: readonly string[], texts: readonly string[]): string[] {
  if (title === undefined) return [...texts]
  const [first, ...more] = texts
  return [first === undefined ? title : `${title}: ${first}`, ...more]
}

function joined<K extends string>(name: K, texts: readonly string[]): Partial<Record<K, string>> {
  return texts.length === 0 ? {} : ({ [name]: sentences(texts) } as Partial<Record<K, string>>)
}

/** Several texts as one: each a sentence. */
function sentences(texts: readonly string[]): string {
  return texts.length === 1
    ? texts[0]!
    : texts.map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`)).join(' ')
}
