import iss202010 from './bundled/iss-2020-10.json'
import iss202403 from './bundled/iss-2024-03.json'
import { once } from '../once'
import { checkStation } from './check'
import type { Station } from './station'

/** The files, newest first. To add one: put it into bundled/, import it, name it here; the test checks it. */
const FILES = [iss202403, iss202010]

/** The stations that come with the app, by id. Each is checked when it is first asked for. */
export const BUNDLED_STATIONS: Readonly<Record<string, Station>> = Object.create(
  null,
  Object.fromEntries(FILES.map((file) => [file.id, { enumerable: true, get: once(() => accepted(file)) }])),
)

/** A bundled station, or undefined where there is none of this id. */
export function bundledStation(id: string): Station | undefined {
  return BUNDLED_STATIONS[id]
}

function accepted(file: { id: string }): Station {
  const check = checkStation(file)
  if (check.ok) return check.station
  throw new Error(
    `bundled station ${file.id}: ${check.faults.map((f) => `${f.path}: ${f.message}`).join('; ')}`,
  )
}
