import { html, type Markup } from '../../../shared/procedure/paper/writing/markup'
import type { Spread } from '../../../shared/reserves/spread'
import { rangeOf, roundTicks, scale, timeTicks } from '../../report/chart/axis'

export interface Curve {
  title: string
  unit: string
  /** A point each, in the unit. */
  points: readonly (Spread & { atMs: number })[]
  /** Horizontal, dashed. */
  limits: readonly number[]
  /** Vertical, dotted, each with its label. */
  marks: readonly { atMs: number; label: string }[]
}

const WIDTH = 360
const HEIGHT = 150
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 354, 20, 132]
/** Nothing narrower shows on paper. */
const MOST_POINTS = 160

/** One curve with its band, in black and grey, so that it can be printed and copied. */
export function chartOf({ title, unit, points, limits, marks }: Curve): Markup {
  const values = [...points.flatMap(({ low, high }) => [low, high]), ...limits]
  const range = rangeOf(values, 0.01, 0)
  const times = { min: points[0]!.atMs, max: points.at(-1)!.atMs }
  const [x, y] = [scale(times, LEFT, RIGHT), scale(range, BOTTOM, TOP)]
  const every = Math.ceil(points.length / MOST_POINTS)
  const shown = points.filter((_, i) => i % every === 0 || i === points.length - 1)
  const line = (of: (point: Spread) => number, from = shown) =>
    from.map((point) => `${place(x(point.atMs))},${place(y(of(point)))}`).join(' ')
  const band = `${line(({ low }) => low)} ${line(({ high }) => high, shown.toReversed())}`
  const ticks = roundTicks(range, 4)
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}, ${unit}">
    <text class="title" x="${LEFT}" y="9">${title}, ${unit}</text>
    ${ticks.values.map(
      (value) =>
        html`<path class="grid" d="M${LEFT} ${place(y(value))}H${RIGHT}" />
          <text x="${LEFT - 4}" y="${place(y(value) + 3)}" text-anchor="end"
            >${value.toFixed(ticks.digits)}</text
          >`,
    )}
    ${timeTicks(times, 5).map(
      ({ value, label }) =>
        html`<path class="grid" d="M${place(x(value))} ${BOTTOM}v4" />
          <text x="${place(x(value))}" y="${BOTTOM + 13}" text-anchor="middle">${label.trim()}</text>`,
    )}
    <polygon class="band" points="${band}" />
    <polyline class="middle" points="${line(({ middle }) => middle)}" />
    ${limits.map((limit) => html`<path class="limit" d="M${LEFT} ${place(y(limit))}H${RIGHT}" />`)}
    ${marks.map(
      ({ atMs, label }) =>
        html`<path class="mark" d="M${place(x(atMs))} ${TOP}V${BOTTOM}" />
          <text x="${place(x(atMs))}" y="${TOP - 2}" text-anchor="middle">${label}</text>`,
    )}
    <path class="frame" d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}" />
  </svg>`
}

function place(value: number): string {
  return value.toFixed(1)
}

export const CHART_STYLE = `
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 4mm; }
.chart { width: 100%; font-size: 8px; break-inside: avoid; }
.chart .title { font-size: 9px; font-weight: bold; }
.chart .grid, .chart .frame, .chart .mark, .chart .limit, .chart .middle { fill: none; stroke: #000; stroke-width: .4; }
.chart .grid { stroke: #bbb; }
.chart .band { fill: #ccc; stroke: #777; stroke-width: .4; }
.chart .middle { stroke-width: 1.4; stroke-linejoin: round; }
.chart .limit { stroke-width: .8; stroke-dasharray: 5 3; }
.chart .mark { stroke-width: .8; stroke-dasharray: 1 2; }
`
