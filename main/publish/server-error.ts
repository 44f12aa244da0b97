import { DatabaseError } from 'pg'

/** Why the server does not do what it was asked, in a sentence for people. It never holds a password. */
export class ServerError extends Error {
  override readonly name = 'ServerError'
}

/** Who asks whom. */
export interface Target {
  host: string
  port: number
  user?: string
  database?: string
}

type Sentence = (target: Target, said: string) => string

const broke: Sentence = (t, said) =>
  `the connection to ${placeOf(t)} broke (${said}); run again: it goes on where it was`
const busy: Sentence = (t, said) => `the server at ${placeOf(t)} takes no connection now (${said}); try later`
const denied: Sentence = (t, said) => `the server at ${placeOf(t)} does not let ${t.user} in (${said})`

/** What the server's SQLSTATE codes mean here; the sentence of a class stands under its first two characters. */
const SENTENCES: Record<string, Sentence> = {
  '08': broke,
  28: denied,
  '28P01': (t) => `the server at ${placeOf(t)} refuses the password of ${t.user}`,
  '3D000': (t) => `the server at ${placeOf(t)} has no database ${t.database}`,
  42501: (t, said) =>
    `${t.user} has not the right to do it (${said}); needed: CREATE on the database ${t.database}, or, where its tables are there, USAGE on the schema hatchwise and SELECT and INSERT in it`,
  25006: (t) => `the database ${t.database} at ${placeOf(t)} can only be read: is it a standby?`,
  53: busy,
  53100: (t) => `the disk of the server at ${placeOf(t)} is full`,
  57: broke,
  '57P03': busy,
}

/** The sentence for whatever `pg` threw, while connecting or after it. */
export function serverError(error: unknown, target: Target, isConnected: boolean): unknown {
  if (!(error instanceof Error)) return error
  const said = error.message || String('code' in error ? error.code : error.name)
  if (error instanceof DatabaseError) {
    const code = error.code ?? ''
    const sentence = SENTENCES[code] ?? SENTENCES[code.slice(0, 2)]
    const text = sentence?.(target, said) ?? `the server at ${placeOf(target)} says: ${said} (${code})`
    return new ServerError(text, { cause: error })
  }
  if (isConnected) return new ServerError(broke(target, said), { cause: error })
  const text = said.includes('password must be a string')
    ? `the server at ${placeOf(target)} asks for a password of ${target.user}; put it into the URL, PGPASSWORD or ~/.pgpass`
    : `no connection to a PostgreSQL server at ${placeOf(target)} (${said})`
  return new ServerError(text, { cause: error })
}

/** A socket is named by its folder. */
function placeOf({ host, port }: Target): string {
  return host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : `${host}:${port}`
}
