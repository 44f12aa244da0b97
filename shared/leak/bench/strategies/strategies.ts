import type { StrategyName } from '../cases'
import { clairvoyant } from './clairvoyant'
import { bisect, classic, fixedOrder, leastSquares, threshold } from './classic'
import type { Strategy } from '../mission'
import { ours } from './ours'

/** How each strategy plays, and with how many teams. */
export const STRATEGIES: Readonly<Record<StrategyName, { play: Strategy; teams: number }>> = {
  ours: { play: ours, teams: 2 },
  'ours, one team': { play: ours, teams: 1 },
  'fixed order, threshold': { play: classic(fixedOrder, threshold), teams: 2 },
  'bisect, threshold': { play: classic(bisect, threshold), teams: 2 },
  'bisect, least squares': { play: classic(bisect, leastSquares), teams: 2 },
  clairvoyant: { play: clairvoyant, teams: 2 },
}
