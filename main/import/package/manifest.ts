import { LogFault } from '../../../shared/session/log-fault'

export const MANIFEST = 'manifest-sha256.txt'

/** A package has a dozen files; a manifest of a million is none. */
const MOST_FILES = 100
/** So many lines with the longest names, and some. */
export const MANIFEST_BYTES = 32_768

/** One line of the manifest. */
export interface Listed {
  line: number
  /** In lower-case hex digits. */
  sha256: string
  name: string
}

/** As sha256sum writes and reads it. */
const LINE = /^([0-9a-f]{64}) [ *](.+)$/s
/** A package is one folder, so that no name can lead out of it. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/

/** The files that the lines of a manifest list, each once. Throws a `LogFault` at its first wrong line. */
export function readManifest(lines: readonly string[]): Listed[] {
  const names = new Set<string>()
  return lines.map((text, index) => {
    const line = index + 1
    const fault = (code: string, found: string, expected: string) =>
      manifestFault({ line, code, message: `found ${shown(found)}; expected ${expected}` })
    if (line > MOST_FILES) throw fault('too-many-files', text, `at most ${MOST_FILES} lines`)
    const [, sha256, name] = LINE.exec(text) ?? []
    if (sha256 === undefined || name === undefined) {
      throw fault('malformed-manifest', text, '64 hex digits, two spaces and the name of a file')
    }
    if (!NAME.test(name)) {
      throw fault('unsafe-name', name, 'the name of a file in the package, of letters, digits, "_-."')
    }
    if (names.has(name)) throw fault('duplicate-name', name, 'every file once')
    names.add(name)
    return { line, sha256, name }
  })
}

/** `file` is the one that the line is about. */
export function manifestFault(fault: {
  line: number
  code: string
  message: string
  file?: string
}): LogFault {
  const { file: field = '', ...rest } = fault
  return new LogFault({ file: MANIFEST, field, ...rest })
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text)
}
