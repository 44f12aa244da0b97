import { visible } from '../../../i18n/visible'

/** A piece of HTML in which every text is escaped: only `html` and `styleSheet` make one. */
export interface Markup {
  readonly html: string
}

type Part = Markup | string | number | false | undefined | readonly Part[]

/** HTML from a template: what is put in is escaped, unless it is markup already; nothing stands for what is absent. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: String.raw({ raw: template }, ...parts.map(htmlOf)) }
}

function htmlOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(htmlOf).join('')
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!)
}

/** A style sheet: every text in it went through `cssString`. */
export function styleSheet(rules: readonly string[]): Markup {
  return { html: `<style>${rules.join('\n')}</style>` }
}

/** A string of a style sheet, in quotes; lines end with "\n". */
export function cssString(text: string): string {
  const lines = text.split('\n').map((line) =>
    // "<" too: the style sheet stands in the document, and "</style>" would end it.
    visible(line).replace(/["\\<]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `),
  )
  return `"${lines.join('\\a ')}"`
}
