import type { StrategyName } from '../cases'
import { byTheBook } from './by-the-book'
import { clairvoyant } from './clairvoyant'
import { bisect, classic, fixedOrder, leastSquares, threshold } from './classic'
import type { Strategy } from '../mission'
import { ours } from './ours'

/** How a strategy plays, with how many teams, and in which share of a case's runs. */
interface Way {
  play: Strategy
  teams: number
  share: number
}

export const STRATEGIES: Readonly<Record<StrategyName, Way>> = {
  ours: { play: ours, teams: 2, share: 1 },
  // As slow to work out as all others together, and nothing is asked of it.
  'ours, one team': { play: ours, teams: 1, share: 1 / 3 },
  'fixed order + threshold': { play: classic(fixedOrder, threshold), teams: 2, share: 1 },
  'bisect + threshold, by the book, one team': { play: byTheBook, teams: 1, share: 1 },
  'bisect + threshold, two teams, all readings': { play: classic(bisect, threshold), teams: 2, share: 1 },
  'bisect + least squares': { play: classic(bisect, leastSquares), teams: 2, share: 1 },
  clairvoyant: { play: clairvoyant, teams: 2, share: 1 },
}
