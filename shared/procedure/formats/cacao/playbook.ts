import { z } from 'zod'

/**
 * The part of a CACAO playbook, version 2.0, that a procedure becomes, with what the specification requires of it.
 * Source: OASIS, CACAO Security Playbooks Version 2.0, sections 3 (playbook), 4 (workflow steps), 5.8 (manual
 * command), 7 (agents), 10.10 (identifiers), 10.18 (variables).
 */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

/** "type--UUID" of one of these types. */
const identifier = (...types: string[]) => z.string().regex(new RegExp(`^(?:${types.join('|')})--${UUID}$`))

const STEP_TYPES = [
  'start',
  'end',
  'action',
  'playbook-action',
  'parallel',
  'if-condition',
  'while-condition',
  'switch-condition',
] as const

const step = identifier(...STEP_TYPES)
const agent = identifier('individual', 'group')
const playbook = identifier('playbook')

/** ISO 8601 in UTC with exactly three digits of a second's fraction. */
const timestamp = z.iso.datetime({ precision: 3 })
const variable = z.string().regex(/^__[a-zA-Z][a-zA-Z0-9_-]{0,199}__$/)
const milliseconds = z.int().min(1)

const described = { name: z.string().optional(), description: z.string().optional() }

/** What follows a step: the same whatever becomes of it, or by success and failure, never both forms. */
const onward = { on_completion: step }
const either = {
  on_completion: z.never().optional(),
  timeout: milliseconds,
  on_success: step,
  on_failure: step,
}

const action = {
  type: z.literal('action'),
  ...described,
  commands: z.array(z.strictObject({ type: z.literal('manual'), command: z.string().min(1) })).min(1),
  agent,
  delay: milliseconds.optional(),
  out_args: z.array(variable).min(1).optional(),
}

const workflowStep = z.union([
  z.strictObject({ type: z.literal('start'), ...onward }),
  z.strictObject({ type: z.literal('end') }),
  z.strictObject({ ...action, ...onward }),
  z.strictObject({ ...action, ...either }),
  z.strictObject({ type: z.literal('playbook-action'), ...described, playbook_id: playbook, ...onward }),
  z.strictObject({ type: z.literal('parallel'), ...described, next_steps: z.array(step).min(2), ...onward }),
  z.strictObject({
    type: z.literal('if-condition'),
    ...described,
    condition: z.string().min(1),
    on_true: step,
    on_false: step.optional(),
    ...onward,
  }),
  z.strictObject({
    type: z.literal('while-condition'),
    ...described,
    condition: z.string().min(1),
    on_true: step,
    ...onward,
  }),
  z.strictObject({
    type: z.literal('switch-condition'),
    ...described,
    switch: z.string().min(1),
    cases: z.record(z.string().regex(/^[a-zA-Z0-9_-]{1,250}$/), step),
    ...onward,
  }),
])
export type WorkflowStep = z.infer<typeof workflowStep>

export const playbookSchema = z
  .strictObject({
    type: z.literal('playbook'),
    spec_version: z.literal('cacao-2.0'),
    id: playbook,
    name: z.string().min(1),
    description: z.string(),
    created_by: identifier('identity'),
    created: timestamp,
    modified: timestamp,
    valid_from: timestamp,
    /** 1 is the highest. */
    priority: z.int().min(1).max(100),
    industry_sectors: z.array(z.string()).min(1),
    labels: z.array(z.string()).min(1),
    external_references: z.array(z.strictObject({ name: z.string(), source: z.string() })).min(1),
    playbook_variables: z
      .record(variable, z.strictObject({ type: z.literal('string'), description: z.string() }))
      .optional(),
    workflow_start: identifier('start'),
    workflow: z.record(step, workflowStep),
    agent_definitions: z.record(
      agent,
      z.strictObject({ type: z.enum(['individual', 'group']), name: z.string().min(1) }),
    ),
  })
  .superRefine((playbook, context) => {
    for (const message of faultsOf(playbook)) context.addIssue({ code: 'custom', message })
  })
export type Playbook = z.infer<typeof playbookSchema>

/** The steps that follow a step in the same branch, and those with which its branches begin. */
export function stepsAfter(step: WorkflowStep): { next: string[]; branches: string[] } {
  const next = [
    'on_completion' in step ? step.on_completion : undefined,
    'on_success' in step ? step.on_success : undefined,
    'on_failure' in step ? step.on_failure : undefined,
  ]
  const branches = [
    'on_true' in step ? step.on_true : undefined,
    'on_false' in step ? step.on_false : undefined,
    ...('cases' in step ? Object.values(step.cases) : []),
    ...('next_steps' in step ? step.next_steps : []),
  ]
  return { next: [...new Set(next.filter(isGiven))], branches: branches.filter(isGiven) }
}

function isGiven(id: string | undefined): id is string {
  return id !== undefined
}

type Flow = Pick<Playbook, 'workflow' | 'workflow_start' | 'agent_definitions'> & {
  playbook_variables?: Record<string, unknown>
}

/** What the specification requires beyond the shape of each object. */
function faultsOf({ workflow, workflow_start, agent_definitions, playbook_variables = {} }: Flow): string[] {
  const steps = Object.entries(workflow)
  const references = steps.flatMap(([, step]) => [...stepsAfter(step).next, ...stepsAfter(step).branches])
  const targets = new Set(references)
  const uuids = [...Object.keys(workflow), ...Object.keys(agent_definitions)].map((id) => id.split('--')[1])
  return [
    ...steps
      .filter(([id, step]) => !id.startsWith(`${step.type}--`))
      .map(([id, step]) => `${id}: expected the type ${step.type} before its UUID`),
    ...references.filter((id) => !(id in workflow)).map((id) => `${id}: expected a step of the workflow`),
    ...steps.flatMap(([, step]) =>
      step.type === 'action' && !(step.agent in agent_definitions)
        ? [`${step.agent}: expected an agent of the playbook`]
        : [],
    ),
    ...steps.flatMap(([, step]) =>
      step.type === 'action'
        ? (step.out_args ?? [])
            .filter((name) => !(name in playbook_variables))
            .map((name) => `${name}: expected a variable of the playbook`)
        : [],
    ),
    ...(workflow_start in workflow ? [] : [`${workflow_start}: expected a step of the workflow`]),
    ...steps
      .filter(([id]) => id !== workflow_start && !targets.has(id))
      .map(([id]) => `${id}: expected a way that leads to it`),
    ...['start', 'end', 'action'].flatMap((type) => {
      const found = steps.filter(([, step]) => step.type.endsWith(type)).length
      return found === 0 || (type === 'start' && found > 1) ? [`found ${found} steps of type ${type}`] : []
    }),
    ...(new Set(uuids).size < uuids.length ? ['expected each UUID once'] : []),
  ]
}
