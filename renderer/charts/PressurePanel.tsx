import { useMemo, useRef, type RefObject } from 'react'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import type { Graph } from '../../shared/station/graph'
import { usePreferences, useText } from '../app/preferences'
import { stationNames } from '../station-map/messages'
import { Button } from '../ui/Button'
import { PictureOrTable } from '../ui/PictureOrTable'
import { ChartTable } from './ChartTable'
import styles from './charts.module.css'
import { markerOf } from '../../shared/chart/markers'
import { m } from './messages'
import { PressureChart, type ChartControl, type Past } from './PressureChart'
import { seriesOf, type Series } from './series'

export interface PressurePanelProps {
  graph: Graph
  /** The effective ones. */
  events: readonly SessionEvent[]
  report?: LeakReport
  past?: Past
}

/** The readings as a chart, or as a table with the same contents. */
export function PressurePanel(props: PressurePanelProps) {
  const { graph, events, report, past } = props
  const t = useText()
  const chart = useRef<ChartControl>(null)
  const { language } = usePreferences().preferences
  const series = useMemo(
    () =>
      seriesOf(
        graph,
        events,
        report,
        stationNames((text) => text[language]),
      ),
    [graph, events, report, language],
  )
  return (
    <PictureOrTable
      title={m.title}
      shortcut="C"
      beside={<Zoom chart={chart} />}
      picture={
        <div className={styles.picture}>
          <Legend series={series} withTruth={past !== undefined} />
          <PressureChart {...props} series={series} ref={chart} />
        </div>
      }
      table={<ChartTable graph={graph} events={events} />}
      empty={series.length === 0 && !past ? <p className={styles.empty}>{t(m.empty)}</p> : undefined}
    />
  )
}

function Zoom({ chart }: { chart: RefObject<ChartControl | null> }) {
  const t = useText()
  return (
    <div className={styles.zoom}>
      <Button look="quiet" aria-label={t(m.zoomOut)} onClick={() => chart.current?.zoom(2)}>
        −
      </Button>
      <Button look="quiet" aria-label={t(m.zoomIn)} onClick={() => chart.current?.zoom(0.5)}>
        +
      </Button>
      <Button look="quiet" onClick={() => chart.current?.showAll()}>
        {t(m.showAll)}
      </Button>
    </div>
  )
}

const RANK = { leak: 0, falling: 1, unknown: 2, steady: 3, past: 4 }

/** Which marker is which segment, and which of its instruments; what loses air first. */
function Legend({ series, withTruth }: { series: readonly Series[]; withTruth: boolean }) {
  const t = useText()
  const shown = series.map((s, index) => ({ ...s, index })).sort((a, b) => RANK[a.tone] - RANK[b.tone])
  return (
    // Reachable by keyboard because it may scroll.
    <ul className={styles.legend} aria-label={t(m.legend)} tabIndex={0}>
      {withTruth && (
        <li>
          <svg className={styles.past} viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
            <path d="M-1.6 0H1.6" stroke="currentcolor" strokeWidth="0.6" strokeDasharray="0.6 0.7" />
          </svg>
          {t(m.truth)}
        </li>
      )}
      {shown.map(({ name, tone, doubtful, index }) => {
        const { path, filled } = markerOf(index)
        return (
          <li key={name}>
            <svg className={styles[tone]} viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
              <path
                d={path}
                fill={filled ? 'currentcolor' : 'none'}
                stroke="currentcolor"
                strokeWidth="0.3"
              />
            </svg>
            {name}
            {doubtful && <b className={styles.doubtful}> ? {t(m.doubtful)}</b>}
          </li>
        )
      })}
    </ul>
  )
}
