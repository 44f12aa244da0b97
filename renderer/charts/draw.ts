import type uPlot from 'uplot'
import { TEXT_SMALL } from '../styles/text-size'
import { markerOf } from '../../shared/chart/markers'
import type { Dot, HatchMark } from './series'
import type { Theme } from './theme'
import { clustered, type Drawn } from './view'

/** Everything that is drawn between the axes, in canvas px: CSS px times `u.pxRatio`. */
export interface Content extends Drawn {
  floorPa: number
  /** From Pa to the unit of the axis. */
  value(pa: number): number
  hatchText(marks: readonly HatchMark[]): string
  floorText: string
  unitText: string
  timeText: string
}

/** Radius of a marker, in rem. */
const RADIUS = 0.26

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

/** Solid for the law that the readings support more, dashed for the other. */
function drawCurves(u: uPlot, { curves, value }: Content, theme: Theme, rem: number) {
  for (const { tone, likelier, points } of curves) {
    u.ctx.strokeStyle = theme.tone[tone]
    u.ctx.lineWidth = (likelier ? 0.11 : 0.08) * rem
    u.ctx.setLineDash(likelier ? [] : [0.3 * rem, 0.25 * rem])
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
    for (const { s, pa, halfPa, halfS } of dots) {
      const [x, y] = [u.valToPos(s, 'x', true), u.valToPos(value(pa), 'y', true)]
      if (x < bbox.left - rem || x > bbox.left + bbox.width + rem) continue
      ctx.strokeStyle = theme.tone[tone]
      ctx.lineWidth = 0.07 * rem
      const whisker = Math.abs(u.valToPos(value(pa + halfPa), 'y', true) - y)
      errorBar(ctx, [x, y - whisker], [x, y + whisker], 0.2 * rem)
      if (halfS > 0 && Number.isFinite(halfS)) {
        const band = u.valToPos(s + halfS, 'x', true) - x
        errorBar(ctx, [x - band, y], [x + band, y], 0.2 * rem)
      }
      ctx.save()
      ctx.translate(x, y)
      ctx.scale(RADIUS * rem, RADIUS * rem)
      ctx.lineWidth = 0.3
      ctx.fillStyle = filled ? theme.tone[tone] : theme.panel
      ctx.strokeStyle = filled ? theme.panel : theme.tone[tone]
      ctx.stroke(marker)
      ctx.fill(marker)
      ctx.restore()
      if (halfS === Infinity) {
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
  const nearest = near.reduce((a, b) => (b.px < a.px ? b : a))
  return nearest.px < 1.5 * rem ? nearest : undefined
}

type XY = readonly [number, number]

function line(ctx: CanvasRenderingContext2D, points: readonly XY[]) {
  ctx.beginPath()
  for (const [x, y] of points) ctx.lineTo(x, y)
  ctx.stroke()
}

function errorBar(ctx: CanvasRenderingContext2D, from: XY, to: XY, cap: number) {
  const across: XY = from[0] === to[0] ? [cap, 0] : [0, cap]
  line(ctx, [from, to])
  for (const [x, y] of [from, to]) {
    line(ctx, [
      [x - across[0], y - across[1]],
      [x + across[0], y + across[1]],
    ])
  }
}
