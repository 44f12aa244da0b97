import type { Outcome } from './bench'
import { CASES } from './cases'
import { type Bin, quantile, type Summary } from './summary'

/**
 * The benchmark as a picture for the docs: how long each strategy took (line: 5 to 95 %, box: middle half, dot:
 * median; logarithmic), and how often what was said to be probable was true. Readable on light and dark ground.
 */
export function pictureOf(outcomes: readonly Outcome[], summary: Summary): string {
  const cases = [...Map.groupBy(outcomes, (o) => o.case)].filter(([, of]) =>
    of.some((o) => o.strategy !== 'ours'),
  )
  const minutes = cases.flatMap(([, of]) => of.map((o) => o.minutes))
  const scale = logScale(quantile(minutes, 0), quantile(minutes, 1), LEFT, WIDTH - RIGHT)
  let y = 24
  const panels = cases.map(([name, of]) => {
    const panel = casePanel(name, of, scale, y)
    y += panel.height
    return panel.svg
  })
  const bins = summary.calibration.filter(({ case: name }) => CASES[name]!.stations.length > 1)
  const calibration =
    bins.length > 0
      ? reliability(
          bins.map((c) => ({ name: c.case, bins: c.bins })),
          y + 30,
        )
      : ''
  const height = y + (bins.length > 0 ? SQUARE + 90 : 10)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12">
<style>${STYLE}</style>
${panels.join('\n')}${calibration}
</svg>
`
}

const WIDTH = 800
const LEFT = 280
const RIGHT = 60
const ROW = 20
const SQUARE = 220

/** Fewer statements of one probability say nothing about how often it comes true. */
const ENOUGH = 10

const STYLE = `
text { fill: #444 } .head { font-weight: 600 } .end { text-anchor: end } .mid { text-anchor: middle }
.grid { stroke: #8884; stroke-width: 1 } .spread { stroke: #888; stroke-width: 1.5 } .box { fill: #8886 }
.dot { fill: #666 } .ours .spread { stroke: #1a7f8e } .ours .box { fill: #1a7f8e66 } .ours .dot { fill: #1a7f8e }
.curve { fill: none; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) { text { fill: #ccc } .dot { fill: #bbb } .ours .dot { fill: #4cc3d3 } }
`

/** Hues that are told apart by most eyes, in light and in dark. */
const HUES = ['#1a7f8e', '#c2671c', '#7a5cc0', '#a03a5f', '#5a8f29']

type Scale = { at: (minutes: number) => number; ticks: number[] }

function logScale(low: number, high: number, from: number, to: number): Scale {
  const [a, b] = [Math.log10(low * 0.9), Math.log10(high * 1.1)]
  const ticks = [1, 10, 60, 300, 1440, 4320].filter((t) => t >= low * 0.9 && t <= high * 1.1)
  return { at: (minutes) => round(from + ((Math.log10(minutes) - a) / (b - a)) * (to - from)), ticks }
}

function casePanel(name: string, of: readonly Outcome[], { at, ticks }: Scale, y: number) {
  const strategies = [...Map.groupBy(of, (o) => o.strategy)]
  const bottom = y + 10 + strategies.length * ROW
  const grid = ticks.map(
    (t) =>
      `<line class="grid" x1="${at(t)}" x2="${at(t)}" y1="${y + 8}" y2="${bottom}"/><text class="mid" x="${at(t)}" y="${bottom + 14}">${tickText(t)}</text>`,
  )
  const rows = strategies.map(([strategy, runs], i) => {
    const middle = y + 10 + (i + 0.5) * ROW
    const q = (share: number) =>
      at(
        quantile(
          runs.map((o) => o.minutes),
          share,
        ),
      )
    const median = quantile(
      runs.map((o) => o.minutes),
      0.5,
    )
    return `<g class="${strategy.startsWith('ours') ? 'ours' : 'other'}"><text class="end" x="${LEFT - 12}" y="${middle + 4}">${strategy}</text><line class="spread" x1="${q(0.05)}" x2="${q(0.95)}" y1="${middle}" y2="${middle}"/><rect class="box" x="${q(0.25)}" y="${middle - 5}" width="${round(Math.max(1, q(0.75) - q(0.25)))}" height="10" rx="2"/><circle class="dot" cx="${q(0.5)}" cy="${middle}" r="4"/><text x="${WIDTH - RIGHT + 10}" y="${middle + 4}">${timeText(median)}</text></g>`
  })
  const head = `<text class="head" x="12" y="${y}">${CASES[name]!.title}</text>`
  return { svg: [head, ...grid, ...rows].join('\n'), height: bottom - y + 44 }
}

function reliability(curves: readonly { name: string; bins: readonly Bin[] }[], y: number): string {
  const x = LEFT
  const px = (said: number) => round(x + said * SQUARE)
  const py = (truth: number) => round(y + SQUARE - truth * SQUARE)
  const marks = [0, 0.5, 1].map(
    (v) =>
      `<text class="mid" x="${px(v)}" y="${y + SQUARE + 16}">${v}</text><text class="end" x="${x - 8}" y="${py(v) + 4}">${v}</text>`,
  )
  const lines = curves.map(({ name, bins: all }, i) => {
    const bins = all.filter(({ statements }) => statements >= ENOUGH)
    const hue = HUES[i % HUES.length]
    const points = bins.map((bin) => `${px(bin.said)},${py(bin.true)}`)
    const dots = points.map(
      (p) => `<circle cx="${p.split(',')[0]}" cy="${p.split(',')[1]}" r="3" fill="${hue}"/>`,
    )
    const legend = `<text x="${x + SQUARE + 40}" y="${y + 16 + i * 18}" style="fill:${hue}">${CASES[name]!.title}</text>`
    return `<polyline class="curve" stroke="${hue}" points="${points.join(' ')}"/>${dots.join('')}${legend}`
  })
  return `
<text class="head" x="12" y="${y - 10}">How often what was said to be probable was true</text>
<rect class="grid" fill="none" x="${x}" y="${y}" width="${SQUARE}" height="${SQUARE}"/>
<line class="grid" x1="${px(0)}" y1="${py(0)}" x2="${px(1)}" y2="${py(1)}"/>
<text class="mid" x="${px(0.5)}" y="${y + SQUARE + 34}">probability said</text>
${marks.join('')}
${lines.join('\n')}`
}

function tickText(minutes: number): string {
  return minutes < 60 ? `${minutes} m` : minutes < 1440 ? `${minutes / 60} h` : `${minutes / 1440} d`
}

function timeText(minutes: number): string {
  return minutes < 120
    ? `${Number(minutes.toPrecision(2))} min`
    : `${Number((minutes / 60).toPrecision(2))} h`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
