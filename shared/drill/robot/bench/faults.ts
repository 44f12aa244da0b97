import { leakEngine } from '../../../leak/engine'
import { isSealIntact, canonical, chainFault, type Sha256 } from '../../../session/chain'
import { isKnown } from '../../../session/event'
import { logReader, toLine } from '../../../session/jsonl'
import { evolve, type SessionState } from '../../../session/state'
import { saysTheSame, tellingOf } from '../../../session/told'
import { bundledStation } from '../../../station/bundled'
import { toMs } from '../../../time/time'
import { advance } from '../../simulator/advance'
import { accountedKg, airNow } from '../../simulator/air-now'
import { begin } from '../../simulator/begin'
import { change } from '../../simulator/plant/change'
import type { State } from '../../simulator/state'
import { EFFORT, type Drill } from '../run-drill'

/** What no drill may do, whoever plays it. Each fault is said in a sentence; none is as it should be. */

/** Mass may be lost or made by so much of it; by so many kg of a gas of which there was none. */
const CONSERVED = 1e-9

export function faultsOf(drill: Drill, sha256: Sha256): string[] {
  return [massFault(drill), logFault(drill, sha256), verdictFault(drill), truthFault(drill)].filter(
    (fault) => fault !== undefined,
  )
}

function massFault({ state }: Drill): string | undefined {
  const before = accountedKg(begin(state.setup))
  const after = accountedKg(state)
  const worst = Math.max(...before.map((kg, gas) => Math.abs(after[gas]! - kg) / (kg || 1)))
  return worst <= CONSERVED ? undefined : `mass changed by ${worst} of it`
}

/** The log is read as any that comes from outside, link by link. */
function logFault({ log }: Drill, sha256: Sha256): string | undefined {
  const reader = logReader({ stations: bundledStation, sha256 })
  try {
    for (const event of log) reader.read(toLine(event))
    reader.end()
  } catch (error) {
    return `the log is refused: ${String(error)}`
  }
  const broken = chainFault(log, (event) => isSealIntact(event, canonical(event.data), sha256))
  return broken && `the chain breaks at seq ${broken.seq}: ${broken.code}`
}

/** Whatever the crew was told follows again from the entries before. */
function verdictFault({ log, state: { setup } }: Drill): string | undefined {
  const engine = leakEngine(setup.graph)
  let state: SessionState | undefined
  for (const event of log) {
    if (isKnown(event) && event.kind === 'verdict') {
      const report = engine.report(state!.effective, toMs(event.at), EFFORT)
      const told = tellingOf(state!, report, event.data.seq)
      if (!told || !saysTheSame(told, event.data))
        return `seq ${event.seq} told ${said(event.data)}; replayed it is ${told ? said(told) : 'nothing new'}`
    }
    state = evolve(state, event, bundledStation)
  }
  return undefined
}

function said({ verdict, compartments }: { verdict: string; compartments: readonly string[] }): string {
  return [verdict, ...compartments].join(' ')
}

/** Scenario, seed and deeds give the whole truth again, to the last bit. */
function truthFault({ deeds, state }: Drill): string | undefined {
  let again = begin(state.setup)
  for (const { atS, change: one } of deeds) again = change(advance(again, atS).state, one)
  const parts = (station: State) => JSON.stringify([airNow(station), station.plant])
  return parts(advance(again, state.nowS).state) === parts(state) ? undefined : 'the deeds give another truth'
}
