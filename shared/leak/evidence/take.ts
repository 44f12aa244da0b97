import type { Kind, SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'
import { type Cause, causeKey } from './causes'
import { type Evidence, indexOf } from './evidence'
import { newFilter, remap } from './filter'
import { flowOf } from './log/flows'
import { bringUp, newEpoch, rearrange } from './parts'
import { remark } from './log/remarks'
import { takeReading, takeWaiting } from './readings/take-reading'

/** What is known before the first event. */
export function newEvidence(graph: Graph, fromMs: number): Evidence {
  const evidence: Evidence = {
    graph,
    commonMs: fromMs,
    filter: newFilter(),
    causes: [],
    causeIndex: new Map(),
    gauges: new Map(),
    parts: [],
    partOf: new Map(),
    waiting: [],
    readings: 0,
    history: new Map(),
    declared: new Map(graph.instruments),
    hatches: new Map([...graph.hatches.values()].map(({ id, state }) => [id, state])),
    openValves: new Map(),
    temperatures: new Map(),
    flows: [],
    epoch: 0,
    patchedMs: undefined,
    others: [],
    remarks: [],
    said: new Map(),
    guess: undefined,
  }
  remap(evidence.filter, [{ from: [] }])
  rearrange(evidence, fromMs)
  return evidence
}

/** Takes in the next event of a log in order of time. */
export function takeEvent(evidence: Evidence, event: SessionEvent, ms: number): void {
  if (event.kind !== 'reading') {
    takeWaiting(evidence)
    evidence.others.push(event)
  }
  const take = TAKE[event.kind] as Take<Kind> | undefined
  take?.(evidence, event, ms)
}

type Take<K extends Kind> = (evidence: Evidence, event: SessionEvent<K>, ms: number) => void

/** What each kind does to the evidence; the others say nothing about pressures. */
const TAKE: { [K in Kind]?: Take<K> } = {
  reading: takeReading,
  instrument: ({ declared }, { data }) => declared.set(data.id, data),
  'hatch-state': (evidence, event, ms) => {
    const { data } = event
    if (!evidence.hatches.has(data.hatch)) return
    if (otherwise(evidence, event)) remark(evidence, 'contradiction', event)
    evidence.hatches.set(data.hatch, data.state)
    rearrange(evidence, ms)
  },
  'valve-state': (evidence, { data: { between, valve, state } }, ms) => {
    const key = `${valve} ${between.toSorted().join('/')}`
    if (state === 'open' && between.every((id) => evidence.graph.compartments.has(id)))
      evidence.openValves.set(key, between)
    else evidence.openValves.delete(key)
    rearrange(evidence, ms)
  },
  'gas-flow': (evidence, event, ms) => {
    const flow = flowOf(evidence.graph, event)
    if (!flow) return
    for (const part of evidence.parts) bringUp(evidence, part, ms)
    evidence.flows.push(flow)
    const cause: Cause = { kind: 'flow', relativeSigma: flow.relativeSigma, flows: [flow] }
    const known = evidence.causes[evidence.causeIndex.get(causeKey(cause)) ?? -1]
    if (known?.kind === 'flow') {
      const flows = [...known.flows, flow]
      evidence.causes[evidence.causes.indexOf(known)] = { ...known, flows }
    } else indexOf(evidence, cause)
  },
  'leak-site': (evidence, { data }, ms) => {
    if (data.state !== 'patched') return
    evidence.patchedMs = ms
    newEpoch(evidence, ms)
  },
}

/** Was this hatch said to be in another state at the same moment? */
function otherwise({ others }: Evidence, { at, seq, data }: SessionEvent<'hatch-state'>): boolean {
  return others.some(
    (one) =>
      one.kind === 'hatch-state' &&
      one.seq !== seq &&
      one.at === at &&
      one.data.hatch === data.hatch &&
      one.data.state !== data.state,
  )
}
