import { existsSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { stringify } from 'yaml'
import { LANGUAGES, type Language } from '../../shared/i18n/text'
import { procedureById, bundledProcedures } from '../../shared/procedure/bundled'
import { toCacao } from '../../shared/procedure/formats/cacao/cacao'
import type { Form, Loss } from '../../shared/procedure/formats/loss'
import { fromMaestro } from '../../shared/procedure/formats/maestro/maestro'
import { toOdf } from '../../shared/procedure/formats/odf/odf'
import type { Procedure } from '../../shared/procedure/language/procedure'
import type { ProcedureReading } from '../../shared/procedure/language/read'
import { writeAtomically } from '../export/atomic-write'
import { readProcedureFile } from '../import/procedure-file'
import { readTextFile } from '../import/bytes/text-file'
import { BadInput, WrongUsage, type Command } from './command'
import { playbookIds } from './convert-ids'

const FORMS: Record<Form, (procedure: Procedure, language: Language) => { text: string; lost: Loss[] }> = {
  odf: (procedure, language) => {
    const { xml, lost } = toOdf(procedure, language, procedureById)
    return { text: xml, lost }
  },
  cacao: (procedure, language) => {
    const createdIso = new Date().toISOString()
    const { playbook, lost } = toCacao(procedure, { language, ids: playbookIds, createdIso })
    return { text: `${JSON.stringify(playbook, undefined, 2)}\n`, lost }
  },
}

export const exportProcedure: Command = {
  synopsis: '<procedure.yaml | id> --format odf|cacao --out <path> [--language en|ru]',
  help: `Writes a procedure in another form, as a whole or not at all, and says what that form cannot hold, step by step.

  --format odf     XML in the manner of an Operations Data File
  --format cacao   an OASIS CACAO 2.0 playbook (JSON)
  --out <path>     the file to write
  --language       en (if left out) or ru: both forms have one language only`,
  options: { format: { type: 'string' }, out: { type: 'string' }, language: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [source], values: { format, out: path, language = 'en' }, json }, { out, err }) {
    const form = choice('format', format, Object.keys(FORMS) as Form[])
    const inLanguage = choice('language', language, LANGUAGES)
    if (typeof path !== 'string' || path === '') throw new WrongUsage('expected --out <path>')
    const reading = readSource(source!)
    if (!reading.ok) {
      for (const { line, column, message } of reading.faults) err(`${source}:${line}:${column}: ${message}\n`)
      return 1
    }
    const { text, lost } = FORMS[form](reading.procedure, inLanguage)
    await writeAtomically(path, [text])
    const said = lost.map(({ step, text }) => `${step ?? reading.procedure.id}: ${text.en}`)
    out(json ? `${JSON.stringify({ path, lost })}\n` : `${[path, ...said].join('\n')}\n`)
    return 0
  },
}

export const importProcedure: Command = {
  synopsis: '<maestro.yaml> --out <procedure.yaml>',
  help: `Takes a procedure or an activity of NASA Maestro over into a procedure of ours, and names everything that has
no place in it with its line. The files of the activities lie beside it, or in a folder "tasks" beside its folder.
The Russian texts are to be translated afterwards; "procedure check" names them.

  --out <path>  the file to write`,
  options: { out: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [source], values: { out: path }, json }, { out, err }) {
    if (typeof path !== 'string' || path === '') throw new WrongUsage('expected --out <path>')
    const effective = new Date().toISOString().slice(0, 10)
    const reading = fromMaestro(textOf(source!), { effective, file: (name) => activityText(source!, name) })
    if (!reading.ok) {
      if (json) out(`${JSON.stringify({ ok: false, faults: reading.faults })}\n`)
      for (const { file = source, line, column, message } of reading.faults)
        err(`${file}:${line}:${column}: ${message}\n`)
      return 1
    }
    const { procedure, report } = reading
    await writeAtomically(path, [stringify(procedure, { lineWidth: 110 })])
    const said = report.map(({ file = source, line, text, subject }) =>
      [`${file}:${line}: ${text.en}`, subject ?? []].flat().join(' '),
    )
    out(json ? `${JSON.stringify({ path, report })}\n` : `${[path, ...said].join('\n')}\n`)
    return 0
  },
}

/** A bundled procedure by its id, or a file. */
function readSource(source: string): ProcedureReading {
  const bundled = procedureById(source)
  if (bundled) return { ok: true, procedure: bundled }
  if (existsSync(source)) return readProcedureFile(source, { known: bundledProcedures() })
  throw new BadInput(
    `found no file ${source}; expected one, or ${bundledProcedures()
      .map(({ id }) => id)
      .join(', ')}`,
  )
}

function choice<T extends string>(option: string, found: unknown, known: readonly T[]): T {
  const chosen = known.find((name) => name === found)
  if (chosen !== undefined) return chosen
  throw new WrongUsage(`found --${option} ${String(found)}; expected ${known.join(' or ')}`)
}

/** Throws `BadInput` for what is no text, and what the file system throws. */
function textOf(path: string): string {
  const read = readTextFile(path)
  if (read.ok) return read.text
  throw new BadInput(`${path}: ${read.fault.message}`)
}

/** The file of an activity; a name that leads out of the two folders is none. */
function activityText(procedure: string, name: string): string | undefined {
  const folder = dirname(resolve(procedure))
  const found = [folder, join(dirname(folder), 'tasks')]
    .map((within) => ({ within, path: resolve(within, name) }))
    .find(({ within, path }) => path.startsWith(`${within}${sep}`) && existsSync(path))
  return found && textOf(found.path)
}
