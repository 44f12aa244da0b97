import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draft, LogEvent } from '../../shared/session/event'
import { written } from '../../shared/session/log.arbitrary'
import { temporaryFolders } from '../store/temporary-folder'
import { stored } from '../store/events'
import { sha256 } from '../store/sha256'
import { writeAtomically } from './atomic-write'
import { csvOf, row } from './csv'
import { jsonlOf } from './jsonl'

const folder = temporaryFolders()
const kept = (log: LogEvent[]) => log.map(stored)
const at = '2020-12-26T15:00:00.000Z'
const { log } = written(sha256, [
  {
    at,
    actor: 'FE-1',
    kind: 'reading',
    data: {
      compartment: 'A',
      pressure: { value: 14.1, unit: 'psi' },
      temperature: { value: 22, unit: 'degC' },
      instrument: 'MV-1',
    },
  },
  {
    at,
    actor: 'FE-1',
    kind: 'hatch-state',
    data: { hatch: 'A/B', state: 'closed-leaking', step: 'close-next#2' },
  },
  { at, actor: 'FE-1', kind: 'step-skipped', data: { step: 'read', reason: '=1+1, "so\nit" говорят' } },
] as Draft[])

describe('CSV', () => {
  it('has units in the names of its columns, CRLF, and quotes as RFC 4180 has them', () => {
    const [header, , reading, hatch, skipped] = [...csvOf(kept(log))].join('').split('\r\n')
    expect(header).toBe(
      'session,seq,t_utc,actor,kind,compartment,p_value,p_unit,p_mmhg,temperature_k,instrument,hatch,state,step,reason,data,v,prev,hash',
    )
    expect(reading).toMatch(
      /^S-1,2,2020-12-26T15:00:00.000Z,FE-1,reading,A,14.1,psi,729\.\d+,295.15,MV-1,,,,,"\{""/,
    )
    expect(hatch).toContain(',hatch-state,,,,,,,A/B,closed-leaking,close-next#2,,"{')
    expect(skipped).toContain(',read,"=1+1, ""so\nit"" говорят","{')
    expect([...csvOf(kept(log))].join('').endsWith(`${log.at(-1)!.hash}\r\n`)).toBe(true)
  })

  it('quotes a text with nothing but a line feed in it', () => {
    const { log } = written(sha256, [{ at, actor: 'a\nb', kind: 'note', data: { text: 'x' } }])
    expect([...csvOf(kept(log))].join('')).toContain(',"a\nb",note,')
  })

  it('is what another writer makes of the same fields', () => {
    const fields = fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\r\n', ' ', 'ж', '=') }),
        fc.double({ noNaN: true }),
      ),
      { minLength: 2 },
    )
    fc.assert(
      fc.property(fields, (values) => {
        expect(row(values)).toBe(stringify([values], { record_delimiter: 'windows' }))
      }),
    )
  })
})

describe('an export', () => {
  it('has the same bytes each time', () => {
    expect([...csvOf(kept(log))].join('')).toBe([...csvOf(kept(structuredClone(log)))].join(''))
    expect([...jsonlOf(kept(log))].join('')).toBe([...jsonlOf(kept(structuredClone(log)))].join(''))
  })

  it('replaces a file only when all is written, and leaves nothing where it fails', async () => {
    const there = folder()
    const path = join(there, 'log.jsonl')
    writeFileSync(path, 'before')
    const failing = (function* () {
      yield 'x'.repeat(1_000_000)
      throw new Error('damaged')
    })()
    await expect(writeAtomically(path, failing)).rejects.toThrow('damaged')
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(there)).toEqual(['log.jsonl'])
    await writeAtomically(path, ['а', 'b'])
    expect(readFileSync(path, 'utf8')).toBe('аb')
    expect(readdirSync(there)).toEqual(['log.jsonl'])
  })
})
