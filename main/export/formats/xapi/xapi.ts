import { isKnown, PROGRAM, type SessionEvent } from '../../../../shared/session/event'
import { parsed } from '../../../store/events'
import { portions, type Job } from '../../job'
import type { ExportSource } from '../../source'
import { uuid5 } from '../../uuid5'
import { TOLD, type Runs, type Told } from './told'
import { ACTIVITIES } from './vocabulary'

/** Our own IRIs stand under a name that is reserved never to be anybody's (RFC 2606): they identify, nothing more. */
const BASE = 'https://hatchwise.invalid'
/** Under which hashes of events become ids of statements. */
const NAMESPACE = '9b1f6c3e-52c4-4d0a-8f57-0d3a6f2b7c18'

const SESSION_TYPES: Record<ExportSource['mode'], string> = {
  drill: ACTIVITIES.simulation,
  example: ACTIVITIES.simulation,
  real: ACTIVITIES.event,
}

/**
 * Training records: what people did, as xAPI 1.0.3 statements. One JSON array, because that is what a learning record
 * store takes in one request as it is; one statement a line. The id of a statement follows from the event's hash, so
 * that a store that is sent the same session again takes nothing twice.
 */
export function* xapiOf(source: ExportSource, job: Job): Generator<string> {
  const statements = statementsOf(source)
  let before = '[\n'
  for (const portion of portions(source, job)) {
    for (const event of portion.map(parsed)) {
      if (!isKnown(event) || event.actor === PROGRAM) continue
      const statement = statements(event)
      if (statement === undefined) continue
      yield before + JSON.stringify(statement)
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

type Telling = ((data: unknown, runs: Runs) => Told | undefined) | undefined

/** The statement of each event in turn; undefined where it is no training record. */
function statementsOf(source: ExportSource) {
  const { session, station, mode, title } = source
  const under = { all: BASE, session: iri('sessions', session), station: iri('stations', station) }
  const whole = activity(under.session, SESSION_TYPES[mode], title)
  const registration = uuid5(NAMESPACE, session)
  const category = [{ objectType: 'Activity', id: iri('modes', mode) }]
  const ids = new Map<number, string>()
  const runs = new Map<number, string>()

  const objectOf = ({ object, retracts }: Told) => {
    if (retracts !== undefined) {
      const id = ids.get(retracts)
      return id && { objectType: 'StatementRef', id }
    }
    if (!object) return whole
    return activity(`${under[object.under]}/${encoded(object.path)}`, object.type, object.path.at(-1)!)
  }

  return (event: SessionEvent) => {
    const { seq, kind, hash, at, data } = event
    if (kind === 'procedure-started') runs.set(seq, data.procedure)
    const told = (TOLD[kind] as Telling)?.(data, runs)
    const object = told && objectOf(told)
    if (!object) return undefined
    const id = uuid5(NAMESPACE, hash)
    ids.set(seq, id)
    const { verb, who = event.actor, result } = told
    return {
      id,
      actor: { objectType: 'Agent', name: who, account: { homePage: under.station, name: who } },
      verb,
      object,
      ...(result && { result: resultOf(result) }),
      context: {
        registration,
        contextActivities: { grouping: [whole], category },
        extensions: extended({ mode, session, station, seq, kind, hash }),
      },
      timestamp: at,
    }
  }
}

function resultOf({ figures, ...result }: NonNullable<Told['result']>) {
  return { ...result, ...(figures && { extensions: extended(figures) }) }
}

function activity(id: string, type: string, name: string) {
  return { objectType: 'Activity', id, definition: { type, name: { und: name } } }
}

/** xAPI wants an IRI for the name of whatever it does not know. */
function extended(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [iri('extensions', key), value]))
}

function iri(...path: string[]): string {
  return `${BASE}/${encoded(path)}`
}

function encoded(path: readonly string[]): string {
  return path.map(encodeURIComponent).join('/')
}
