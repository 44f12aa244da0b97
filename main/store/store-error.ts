import type { Text } from '../../shared/i18n/text'

/** Why the store cannot do what it was asked. */
export type StoreErrorCode =
  'in-use' | 'newer' | 'foreign' | 'damaged' | 'unsafe' | 'unwritable' | 'stale' | 'exists' | 'empty'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly code: StoreErrorCode,
    told: string | Text,
    detail: { cause?: unknown; session?: string } = {},
  ) {
    const text = typeof told === 'string' ? { en: told, ru: told } : told
    super(text.en, { cause: detail.cause })
    this.text = text
    this.session = detail.session
  }
  /** For people; in both languages where it is why the library cannot be opened. The message is the English of it. */
  readonly text: Text
  /** The session that it is about. */
  readonly session?: string
}

/** What a person is told of whatever was thrown. */
export function toldOf(error: unknown): Text {
  if (error instanceof StoreError) return error.text
  const message = error instanceof Error ? error.message : String(error)
  return { en: message, ru: message }
}
