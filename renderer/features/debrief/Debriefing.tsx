import { useMemo, useState } from 'react'
import { truthAt } from '../../../shared/drill/debrief/debrief'
import { pastOf } from '../../../shared/drill/debrief/past'
import { SECOND_MS } from '../../../shared/time/time'
import { useKeys } from '../../app/keys'
import { useWindowTitle } from '../../app/mark'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Header } from '../../ui/Header'
import header from '../crew/header/header.module.css'
import crew from '../crew/crew.module.css'
import { useGuidance } from '../crew/guidance/use-guidance'
import { VerdictPanel } from '../crew/verdict/VerdictPanel'
import { ExportDialog } from '../export/ExportDialog'
import { MODE } from '../sessions/messages'
import frame from '../../ui/ui.module.css'
import styles from './debrief.module.css'
import { m, type Side } from './messages'
import type { Reckoned } from './reckoning/use-debrief'
import { useReportAt } from './reckoning/use-report-at'
import { SidePanel } from './sides/SidePanel'
import { ThenChart } from './then/ThenChart'
import { ThenMap } from './then/ThenMap'
import { ThenStep } from './then/ThenStep'
import { stopsOf } from './time/stops'
import { useCursor } from './time/use-cursor'
import { Timeline } from './timeline/Timeline'

type DebriefingProps = Omit<Extract<Reckoned, { at: 'done' }>, 'at'> & { onBack(): void }

/** The moment under the cursor as it was, and the whole drill in time and in numbers. */
export function Debriefing({ log, debrief, reckoner, onBack }: DebriefingProps) {
  const t = useText()
  const { session, scenario, seed, startMs, lastedS, marks } = debrief
  const [side, setSide] = useState<Side>('scores')
  const [isTrue, setTrue] = useState(false)
  const [isExporting, setExporting] = useState(false)
  const past = useMemo(() => pastOf(log), [log])
  const stops = useMemo(() => stopsOf(marks, lastedS), [marks, lastedS])
  const cursor = useCursor(lastedS, stops)
  const atMs = startMs + cursor.atS * SECOND_MS
  const count = past.countAt(atMs)
  const state = useMemo(() => past.after(count), [past, count])
  const sample = truthAt(debrief, cursor.atS)
  const report = useReportAt(reckoner, atMs)
  const runs = useGuidance(state, report)
  const { title } = state.opened.data
  const heading = `${t(m.debrief)}: ${title}`
  useWindowTitle(heading)

  useKeys({
    KeyB: onBack,
    KeyX: () => setExporting(true),
    KeyT: () => setTrue(!isTrue),
  })

  return (
    <div className={frame.screen}>
      <Header>
        <Button look="quiet" shortcut="B" className={header.button} onClick={onBack}>
          ‹ {t(m.back)}
        </Button>
        <span className={header.drill}>{t(MODE.drill)}</span>
        <div className={header.titles}>
          <h1>{heading}</h1>
          <span className={crew.aside}>
            {t(m.seed(seed))} · {t(scenario.title)}
          </span>
        </div>
        <Button shortcut="X" className={header.button} onClick={() => setExporting(true)}>
          {t(m.export)}
        </Button>
      </Header>
      <main className={styles.main} data-side={side}>
        <SidePanel side={side} onSide={setSide} debrief={debrief} cursor={cursor} />
        {side !== 'runs' && (
          <>
            <ThenMap
              state={state}
              report={report}
              sample={sample}
              isTrue={isTrue}
              onSwitch={() => setTrue(!isTrue)}
            />
            <ThenChart state={state} report={report} debrief={debrief} atS={cursor.atS} />
            <div className={styles.then}>
              <ThenStep runs={runs} />
              <VerdictPanel report={report} failed={false} graph={state.graph} />
            </div>
          </>
        )}
        <Timeline debrief={debrief} cursor={cursor} />
      </main>
      {isExporting && <ExportDialog sessions={[{ session, title }]} onClose={() => setExporting(false)} />}
    </div>
  )
}
