import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { usualPreferences } from '../../../shared/contract/preferences'
import { readSettings, settingsText } from '../../../shared/contract/settings-file'
import { fromMaestro } from '../../../shared/procedure/formats/maestro/maestro'
import { readPlan } from '../../../shared/reserves/read'
import { readRegister } from '../../../shared/reserves/register/check'
import { LAB } from '../../../shared/session/log.arbitrary'
import { LogFault } from '../../../shared/session/log-fault'
import { readTextFile } from '../bytes/text-file'
import { inspectSource } from '../inspect'
import { sampleLog, textOf } from '../package/sample-package'
import { readProcedureFile } from '../procedure-file'
import { readScenarioFile } from '../scenario-file'
import { readStation } from '../station-file'

/** What came of a file: all that it says, or the sentence with which it is refused. */
export type Outcome = { taken: unknown } | { refused: string }

/** A kind of file that comes from outside. */
export interface Format {
  name: string
  syntax: 'yaml' | 'json' | 'lines'
  /** A small one with nothing wrong. */
  good: string
  read(path: string): Outcome | Promise<Outcome>
}

type Reading = { ok: true } | { ok: false; faults: readonly { path?: string; message: string }[] }

/** The first fault, as it is shown: where, and what. */
function outcome(reading: Reading): Outcome {
  if (reading.ok) return { taken: reading }
  const { path, message } = reading.faults[0]!
  return { refused: path ? `${path}: ${message}` : message }
}

/** For what is read as a text first. */
const ofText =
  (read: (text: string) => Reading) =>
  (path: string): Outcome => {
    const file = readTextFile(path)
    return file.ok ? outcome(read(file.text)) : { refused: file.fault.message }
  }

const shared = join(import.meta.dirname, '../../../shared')
const sample = (path: string) => readFileSync(join(shared, path), 'utf8')

const MAESTRO = `title: Prepare
duration: 00:25
roles:
  - name: crewA
steps:
  - crewA: Open the log, read the gauge
`

export const FORMATS: readonly Format[] = [
  {
    name: 'a log',
    syntax: 'lines',
    good: textOf(sampleLog(2)),
    read: (path) =>
      inspectSource(path).then(
        (found) => ({ taken: { ...found, path: '' } }),
        (error: unknown) => {
          if (error instanceof LogFault) return { refused: error.fault.message }
          throw error
        },
      ),
  },
  {
    name: 'a station',
    syntax: 'json',
    good: JSON.stringify(LAB, undefined, 2),
    read: (path) => outcome(readStation(path)),
  },
  {
    name: 'settings',
    syntax: 'json',
    good: settingsText(usualPreferences('ru')),
    read: ofText(readSettings),
  },
  {
    name: 'a procedure',
    syntax: 'yaml',
    good: sample('procedure/language/sample.yaml'),
    read: (path) => outcome(readProcedureFile(path, {})),
  },
  {
    name: 'a procedure of Maestro',
    syntax: 'yaml',
    good: MAESTRO,
    // What it does not know it leaves out, and says so beside.
    read: ofText((text) => {
      const reading = fromMaestro(text, { effective: '2026-01-01' })
      return reading.ok ? { ok: true, procedure: reading.procedure } : reading
    }),
  },
  {
    name: 'a scenario',
    syntax: 'yaml',
    good: sample('drill/scenario/bundled/stuck-gauge.yaml'),
    read: (path) => outcome(readScenarioFile(path)),
  },
  {
    name: 'a plan of the reserves',
    syntax: 'yaml',
    good: sample('reserves/examples/iss-2020-10.yaml'),
    read: ofText(readPlan),
  },
  {
    name: 'a register of leaks',
    syntax: 'yaml',
    good: sample('reserves/register/examples/iss-prk-2019.yaml'),
    read: ofText(readRegister),
  },
]
