import type { DataOf, Kind, SessionEvent } from '../session/event'
import { bundledStation } from '../station/bundled'
import { graphOf } from '../station/graph'
import { procedureSchema, type Procedure } from './procedure'
import { runProcedure, type ProcedureInput, type Visit } from './run'

/** Short logs and procedures for the tests of this folder. */

export const graph = graphOf(bundledStation('iss-2020-10')!)

export type Entry = { [K in Kind]: [kind: K, data: DataOf<K>] }[Kind]

/** A log with these events, numbered from 1. */
export function log(...entries: Entry[]): SessionEvent[] {
  return entries.map(([kind, data], i) => {
    const at = `2020-10-15T12:${String(i % 60).padStart(2, '0')}:00.000Z`
    return {
      v: 1,
      session: 's',
      seq: i + 1,
      prev: '',
      hash: '',
      at,
      actor: 'FE-1',
      kind,
      data,
    } as SessionEvent
  })
}

export const done = (step: string, choice?: string): Entry => ['step-done', { step, choice }]
export const closed = (hatch: string, step?: string): Entry => [
  'hatch-state',
  { hatch, state: 'closed', step },
]
export const opened = (hatch: string, step?: string): Entry => ['hatch-state', { hatch, state: 'open', step }]
export const read = (compartment: string, step: string): Entry => [
  'reading',
  { compartment, pressure: { value: 730, unit: 'mmHg' }, instrument: 'MV-1', step },
]
export const seen = (who: string, compartment: string): Entry => ['crew-position', { who, compartment }]

/** The run of `procedure` on the station of October 2020. */
export function run(procedure: Procedure, events: SessionEvent[], more: Partial<ProcedureInput> = {}) {
  return runProcedure({ procedure, graph, events, ...more })
}

/** A procedure of these steps alone. */
export function procedure(...steps: object[]): Procedure {
  const text = { en: 'Do it.', ru: 'Сделать.' }
  return procedureSchema.parse({
    schema: 0,
    id: 'test',
    revision: '1',
    effective: '2026-01-01',
    title: text,
    purpose: text,
    sources: ['test'],
    steps: steps.map((s) => ({ text, ...s })),
  })
}

export const hatchesOf = (visit: Visit | undefined) =>
  visit?.items.map((i) => (i.kind === 'hatch' ? i.hatch : '')) ?? []
export const segmentsOf = (visit: Visit | undefined) =>
  visit?.items.map((i) => (i.kind === 'place' ? i.compartments : [])) ?? []
export const statesOf = (visit: Visit | undefined) => visit?.items.map((i) => i.state) ?? []

export const option = (id: string, to?: string) => ({ id, text: { en: id, ru: id }, to })
