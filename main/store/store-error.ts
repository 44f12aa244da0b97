/** Why the store cannot do what it was asked; the message is for people, in English. */
export type StoreErrorCode =
  'in-use' | 'newer' | 'foreign' | 'damaged' | 'unsafe' | 'unwritable' | 'stale' | 'exists' | 'empty'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    detail: { cause?: unknown; session?: string } = {},
  ) {
    super(message, { cause: detail.cause })
    this.session = detail.session
  }
  /** The session that it is about. */
  readonly session?: string
}
