import { z } from 'zod'

type Issue = z.core.$ZodIssue

/**
 * The same error, with what is wrong inside the likeliest alternative in the place of "matches none of these": that
 * of the right type with the fewest faults.
 */
export function nearest({ issues }: Pick<z.ZodError, 'issues'>): z.ZodError {
  return new z.ZodError(issues.flatMap(inside))
}

function inside(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  if ('options' in issue) return [expecting(issue, issue.options?.map(quoted) ?? [])]
  const [best] = issue.errors
    .filter((all) => !all.some(isOfAnotherType))
    .toSorted((a, b) => a.length - b.length)
  if (best) return best.flatMap((one) => inside({ ...one, path: [...issue.path, ...one.path] }))
  return [expecting(issue, issue.errors.flat().filter(isOfAnotherType).map(typeOf))]
}

/** `shapeFaults` puts "expected" before it. */
function expecting({ path, input }: Issue, all: readonly string[]): Issue {
  return { code: 'custom', path, message: [...new Set(all)].join(' or '), input }
}

function isOfAnotherType({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value')
}

function typeOf(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(quoted).join(' or ')
  return issue.code === 'invalid_type' ? issue.expected : issue.message
}

function quoted(value: unknown): string {
  return JSON.stringify(value)
}
