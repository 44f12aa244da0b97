/** How a key is drawn, by its place on the keyboard; the letters are those of the buttons, in every layout. */
const DRAWN: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Enter: '⏎',
  Equal: '+',
  Escape: 'Esc',
  Minus: '−',
  Period: '.',
  Slash: '/',
  Space: '␣',
}

/** "Shift+KeyM" → "⇧M"; the question mark is drawn as what it is. */
export function keyName(code: string): string {
  if (code === 'Shift+Slash') return '?'
  const [last = '', shift] = code.split('+').toReversed()
  return (shift ? '⇧' : '') + (DRAWN[last] ?? last.replace(/^(Key|Digit)/, ''))
}

const MOST_NAMED = 3

/** What is drawn for keys that do alike: a long row by its ends, and without the number pad, which says the same. */
export function keyNames(codes: readonly string[]): string[] {
  const names = codes.filter((code) => !code.startsWith('Numpad')).map(keyName)
  return names.length > MOST_NAMED ? [names[0]!, '…', names.at(-1)!] : names
}
