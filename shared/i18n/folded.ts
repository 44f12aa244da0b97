/**
 * A text as it is searched: one form of each letter, no difference of case in any alphabet (SQLite's own `lower`
 * knows ASCII only), and е for ё, as most people type it.
 */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
}
