import type uPlot from 'uplot'
import { markerOf } from '../../../shared/chart/markers'
import { TEXT_SMALL } from '../../styles/text-size'
import type { Theme } from '../theme'
import { clustered } from '../view'
import {
  namesOf,
  signsOf,
  type Curve,
  type Dot,
  type Lane,
  type LimitLine,
  type Mark,
  type Point,
} from './lane'

/** Everything that is drawn between the axes of a lane, in canvas px: CSS px times `pxRatio`. */
export interface Content {
  lane: Lane
  marks: readonly Mark[]
  /** The lane that names the marks. */
  isFirst: boolean
}

/** In rem. */
const RADIUS = 0.26
/** From one marker of a curve to the next; those of other curves lie between. */
const MARKERS_APART = 7
/** Marks nearer to each other are named together. */
const NAMES_APART = 2.5
/** How dark a band is: what lies in several of them is still seen. */
const BAND_OPACITY = 0.17

export function draw(u: uPlot, { lane, marks, isFirst }: Content, theme: Theme, pxRatio: number): void {
  const { ctx, bbox } = u
  const rem = theme.rem * pxRatio
  ctx.save()
  ctx.font = `${TEXT_SMALL * rem}px ${theme.family}`
  ctx.textBaseline = 'middle'
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  drawMarkLines(u, marks, theme, rem)
  for (const { points } of lane.curves) drawBand(u, points, theme)
  for (const curve of lane.curves) drawCurve(u, curve, theme, rem)
  for (const dot of lane.dots ?? []) drawDot(u, dot, theme, rem)
  for (const limit of lane.limits ?? []) drawLimit(u, limit, theme, rem)
  ctx.restore()
  if (isFirst) drawMarkNames(u, marks, theme, rem)
}

function drawBand(u: uPlot, points: readonly Point[], theme: Theme) {
  const { ctx } = u
  ctx.save()
  ctx.globalAlpha = BAND_OPACITY
  ctx.fillStyle = theme.accent
  ctx.beginPath()
  for (const { s, high } of points) ctx.lineTo(...placeOf(u, s, high))
  for (const { s, low } of points.toReversed()) ctx.lineTo(...placeOf(u, s, low))
  ctx.fill()
  ctx.restore()
}

function drawCurve(u: uPlot, { points, before, marker }: Curve, theme: Theme, rem: number) {
  const { ctx } = u
  if (before) {
    ctx.strokeStyle = theme.inkSoft
    ctx.lineWidth = 0.1 * rem
    ctx.setLineDash([0.15 * rem, 0.3 * rem])
    line(
      ctx,
      before.map(({ s, middle }) => placeOf(u, s, middle)),
    )
    ctx.setLineDash([])
  }
  ctx.strokeStyle = theme.accent
  ctx.lineWidth = 0.13 * rem
  line(
    ctx,
    points.map(({ s, middle }) => placeOf(u, s, middle)),
  )
  if (marker === undefined) return
  let next = u.bbox.left + (1 + marker * 2) * rem
  for (const { s, middle } of points) {
    const [x, y] = placeOf(u, s, middle)
    if (x < next) continue
    drawMarker(ctx, [x, y], marker, theme, rem)
    next = x + MARKERS_APART * rem
  }
}

function drawDot(u: uPlot, { s, low, middle, high, from, to, marker }: Dot, theme: Theme, rem: number) {
  const { ctx } = u
  const [x, y] = placeOf(u, s, middle)
  ctx.strokeStyle = theme.ink
  ctx.lineWidth = 0.07 * rem
  line(ctx, [placeOf(u, s, low), placeOf(u, s, high)])
  for (const end of [low, high]) {
    const at = placeOf(u, s, end)[1]
    line(ctx, [
      [x - 0.2 * rem, at],
      [x + 0.2 * rem, at],
    ])
  }
  line(ctx, [placeOf(u, from, middle), placeOf(u, to, middle)])
  drawMarker(ctx, [x, y], marker, theme, rem)
}

function drawMarker(ctx: CanvasRenderingContext2D, [x, y]: XY, index: number, theme: Theme, rem: number) {
  const { path, filled } = markerOf(index)
  const shape = pathOf(path)
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(RADIUS * rem, RADIUS * rem)
  ctx.lineWidth = 0.3
  ctx.fillStyle = filled ? theme.ink : theme.panel
  ctx.strokeStyle = filled ? theme.panel : theme.ink
  ctx.fill(shape)
  ctx.stroke(shape)
  ctx.restore()
}

function drawLimit(u: uPlot, { value, text, isLimit }: LimitLine, theme: Theme, rem: number) {
  const { ctx, bbox } = u
  const y = placeOf(u, 0, value)[1]
  ctx.strokeStyle = ctx.fillStyle = isLimit ? theme.warning : theme.inkSoft
  ctx.lineWidth = 0.1 * rem
  ctx.setLineDash([0.6 * rem, 0.3 * rem])
  line(ctx, [
    [bbox.left, y],
    [bbox.left + bbox.width, y],
  ])
  ctx.setLineDash([])
  // On the side of the line where there is room.
  const isLow = y > bbox.top + bbox.height / 2
  write(ctx, text, [bbox.left + 0.3 * rem, y + (isLow ? -0.65 : 0.65) * rem], theme, rem)
}

/** A line for each; where something may come sooner or later, a band as wide. */
function drawMarkLines(u: uPlot, marks: readonly Mark[], theme: Theme, rem: number) {
  const { ctx, bbox } = u
  for (const { s, kind, between } of marks) {
    const x = u.valToPos(s, 'x', true)
    if (between) {
      const [from, to] = [u.valToPos(between.min, 'x', true), u.valToPos(between.max, 'x', true)]
      ctx.save()
      ctx.globalAlpha = BAND_OPACITY
      ctx.fillStyle = theme.inkSoft
      ctx.fillRect(from, bbox.top, to - from, bbox.height)
      ctx.restore()
    }
    ctx.strokeStyle = theme.inkSoft
    ctx.lineWidth = 0.08 * rem
    ctx.setLineDash(kind === 'fails' ? [0.2 * rem, 0.2 * rem] : [])
    line(ctx, [
      [x, bbox.top],
      [x, bbox.top + bbox.height],
    ])
    ctx.setLineDash([])
  }
}

const SIGN: Record<Mark['kind'], string> = { comes: '▲', fails: '✕', found: '◉', repaired: '✚' }

/** Above the first lane, where they cover nothing. */
function drawMarkNames(u: uPlot, marks: readonly Mark[], theme: Theme, rem: number) {
  const { ctx, bbox } = u
  const placed = marks
    .map((mark) => ({ x: u.valToPos(mark.s, 'x', true), mark }))
    .filter(({ x }) => x >= bbox.left && x <= bbox.left + bbox.width)
  ctx.save()
  ctx.font = `${TEXT_SMALL * rem}px ${theme.family}`
  ctx.textBaseline = 'middle'
  ctx.textAlign = 'left'
  ctx.fillStyle = theme.ink
  const right = bbox.left + bbox.width
  const widthOf = (members: readonly Mark[]) => ctx.measureText(namesOf(members, SIGN)).width + rem
  let end = -Infinity
  for (const { x, row, members } of clustered(placed, NAMES_APART * rem, 1, widthOf, right)) {
    const text = row === undefined ? signsOf(members, SIGN) : namesOf(members, SIGN)
    const { width } = ctx.measureText(text)
    const left = Math.min(x - 0.35 * rem, right - width)
    if (left < end) continue
    ctx.fillText(text, left, bbox.top - 0.6 * rem)
    end = left + width
  }
  ctx.restore()
}

function pathOf(svg: string): Path2D {
  return new Path2D(svg)
}

type XY = [number, number]

function placeOf(u: uPlot, s: number, value: number): XY {
  return [u.valToPos(s, 'x', true), u.valToPos(value, 'y', true)]
}

function line(ctx: CanvasRenderingContext2D, points: readonly XY[]) {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.stroke()
}

/** Over whatever is there. */
function write(ctx: CanvasRenderingContext2D, text: string, [x, y]: XY, theme: Theme, rem: number) {
  const colour = ctx.fillStyle
  ctx.textAlign = 'left'
  ctx.fillStyle = theme.panel
  ctx.globalAlpha = 0.75
  ctx.fillRect(x - 0.1 * rem, y - 0.5 * rem, ctx.measureText(text).width + 0.2 * rem, rem)
  ctx.globalAlpha = 1
  ctx.fillStyle = colour
  ctx.fillText(text, x, y)
}
