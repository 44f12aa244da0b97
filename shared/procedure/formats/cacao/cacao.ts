import type { Language, Text } from '../../../i18n/text'
import type { Priority, Procedure } from '../../language/procedure'
import { outlineOf, placesIn, TOP } from '../../run/outline'
import { lossesOf, type Loss } from '../loss'
import type { Playbook } from './playbook'
import { branchOf, type Ids } from './workflow'

export interface CacaoOptions {
  language: Language
  ids: Ids
  /** When the playbook is made, as "2026-11-23T10:00:00.000Z". */
  createdIso: string
}

/** A procedure as it stands in the book, with its calls not filled in, as a CACAO 2.0 playbook in one language. */
export function toCacao(
  procedure: Procedure,
  { language, ids, createdIso }: CacaoOptions,
): { playbook: Playbook; lost: Loss[] } {
  const agents = agentsOf(procedure, language, ids)
  const agentOf = (role: string | undefined) => agents.find((agent) => agent.role === role)!.id
  const body = branchOf(placesIn(TOP, [procedure]).flat(), { language, ids, agentOf })
  const start = `start--${ids('start', procedure.id)}`
  const answers = body.workflow.flatMap(([, step]) => ('out_args' in step ? (step.out_args ?? []) : []))
  const variable = { type: 'string' as const, description: ANSWER[language] }
  const playbook: Playbook = {
    type: 'playbook',
    spec_version: 'cacao-2.0',
    id: `playbook--${ids('playbook', procedure.id)}`,
    name: [procedure.number ?? [], procedure.title[language]].flat().join(' '),
    description: procedure.purpose[language],
    created_by: `identity--${ids('identity', 'Hatchwise')}`,
    created: createdIso,
    modified: createdIso,
    valid_from: `${procedure.effective}T00:00:00.000Z`,
    priority: PRIORITIES[procedure.priority],
    industry_sectors: ['aerospace'],
    labels: [procedure.id, `revision ${procedure.revision}`, ...(procedure.stations ?? [])],
    external_references: procedure.sources.map((source) => ({ name: SOURCE[language], source })),
    playbook_variables: Object.fromEntries(answers.map((name) => [name, variable])),
    workflow_start: start,
    workflow: Object.fromEntries([[start, { type: 'start', on_completion: body.first }], ...body.workflow]),
    agent_definitions: Object.fromEntries(agents.map(({ id, agent }) => [id, agent])),
  }
  return { playbook, lost: lossesOf(procedure, 'cacao') }
}

const PRIORITIES: Record<Priority, number> = { emergency: 1, warning: 25, caution: 50, routine: 75 }
const SOURCE: Text = { en: 'Source', ru: 'Источник' }
const CREW: Text = { en: 'Crew', ru: 'Экипаж' }
const ANSWER: Text = { en: "The crew's answer", ru: 'Ответ экипажа' }

/** One agent for each role that has a step, and one for what anybody does. */
function agentsOf(procedure: Procedure, language: Language, ids: Ids) {
  const roles = new Set(outlineOf(procedure).map(({ role }) => role))
  return [...roles].map((role) => {
    const type = role === undefined ? 'group' : 'individual'
    return {
      role,
      id: `${type}--${ids(type, role ?? '')}`,
      agent: { type, name: role ?? CREW[language] } as const,
    }
  })
}
