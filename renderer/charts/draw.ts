import type uPlot from 'uplot'
import { TEXT_SMALL } from '../styles/text-size'
import { markerOf } from '../../shared/chart/markers'
import type { CurveLine, Dot, HatchMark } from './series'
import type { Theme } from './theme'
import { apart, clustered, type Drawn } from './view'

/** Everything that is drawn between the axes, in canvas px: CSS px times `u.pxRatio`. */
export interface Content extends Drawn {
  floorPa: number
  /** From Pa to the unit of the axis. */
  value(pa: number): number
  hatchText(marks: readonly HatchMark[]): string
  floorText: string
  unitText: string
  timeText: string
  /** A moment of the past that is looked at. */
  nowS?: number
}

/** Radius of a marker, in rem. */
const RADIUS = 0.26
/** Of readings nearer to each other than this, in rem, nobody would see more than one. */
const NEAR = 0.2

export function draw(u: uPlot, content: Content, theme: Theme, pxRatio: number): void {
  const { ctx, bbox } = u
  const rem = theme.rem * pxRatio
  ctx.save()
  ctx.font = `${TEXT_SMALL * rem}px ${theme.family}`
  ctx.textBaseline = 'middle'
  drawAxisNames(u, content, theme, rem)
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  drawFloor(u, content, theme, rem)
  drawNow(u, content, theme, rem)
  drawCurves(u, content, theme, rem)
  drawReadings(u, content, theme, rem)
  drawHatches(u, content, theme, rem)
  ctx.restore()
}

/** The units stand in the corners, where they cost no room. */
function drawAxisNames({ ctx, bbox }: uPlot, content: Content, theme: Theme, rem: number) {
  ctx.fillStyle = theme.inkSoft
  ctx.textAlign = 'left'
  ctx.fillText(content.unitText, 0.4 * rem, bbox.top - 1 * rem)
  ctx.fillText(content.timeText, 0.4 * rem, bbox.top + bbox.height + 0.95 * rem)
}

function drawFloor(u: uPlot, content: Content, theme: Theme, rem: number) {
  const { ctx, bbox } = u
  const y = u.valToPos(content.value(content.floorPa), 'y', true)
  if (y < bbox.top || y > bbox.top + bbox.height) return
  ctx.strokeStyle = theme.warning
  ctx.fillStyle = theme.warning
  ctx.lineWidth = 0.1 * rem
  ctx.setLineDash([0.6 * rem, 0.3 * rem])
  line(ctx, [
    [bbox.left, y],
    [bbox.left + bbox.width, y],
  ])
  // On the left: pressure comes to the floor from above, late.
  ctx.textAlign = 'left'
  ctx.fillText(content.floorText, bbox.left + 0.3 * rem, y - 0.6 * rem)
}

function drawNow(u: uPlot, { nowS }: Content, theme: Theme, rem: number) {
  if (nowS === undefined) return
  const { ctx, bbox } = u
  const x = u.valToPos(nowS, 'x', true)
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 0.12 * rem
  ctx.setLineDash([])
  line(ctx, [
    [x, bbox.top],
    [x, bbox.top + bbox.height],
  ])
}

/** In rem: solid for the law that the readings support more, dashed for the other, fine dots for what was true. */
const LINES: Record<CurveLine, { width: number; dashes: readonly number[] }> = {
  likelier: { width: 0.11, dashes: [] },
  other: { width: 0.08, dashes: [0.3, 0.25] },
  true: { width: 0.13, dashes: [0.13, 0.2] },
}

function drawCurves(u: uPlot, { curves, value }: Content, theme: Theme, rem: number) {
  for (const { tone, line: kind, points } of curves) {
    const { width, dashes } = LINES[kind]
    u.ctx.strokeStyle = theme.tone[tone]
    u.ctx.lineWidth = width * rem
    u.ctx.setLineDash(dashes.map((length) => length * rem))
    line(
      u.ctx,
      points.map(([s, pa]) => [u.valToPos(s, 'x', true), u.valToPos(value(pa), 'y', true)]),
    )
  }
}

function drawReadings(u: uPlot, { series, value }: Content, theme: Theme, rem: number) {
  const { ctx, bbox } = u
  ctx.setLineDash([])
  for (const [index, { tone, dots }] of series.entries()) {
    const { path, filled } = markerOf(index)
    const marker = pathOf(path)
    const placed = dots
      .map((dot) => ({ dot, x: u.valToPos(dot.s, 'x', true), y: u.valToPos(value(dot.pa), 'y', true) }))
      .filter(({ x }) => x >= bbox.left - rem && x <= bbox.left + bbox.width + rem)
    const seen = apart(placed, NEAR * rem)
    ctx.strokeStyle = theme.tone[tone]
    ctx.lineWidth = 0.07 * rem
    ctx.beginPath()
    for (const { x, y, dot } of seen) {
      const whisker = Math.abs(u.valToPos(value(dot.pa + dot.halfPa), 'y', true) - y)
      errorBar(ctx, [x, y - whisker], [x, y + whisker], 0.2 * rem)
      if (dot.halfS > 0 && Number.isFinite(dot.halfS)) {
        const band = u.valToPos(dot.s + dot.halfS, 'x', true) - x
        errorBar(ctx, [x - band, y], [x + band, y], 0.2 * rem)
      }
    }
    ctx.stroke()
    for (const { x, y, dot } of seen) {
      ctx.save()
      ctx.translate(x, y)
      ctx.scale(RADIUS * rem, RADIUS * rem)
      ctx.lineWidth = 0.3
      ctx.fillStyle = filled ? theme.tone[tone] : theme.panel
      ctx.strokeStyle = filled ? theme.panel : theme.tone[tone]
      ctx.stroke(marker)
      ctx.fill(marker)
      ctx.restore()
      if (dot.halfS === Infinity) {
        ctx.fillStyle = theme.ink
        ctx.textAlign = 'center'
        ctx.fillText('?', x, y - 0.9 * rem)
      }
    }
  }
}

function pathOf(svg: string): Path2D {
  return new Path2D(svg)
}

/** A vertical line for every hatch that moved; the labels in rows at the top, so that they do not cover another. */
function drawHatches(u: uPlot, { marks, hatchText }: Content, theme: Theme, rem: number) {
  const { ctx, bbox } = u
  const placed = marks
    .map((mark) => ({ x: u.valToPos(mark.s, 'x', true), mark }))
    .filter(({ x }) => x >= bbox.left && x <= bbox.left + bbox.width)
  const widthOf = (members: readonly HatchMark[]) => ctx.measureText(hatchText(members)).width + rem
  ctx.textAlign = 'left'
  for (const { x, row, members } of clustered(placed, 0.35 * rem, 3, widthOf, bbox.left + bbox.width)) {
    ctx.strokeStyle = theme.inkSoft
    ctx.lineWidth = 0.07 * rem
    ctx.setLineDash(members.some(({ closes }) => closes) ? [] : [0.2 * rem, 0.2 * rem])
    line(ctx, [
      [x, bbox.top],
      [x, bbox.top + bbox.height],
    ])
    if (row === undefined) continue
    const text = hatchText(members)
    const { width } = ctx.measureText(text)
    const y = bbox.top + (0.7 + row * 1.2) * rem
    // Near the right edge the label turns to the other side.
    const left = Math.min(x + 0.25 * rem, bbox.left + bbox.width - width - 0.2 * rem)
    ctx.fillStyle = theme.panel
    ctx.fillRect(left - 0.1 * rem, y - 0.5 * rem, width + 0.2 * rem, rem)
    ctx.fillStyle = theme.ink
    ctx.fillText(text, left, y)
  }
  ctx.setLineDash([])
}

export interface Pointed {
  name: string
  dot: Dot
}

/** The reading under the mouse, if one is near. */
export function readingAt(u: uPlot, { series, value }: Content, rem: number): Pointed | undefined {
  const { left = -1, top = -1 } = u.cursor
  if (left < 0 || top < 0) return undefined
  const near = series.flatMap(({ name, dots }) =>
    dots.map((dot) => ({
      name,
      dot,
      px: Math.hypot(u.valToPos(dot.s, 'x') - left, u.valToPos(value(dot.pa), 'y') - top),
    })),
  )
  const nearest = near.reduce<(typeof near)[number] | undefined>(
    (a, b) => (a && a.px <= b.px ? a : b),
    undefined,
  )
  return nearest && nearest.px < 1.5 * rem ? nearest : undefined
}

type XY = readonly [number, number]

function line(ctx: CanvasRenderingContext2D, points: readonly XY[]) {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.stroke()
}

function addLine(ctx: CanvasRenderingContext2D, [x0, y0]: XY, [x1, y1]: XY) {
  ctx.moveTo(x0, y0)
  ctx.lineTo(x1, y1)
}

/** Added to the path that is being drawn. */
function errorBar(ctx: CanvasRenderingContext2D, from: XY, to: XY, cap: number) {
  const across: XY = from[0] === to[0] ? [cap, 0] : [0, cap]
  addLine(ctx, from, to)
  for (const [x, y] of [from, to]) {
    addLine(ctx, [x - across[0], y - across[1]], [x + across[0], y + across[1]])
  }
}
