import type { z } from 'zod'
import type { Text } from '../../../i18n/text'
import { PROCEDURE_SCHEMA, type procedureSchema } from '../../language/procedure'
import { isFields, textsOf, type Doing, type Draft, type Fields } from './activity'

/** A procedure as a file says it, without the defaults. */
export type ProcedureFile = z.input<typeof procedureSchema>

/** The fields of a procedure file that are read; the others are named. */
export const FIELDS = [
  'procedure_name',
  'procedure_number',
  'procedure_objective',
  'metaData',
  'actors',
  'columns',
  'tasks',
]

/** The procedure that these steps make, under the head of a procedure file or of an activity. */
export function procedureOf(fields: Fields, drafts: readonly Draft[], effective: string): ProcedureFile {
  const steps = identified(drafts)
  return { ...headOf(fields), effective, roles: rolesOf(fields, steps), steps }
}

function headOf(procedure: Fields) {
  const [name = 'Maestro'] = textsOf([procedure.procedure_name, procedure.title])
  const meta = isFields(procedure.metaData) ? procedure.metaData : {}
  const [version = '1'] = textsOf(meta.version)
  const [number] = textsOf(procedure.procedure_number)
  const [objective = name] = textsOf(procedure.procedure_objective)
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return {
    schema: PROCEDURE_SCHEMA as typeof PROCEDURE_SCHEMA,
    id: slug || 'maestro',
    revision: version.slice(0, 20),
    ...(number !== undefined && { number: number.slice(0, 20) }),
    title: both(name),
    purpose: both(objective),
    sources: [`NASA Maestro: ${name}`],
  }
}

/** Maestro knows one language. */
function both(en: string): Text {
  return { en, ru: `[en] ${en}` }
}

const TOGETHER: Text = { en: 'At the same time:', ru: 'Одновременно:' }

/** The steps under ids: "step-3", and behind it its substeps at any depth, "step-3-1", "step-3-2". */
function identified(drafts: readonly Draft[]): FileStep[] {
  let count = 0
  const inOrder = (step: Doing): FileStep[] => {
    const id = `step-${++count}`
    return [step, ...substepsOf(step)].map((doing, k) => fileStep(doing, k === 0 ? id : `${id}-${k}`))
  }
  return drafts.flatMap((draft) => {
    if (!('lanes' in draft)) return inOrder(draft)
    const id = `step-${++count}`
    const lanes = draft.lanes.map(({ actor, steps }) => ({
      actor: roleOf(actor),
      steps: steps.flatMap(inOrder),
    }))
    return [{ kind: 'parallel', id, text: TOGETHER, lanes }]
  })
}

/** Substeps belong to the actor of their step. */
function substepsOf({ actor, substeps }: Doing): Doing[] {
  return substeps.flatMap((step) => {
    const owned = { ...step, actor: step.actor ?? actor }
    return [owned, ...substepsOf(owned)]
  })
}

/** A step as a file says it. */
interface FileStep {
  kind: string
  id: string
  text: Text
  warning?: Text
  caution?: Text
  note?: Text
  actor?: string
  lanes?: { actor: string; steps: FileStep[] }[]
}

function fileStep({ text, warning, caution, note, actor }: Doing, id: string): FileStep {
  return {
    kind: text.startsWith('√') ? 'verify' : 'action',
    id,
    ...(warning !== undefined && { warning: both(warning) }),
    ...(caution !== undefined && { caution: both(caution) }),
    ...(note !== undefined && { note: both(note) }),
    text: both(text),
    ...(actor !== undefined && { actor: roleOf(actor) }),
  }
}

/** "EV1 + EV2" → "EV1-EV2": a role of its own, as several do the step together. */
function roleOf(actor: string): string {
  const words = actor.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+/, '')
  return words.slice(0, 20).replace(/-+$/, '') || 'crew'
}

/** The roles that have a step, with the names that the procedure gives them. */
function rolesOf(procedure: Fields, steps: readonly FileStep[]): { id: string; name: Text }[] {
  const listed = [procedure.actors, procedure.columns].flat().filter(isFields)
  const names = new Map(
    listed.flatMap((entry) => {
      const [name] = textsOf([entry.name, entry.display])
      return name === undefined
        ? []
        : textsOf([entry.role, entry.id, entry.key]).map((key) => [roleOf(key), name])
    }),
  )
  const used = steps.flatMap(({ actor, lanes = [] }) => [
    ...(actor === undefined ? [] : [actor]),
    ...lanes.flatMap((lane) => [lane.actor, ...lane.steps.flatMap(({ actor = [] }) => actor)]),
  ])
  return [...new Set(used)].map((id) => {
    const name = names.get(id) ?? id
    return { id, name: { en: name, ru: name } }
  })
}
