import { readScenario, type ScenarioReading } from '../../shared/drill/scenario/read'
import { readTextFile } from './bytes/text-file'

/**
 * Reads and checks a scenario file, YAML or JSON. What is wrong with it comes back as faults with line and column; the
 * file system's errors throw.
 */
export function readScenarioFile(path: string): ScenarioReading {
  const read = readTextFile(path)
  if (read.ok) return readScenario(read.text)
  return { ok: false, faults: [{ path: '', ...read.fault, line: 1, column: 1 }] }
}
