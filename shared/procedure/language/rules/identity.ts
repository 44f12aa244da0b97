import { fault, type ProcedureFault, type Subject } from './placed'

/** Ids are unique where they are looked up, and whoever a step names is there. */

export function stepIds({ steps }: Subject): ProcedureFault[] {
  return repeated(steps.map(({ step, path }) => [`${path}.id`, step.id]))
}

export function optionIds({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(({ step, path }) =>
    step.kind === 'decision'
      ? repeated(step.options.map(({ id }, i) => [`${path}.options[${i}].id`, id]))
      : [],
  )
}

export function roleIds({ procedure }: Subject): ProcedureFault[] {
  return repeated(procedure.roles.map(({ id }, i) => [`roles[${i}].id`, id]))
}

export function actors({ procedure, steps }: Subject): ProcedureFault[] {
  const roles = procedure.roles.map(({ id }) => id)
  const named = steps.flatMap(({ step, path }): [string, string][] => [
    ...(step.actor === undefined ? [] : [[`${path}.actor`, step.actor] as [string, string]]),
    ...(step.kind === 'parallel'
      ? step.lanes.map(({ actor }, i): [string, string] => [`${path}.lanes[${i}].actor`, actor])
      : []),
  ])
  return named
    .filter(([, id]) => !roles.includes(id))
    .map(([path, id]) => fault(path, 'unknown-role', `"${id}"`, rolesExpected(roles)))
}

export function rolesExpected(roles: readonly string[]): string {
  return roles.length > 0 ? `one of the roles ${roles.join(', ')}` : 'a role that stands in "roles"'
}

/** A fault for every id that stands in the list before. */
function repeated(ids: readonly (readonly [path: string, id: string])[]): ProcedureFault[] {
  const seen = new Set<string>()
  return ids.flatMap(([path, id]) => {
    if (seen.has(id)) return [fault(path, 'duplicate-id', `"${id}" a second time`, 'every id once')]
    seen.add(id)
    return []
  })
}
