/** How wide a text is, in any unit. */
export type Measure = (text: string) => number

/** The lines that a text takes in a column of this width; a word that is wider is broken. Never empty. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => wrapped(paragraph, width, measure))
}

function wrapped(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of paragraph.split(/(?<= )/)) {
    const wide = measure(word.trimEnd())
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (wide > width) {
      const pieces = broken(word.trimEnd(), width, measure)
      lines.push(...pieces.slice(0, -1))
      line = `${pieces.at(-1)!} `
      used = measure(line)
    } else {
      line += word
      used += measure(word)
    }
  }
  return [...lines, line.trimEnd()]
}

function broken(word: string, width: number, measure: Measure): string[] {
  const pieces = ['']
  for (const character of word) {
    if (measure(pieces.at(-1)! + character) > width && pieces.at(-1) !== '') pieces.push('')
    pieces[pieces.length - 1] += character
  }
  return pieces
}

/** The text where it fits, else its beginning with "…". */
export function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const [beginning] = broken(text, width - measure('…'), measure)
  return `${beginning!.trimEnd()}…`
}
