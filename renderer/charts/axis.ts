import type uPlot from 'uplot'
import { TEXT_SMALL } from '../styles/text-size'
import type { Theme } from './theme'

/** An axis as all charts have it; each adds its own room and labels. */
export function axisOf({ rem, inkSoft, line, family }: Theme): uPlot.Axis {
  return {
    stroke: inkSoft,
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1, size: 0.3 * rem },
    // The chart library reads whole pixels only.
    font: `${Math.round(TEXT_SMALL * rem)}px ${family}`,
    lineGap: 1.25,
    gap: 0.2 * rem,
  }
}
