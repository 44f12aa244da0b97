import { useCallback, useMemo, useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { DrillOrder, Rate } from '../../../shared/contract/drill'
import { changeText } from '../../../shared/drill/words'
import { graphOfSession } from '../../../shared/session/state'
import { bundledStation } from '../../../shared/station/bundled'
import type { Graph } from '../../../shared/station/graph'
import { toMs } from '../../../shared/time/time'
import { ask } from '../../app/ask'
import { StationClock } from '../../app/clock'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { MarkContext, useWindowTitle } from '../../app/mark'
import { useText } from '../../app/preferences'
import { FindingsNotice } from '../recording/FindingsNotice'
import { MODE } from '../sessions/messages'
import { CrewSide } from './crew/CrewSide'
import { leakingIn } from './crew/judged'
import { Mirror } from './crew/Mirror'
import { DrillDialog } from './DrillDialog'
import { DrillHeader } from './DrillHeader'
import { InjectsPanel } from './injects/InjectsPanel'
import { injectsOf } from './injects/planned'
import { useInjects } from './injects/use-injects'
import styles from './instructor.module.css'
import { m } from './messages'
import { once } from './press'
import type { Drill } from './standing'
import { TIME_KEYS, type Pace } from './time/rate'
import { DIALOGS, TimeBar, type DialogName } from './time/TimeBar'
import { TruthFacts } from './truth/TruthFacts'
import { TruthMap } from './truth/TruthMap'
import { ValuesPanel } from './truth/ValuesPanel'

/** A drill that runs: its truth, its time, and what the instructor does to both. */
export function DrillScreen({ drill }: { drill: Drill }) {
  const { scenario, clock, view } = drill
  const graph = useMemo(() => graphOfSession(scenario.station, bundledStation), [scenario.station])
  if (!graph) throw new Error(`unknown station: ${JSON.stringify(scenario.station)}`)
  return (
    <StationClock session={clock.session} lastMs={toMs(scenario.startsAt) + view.nowS * 1000}>
      <MarkContext value={MODE.drill}>
        <Running drill={drill} graph={graph} />
      </MarkContext>
    </StationClock>
  )
}

function Running({ drill, graph }: { drill: Drill; graph: Graph }) {
  const t = useText()
  const { scenario, clock, view, trend } = drill
  useWindowTitle(`${t(scenario.title)} · ${t(m.instructor)}`)
  const [selected, select] = useState<string>()
  const [dialog, open] = useState<DialogName>()
  const [isLarge, setLarge] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [pace, press] = usePace(clock.rate, (order) => void give(order))

  async function give(order: DrillOrder): Promise<boolean> {
    const answer = await ask('drill.order', order)
    setFailure(answer.ok ? undefined : answer.reason)
    return answer.ok
  }
  const injects = useInjects(view, give)
  const { byHand, planned } = useMemo(() => injectsOf(scenario, view.injects), [scenario, view.injects])
  const leaking = useSame(leakingIn(view.leaks))
  const larger = useCallback(() => setLarge((isLarge) => !isLarge), [])

  useKeys({
    ...Object.fromEntries(Object.keys(TIME_KEYS).map((code) => [code, once(() => press(code))])),
    ...Object.fromEntries(
      Object.entries(DIALOGS).map(([name, { code }]) => [code, () => open(name as DialogName)]),
    ),
    ...Object.fromEntries(
      byHand.flatMap((one) =>
        one.key ? ['Digit', 'Numpad'].map((row) => [row + one.key, once(() => injects.press(one))]) : [],
      ),
    ),
    KeyV: larger,
    KeyU: injects.last && (() => void injects.undo()),
  })

  return (
    <div className={styles.screen}>
      <div>
        <DrillHeader {...drill} />
        <FindingsNotice />
        <TimeBar pace={pace} press={press} open={open} />
        {failure && (
          <p role="alert" className={styles.failure}>
            {t(failureText(failure))}
          </p>
        )}
      </div>
      <main className={styles.main}>
        {isLarge ? (
          <Mirror isLarge />
        ) : (
          <div className={styles.left}>
            <TruthMap graph={graph} view={view} selected={selected} onSelect={select} />
            <TruthFacts graph={graph} view={view} />
            <ValuesPanel graph={graph} trend={trend} />
          </div>
        )}
        <div className={styles.right}>
          <InjectsPanel
            graph={graph}
            nowS={view.nowS}
            byHand={byHand}
            planned={planned}
            armed={injects.armed}
            onPress={injects.press}
            last={injects.last}
            onUndo={() => void injects.undo()}
          />
          <CrewSide session={clock.session} leaking={leaking} isLarge={isLarge} onLarge={larger} />
        </div>
      </main>
      {dialog && (
        <DrillDialog
          name={dialog}
          drill={drill}
          known={{ scenario, graph, view, selected }}
          onOrder={(order) => {
            open(undefined)
            void give(order)
          }}
          onChange={(change) => {
            open(undefined)
            injects.change(change, changeText(change, graph))
          }}
          onClose={() => open(undefined)}
        />
      )}
    </div>
  )
}

/** How fast time goes, or would go on after a pause, and what a key does to it. */
function usePace(rate: Pace['rate'], onOrder: (order: DrillOrder) => void): [Pace, (code: string) => void] {
  const [wanted, choose] = useState<Rate>(1)
  const pace = { rate, chosen: rate || wanted }
  const press = (code: string) => {
    const { chosen, order } = TIME_KEYS[code]!(pace)
    choose(chosen ?? pace.chosen)
    if (order) onOrder(order)
  }
  return [pace, press]
}

/** The list of before, as long as the new one says the same: what hangs on it is not drawn again. */
function useSame(list: readonly string[]): readonly string[] {
  const key = list.join('\n')
  return useMemo(() => (key === '' ? [] : key.split('\n')), [key])
}
