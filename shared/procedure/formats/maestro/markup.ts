import type { Path } from '../../language/yaml/read-yaml'
import type { Reading } from './remark'

/** Signs that Maestro spells: a box to be ticked and a check mark both ask to verify. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['CHECK', '√ '],
  ['CHECKMARK', '√ '],
  ['CHECK MARK', '√ '],
  ['CHECKBOX', '√ '],
  ['CHECKEDBOX', '☑ '],
  ['LEFT', '←'],
  ['RIGHT', '→'],
  ['UP', '↑'],
  ['DOWN', '↓'],
  ['CLOCKWISE', '↻'],
  ['COUNTERCLOCKWISE', '↺'],
])

const TEMPLATE = /\{\{([^{}]*)\}\}/g
const EMPHASIS = /'''|\*\*/g

/** The words of a text: templates filled in, emphasis left out. `crew` gives the actor of a role of the activity. */
export function* plain(text: string, path: Path, crew: ReadonlyMap<string, string>): Reading<string> {
  const filled = filledIn(text, crew)
  for (const [template] of filled.matchAll(TEMPLATE)) yield { path, what: 'template', subject: template }
  if (EMPHASIS.test(filled)) yield { path, what: 'emphasis', subject: text }
  return filled.replace(EMPHASIS, '').replace(/√\s*/g, '√ ').trim()
}

/** From the inside out; a template that is not known stays. */
function filledIn(text: string, crew: ReadonlyMap<string, string>): string {
  const next = text.replace(TEMPLATE, (template, inside: string) => {
    const [name = '', ...parts] = inside.split('|').map((part) => part.trim())
    if (name === 'VERIFY') return `√ ${parts.join(' ')}`
    if (name === 'WIKI') return parts[1] ?? parts[0] ?? template
    const role = /^role:(.*)$/.exec(name)?.[1]
    return (role === undefined ? SIGNS.get(name) : crew.get(role)) ?? template
  })
  return next === text ? text : filledIn(next, crew)
}
