import { visible } from '../../../shared/i18n/visible'
import type { Canvas, Point } from './block'
import { INKS, measureFor, SIZE } from './sheet'

/** A canvas whose (0, 0) stands at `origin` on the page. */
export function canvasAt(doc: PDFKit.PDFDocument, [left, top]: Point): Canvas {
  const place = ([x, y]: Point): [number, number] => [left + x, top + y]
  return {
    line(points, { ink = 'ink', width = 0.6, dash } = {}) {
      const [first, ...others] = points
      if (!first) return
      doc.moveTo(...place(first))
      for (const point of others) doc.lineTo(...place(point))
      doc.lineWidth(width).strokeColor(INKS[ink])
      if (dash) doc.dash(dash, {})
      doc.stroke()
      if (dash) doc.undash()
    },
    shape(path, at, size, { ink, filled }) {
      doc
        .save()
        .translate(...place(at))
        .scale(size)
        .path(path)
        .lineWidth(0.35)
      if (filled) doc.fill(INKS[ink])
      else doc.fillAndStroke(INKS.paper, INKS[ink])
      doc.restore()
    },
    box: (from, size, ink) => {
      doc.rect(...place(from), ...size).fill(INKS[ink])
    },
    write(text, at, { size = SIZE.small, align = 'left', ink = 'ink', bold = false, upwards = false } = {}) {
      const font = bold ? 'bold' : 'plain'
      const wide = measureFor(doc, font, size)(text)
      const back = { left: 0, middle: wide / 2, right: wide }[align]
      const [x, y] = place(at)
      doc.save()
      if (upwards) doc.rotate(-90, { origin: [x, y] })
      doc
        .fillColor(INKS[ink])
        .text(visible(text), x - back, y + size * 0.36, { lineBreak: false, baseline: 'alphabetic' })
      doc.restore()
    },
    widthOf: (text, size = SIZE.small) => measureFor(doc, 'plain', size)(text),
    within(from, size, draw) {
      doc
        .save()
        .rect(...place(from), ...size)
        .clip()
      draw()
      doc.restore()
    },
  }
}
