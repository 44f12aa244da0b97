import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundledProcedures } from '../../shared/procedure/bundled'
import type { Draft } from '../../shared/session/event'
import { toLine } from '../../shared/session/jsonl'
import { NOW_MS, written } from '../../shared/session/log.arbitrary'
import { toIso } from '../../shared/time/time'
import { sha256 } from '../store/sha256'
import { temporaryFolders } from '../store/temporary-folder'
import { printCommand } from './print'

const folder = temporaryFolders()
const [first] = bundledProcedures()

async function print(procedure: string, values: Record<string, string>) {
  const out = join(folder(), 'paper.html')
  const streams = { out: () => undefined, err: () => undefined }
  const call = { positionals: [procedure], values: { out, ...values }, json: false }
  expect(await printCommand.run(call, streams)).toBe(0)
  return readFileSync(out, 'utf8')
}

/** A session that follows the first procedure and has done its first step. */
function logFile(): string {
  const common = { at: toIso(NOW_MS), actor: 'CDR' }
  const data = { procedure: first!.id, revision: first!.revision, hash: '', definition: first }
  const drafts: Draft[] = [
    { ...common, kind: 'procedure-started', data },
    { ...common, kind: 'step-done', data: { step: `2:${first!.steps[0]!.id}` } },
  ]
  const path = join(folder(), 'log.jsonl')
  const { log } = written(sha256, drafts)
  writeFileSync(path, log.map((event) => `${toLine(event)}\n`).join(''))
  return path
}

it('writes a blank procedure in the languages that are asked for', async () => {
  const document = await print(first!.id, { language: 'ru' })
  expect(document).toContain('<html lang="ru">')
  expect(document).toContain('content: "БЛАНК"')
})

it('writes a procedure with what a log has done of it', async () => {
  const document = await print(first!.id, { log: logFile() })
  expect(document).toContain('<li class="step done">')
  expect(document).toContain('content: "DRILL / ТРЕНИРОВКА"')
})

it('refuses a procedure that is not there, in the book or in the log', async () => {
  await expect(print('none', {})).rejects.toThrow('found no procedure "none"')
  await expect(print(bundledProcedures()[1]!.id, { log: logFile() })).rejects.toThrow('found no start')
  for (const language of ['de', 'constructor']) {
    await expect(print(first!.id, { language })).rejects.toThrow('expected en, ru or both')
  }
})
