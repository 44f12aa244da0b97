import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { markerOf } from '../../../shared/chart/markers'
import { usePreferences } from '../../app/preferences'
import { useSize } from '../../station-map/use-size'
import { useTheme, type Theme } from '../theme'
import type { Range } from '../view'
import { dateLabels } from './date-labels'
import { axisOf } from '../axis'
import { draw, type Content } from './draw'
import { timesIn, valuesIn, type Lane, type Mark } from './lane'
import styles from './lanes.module.css'

/** Several quantities over the same dates, one below the other, so that what happens at once is seen at once. */
export function Lanes(props: { label: string; lanes: readonly Lane[]; marks: readonly Mark[] }) {
  const { label, lanes, marks } = props
  const times = useMemo(() => timesIn(lanes), [lanes])
  return (
    <div className={styles.lanes} role="img" aria-label={label}>
      {lanes.map((lane, i) => (
        <div key={lane.id} className={styles.lane} data-last={i === lanes.length - 1}>
          <p className={styles.title}>
            {lane.title}
            {lane.curves.map(({ name, marker }) =>
              marker === undefined ? null : <Named key={name} name={name} marker={marker} />,
            )}
            {lane.named?.map((one) => (
              <Named key={one.name} {...one} />
            ))}
          </p>
          <LanePlot
            content={{ lane, marks, isFirst: i === 0 }}
            times={times}
            isLast={i === lanes.length - 1}
          />
        </div>
      ))}
    </div>
  )
}

/** Which marker is which curve. */
export function Named({ name, marker }: { name: string; marker: number }) {
  const { path, filled } = markerOf(marker)
  return (
    <span className={styles.named}>
      <svg viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
        <path d={path} fill={filled ? 'currentcolor' : 'none'} stroke="currentcolor" strokeWidth="0.3" />
      </svg>
      {name}
    </span>
  )
}

function LanePlot({ content, times, isLast }: { content: Content; times: Range; isLast: boolean }) {
  const { language } = usePreferences().preferences
  const theme = useTheme()
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const plot = useRef<uPlot>(undefined)
  const shown = useRef({ content, times })
  const laidOut = size !== undefined && size.width > 0 && size.height > 0
  const make = useEffectEvent((theme: Theme, language: string) => {
    const options = optionsFor(() => shown.current, size!, theme, language, isLast)
    return new uPlot(options, dataOf(times), frame.current!)
  })
  useEffect(() => {
    if (!laidOut) return
    const made = make(theme, language)
    plot.current = made
    return () => made.destroy()
  }, [theme, language, laidOut])
  useEffect(() => {
    if (size) plot.current?.setSize(size)
  }, [size])
  const { lane, marks, isFirst } = content
  useEffect(() => {
    shown.current = { content: { lane, marks, isFirst }, times }
    plot.current?.setData(dataOf(times))
  }, [lane, marks, isFirst, times])
  return <div ref={frame} className={styles.plot} />
}

/** uPlot keeps axes and scales, which come from what is shown; all else is drawn by us. */
function dataOf({ min, max }: Range): uPlot.AlignedData {
  return [
    [min, max],
    [0, 0],
  ]
}

function optionsFor(
  shown: () => { content: Content; times: Range },
  size: { width: number; height: number },
  theme: Theme,
  language: string,
  isLast: boolean,
): uPlot.Options {
  const { rem } = theme
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const axis = axisOf(theme)
  return {
    width: size.width,
    height: size.height,
    padding: [(shown().content.isFirst ? 2.2 : 1.3) * rem, 1.2 * rem, isLast ? 0 : 0.3 * rem, 0],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    legend: { show: false },
    cursor: { show: false },
    series: [{}, { paths: () => null, points: { show: false } }],
    scales: {
      x: { range: () => [shown().times.min, shown().times.max] },
      y: {
        range: () => {
          const { min, max } = valuesIn(shown().content.lane)
          return [min, max]
        },
      },
    },
    axes: [
      {
        ...axis,
        size: isLast ? 2.7 * rem : 0,
        space: 5 * rem,
        ticks: { ...axis.ticks, show: isLast },
        values: (_, splits) => (isLast ? dateLabels(splits, language) : []),
      },
      {
        ...axis,
        size: 4 * rem,
        // No more numbers than the eye wants, however high the lane is.
        space: Math.max(1.2 * rem, size.height / 8),
        values: (_, splits) => splits.map((value) => numbers.format(value)),
      },
    ],
    hooks: { draw: [(u) => draw(u, shown().content, theme, uPlot.pxRatio)] },
  }
}
