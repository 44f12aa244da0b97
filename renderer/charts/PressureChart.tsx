import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import { hatchLabel, type Graph } from '../../shared/station/graph'
import { SECOND_MS } from '../../shared/time/time'
import { useFormat } from '../app/format'
import { usePreferences, useText } from '../app/preferences'
import { useSize } from '../station-map/use-size'
import { axisOf } from './axis'
import { draw, readingAt, type Content, type Pointed } from './draw'
import { chartLabel, hatches, m } from './messages'
import styles from './charts.module.css'
import { curvesOf, hatchMarksOf, type Curve, type HatchMark, type Series } from './series'
import { useTheme, type Theme } from './theme'
import { timeLabels } from './time-labels'
import { moved, pressuresIn, wholeTime, zoomed, type Range } from './view'

export interface PressureChartProps {
  graph: Graph
  /** The effective ones. */
  events: readonly SessionEvent[]
  report?: LeakReport
  series: readonly Series[]
  past?: Past
  ref?: Ref<ChartControl>
}

/** Of a drill that is over, as it stood at a moment. */
export interface Past {
  /** From its beginning to its end: the frame stays where it is, whatever moment is shown. */
  span: Range
  /** The true pressures until then. */
  truth: readonly Curve[]
  /** The moment. */
  s: number
}

/** For the buttons beside the chart. */
export interface ChartControl {
  zoom(factor: number): void
  showAll(): void
}

const CLOSER = 0.5
const FARTHER = 2
const STEP = 0.25

/** Pressure over time: readings with their bands, the fitted laws, and when hatches moved. */
export function PressureChart({ graph, events, report, series, past, ref }: PressureChartProps) {
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const theme = useTheme()
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const plot = useRef<uPlot>(undefined)
  /** What the crew zoomed into; undefined follows all there is. */
  const view = useRef<Range>(undefined)

  const content = useMemo((): Whole => {
    const marks = hatchMarksOf(events)
    return {
      series,
      curves: [...(past?.truth ?? []), ...curvesOf(report)],
      marks,
      nowS: past?.s,
      whole: past?.span ?? wholeTime({ series, marks }),
      floorPa: graph.limitsPa.floor,
      value: format.pressureValue,
      hatchText: (some) =>
        `${signOf(some)} ${some.length === 1 ? hatchLabel(graph, some[0]!.hatch) : hatches(some.length)[language]}`,
      floorText: `${m.floor[language]} ${format.pressure(graph.limitsPa.floor)}`,
      unitText: format.unitName,
      timeText: m.time[language],
    }
  }, [graph, events, report, series, past, format, language])

  const show = (range: Range | undefined) => {
    view.current = range
    plot.current?.setScale('x', range ?? content.whole)
  }
  const current = () => view.current ?? content.whole
  const zoom = (factor: number) => show(zoomed(current(), factor, content.whole))
  const move = (share: number) => show(moved(current(), share, content.whole))
  const showAll = () => show(undefined)
  const [pointed, setPointed] = useState<string>()
  const point = (reading: Pointed | undefined) =>
    setPointed(
      reading &&
        [format.gmt(reading.dot.s * SECOND_MS), reading.name, format.pressure(reading.dot.pa)].join(' · '),
    )
  useImperativeHandle(ref, () => ({ zoom, showAll }))

  const laidOut = size !== undefined && size.width > 0
  const make = useEffectEvent((content: Whole, theme: Theme) => {
    const handling = { view: () => view.current ?? content.whole, show, point }
    return new uPlot(optionsFor(content, size!, theme, language, handling), dataOf(content), frame.current!)
  })
  useEffect(() => {
    if (!laidOut) return
    const made = make(content, theme)
    plot.current = made
    return () => made.destroy()
  }, [content, theme, laidOut])
  useEffect(() => {
    if (size) plot.current?.setSize(size)
  }, [size])

  const actions: Record<string, () => void> = {
    '+': () => zoom(CLOSER),
    '=': () => zoom(CLOSER),
    '-': () => zoom(FARTHER),
    ArrowLeft: () => move(-STEP),
    ArrowRight: () => move(STEP),
    '0': showAll,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }
  const readings = series.reduce((sum, { dots }) => sum + dots.length, 0)
  return (
    <div
      ref={frame}
      className={styles.chart}
      role="group"
      tabIndex={0}
      aria-label={t(chartLabel(readings, format.unitName))}
      onKeyDown={onKeyDown}
    >
      {pointed && <p className={styles.pointed}>{pointed}</p>}
    </div>
  )
}

/** A full mark for what closes, an empty one for what opens. */
function signOf(marks: readonly HatchMark[]): string {
  const closing = marks.some(({ closes }) => closes) ? '▮' : ''
  return closing + (marks.some(({ closes }) => !closes) ? '▯' : '')
}

/** What is drawn, and the time that all of it takes. */
type Whole = Content & { whole: Range }

interface Handling {
  view(): Range
  show(range: Range | undefined): void
  point(reading: Pointed | undefined): void
}

/** uPlot keeps axes, scales and the drag; all marks are ours, because it knows neither bands nor shapes. */
function optionsFor(
  content: Content,
  size: { width: number; height: number },
  theme: Theme,
  language: string,
  { view, show, point }: Handling,
): uPlot.Options {
  const { rem } = theme
  const axis = axisOf(theme)
  return {
    width: size.width,
    height: size.height,
    padding: [1.7 * rem, 1.5 * rem, 0, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    legend: { show: false },
    series: [{}, { paths: () => null, points: { show: false } }],
    scales: {
      x: { range: () => [view().min, view().max] },
      y: {
        range: () => {
          const { min, max } = pressuresIn(view(), content)
          return [content.value(min), content.value(max)]
        },
      },
    },
    axes: [
      {
        ...axis,
        size: 2.9 * rem,
        space: 5 * rem,
        values: (_, splits) => timeLabels(splits, language),
      },
      {
        ...axis,
        size: 4 * rem,
        space: 1.6 * rem,
        values: (_, splits) =>
          splits.map((value) => value.toLocaleString(language, { maximumFractionDigits: 3 })),
      },
    ],
    cursor: {
      points: { show: false },
      y: false,
      drag: { x: true, y: false, setScale: false },
      bind: { dblclick: () => () => (show(undefined), null) },
    },
    hooks: {
      draw: [(u) => draw(u, content, theme, uPlot.pxRatio)],
      setCursor: [(u) => point(readingAt(u, content, theme.rem))],
      setSelect: [
        (u) => {
          const { left, width } = u.select
          if (width < 4) return
          show({ min: u.posToVal(left, 'x'), max: u.posToVal(left + width, 'x') })
          u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
        },
      ],
    },
  }
}

/** The readings in order of time: uPlot wants to know where there is anything; before the first one, a curve. */
function dataOf({ series, curves, value }: Content): uPlot.AlignedData {
  const dots = series.flatMap((s) => s.dots.map(({ s, pa }) => [s, pa] as const)).sort(([a], [b]) => a - b)
  const points = dots.length > 0 ? dots : (curves[0]?.points ?? [])
  return [points.map(([s]) => s), points.map(([, pa]) => value(pa))]
}
