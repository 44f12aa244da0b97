/** An element of XML: its attributes, and text or elements in it. */
export interface Element {
  name: string
  attributes?: Record<string, string>
  inside: readonly (Element | string)[]
}

export function element(
  name: string,
  inside: readonly (Element | string)[] | string,
  attributes?: Record<string, string>,
): Element {
  return { name, attributes, inside: typeof inside === 'string' ? [inside] : inside }
}

/** Characters that no XML 1.0 document may hold, in whatever form: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Does a text hold characters that are left out of a document? */
export function hasForbidden(text: string): boolean {
  return text.search(FORBIDDEN) >= 0
}

/** An XML 1.0 document in UTF-8. Characters that XML forbids are left out; every other text is read back the same. */
export function documentOf(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}\n`
}

/** Elements stand on lines of their own; where there is text, no space is added. */
function written({ name, attributes = {}, inside }: Element, indent: string): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const tag = `${indent}<${name}${pairs.join('')}`
  if (inside.length === 0) return `${tag}/>`
  const mixed = inside.some((part) => typeof part === 'string')
  const [before, between, after] = mixed ? ['', '', ''] : [`${indent}  `, '\n', `\n${indent}`]
  const parts = inside.map((part) => (typeof part === 'string' ? escaped(part) : written(part, before)))
  return `${tag}>${between}${parts.join(between)}${after}</${name}>`
}

/** A reader turns a carriage return, and in attributes a tab or line feed, into something else unless it is spelled. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!)
}
