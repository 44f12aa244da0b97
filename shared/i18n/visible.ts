/** Control characters and those that turn the direction of a line show as a sign of their own. */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
