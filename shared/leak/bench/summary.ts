import type { Outcome } from './bench'
import { type Case, CASES, type StrategyName } from './cases'

/** One strategy in one case. Times in min; a run that found nothing counts with the time at which it was given up. */
export interface Row {
  case: string
  strategy: StrategyName
  runs: number
  /** Share of runs in which the right compartment was named, and in which a wrong one was. */
  correct: number
  wrong: number
  medianMin: number
  p95Min: number
  operations: number
  lostKg: number
  /** Wrong compartments that were taken for the place, a run. */
  accused: number
}

/** How far what was said to be probable came true. */
export interface Calibration {
  case: string
  /** Mean over the beliefs of Σ (probability − truth)² over the compartments: 0 is perfect, 2 the worst. */
  brier: number
  bins: Bin[]
  /** Verdicts "located", dropped ones too, and how many of them were right. */
  located: number
  right: number
}

/** Statements whose probability lies in one tenth. */
export interface Bin {
  said: number
  true: number
  statements: number
}

export interface Check {
  case: string
  what: string
  found: number
  bound: number
  reached: boolean
}

export interface Summary {
  rows: Row[]
  calibration: Calibration[]
  checks: Check[]
}

export function summaryOf(outcomes: readonly Outcome[]): Summary {
  const cases = [...Map.groupBy(outcomes, (o) => o.case)]
  const rows = cases.flatMap(([, of]) => [...Map.groupBy(of, (o) => o.strategy).values()].map(rowOf))
  return {
    rows,
    calibration: cases.map(([name, of]) =>
      calibrationOf(
        name,
        of.filter((o) => o.strategy === 'ours'),
      ),
    ),
    checks: cases.flatMap(([name]) => checksOf(name, CASES[name]!, rows)),
  }
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN]
  return below + (above - below) * (at - Math.floor(at))
}

function rowOf(of: readonly Outcome[]): Row {
  const minutes = of.map((o) => o.minutes)
  return {
    case: of[0]!.case,
    strategy: of[0]!.strategy,
    runs: of.length,
    correct: mean(of.map((o) => Number(o.right))),
    wrong: mean(of.map((o) => Number(o.named !== undefined && !o.right))),
    medianMin: quantile(minutes, 0.5),
    p95Min: quantile(minutes, 0.95),
    operations: mean(of.map((o) => o.operations)),
    lostKg: quantile(
      of.map((o) => o.lostKg),
      0.5,
    ),
    accused: mean(of.map((o) => o.accused)),
  }
}

/** Ours in a case, as a share of the median time of each strategy that played as many runs. */
export function ratiosOf(name: string, rows: readonly Row[]): Partial<Record<StrategyName, number>> {
  const own = rows.filter((row) => row.case === name)
  const ours = own.find((row) => row.strategy === 'ours')
  if (!ours) return {}
  const equal = own.filter(({ runs }) => runs === ours.runs)
  return Object.fromEntries(equal.map((row) => [row.strategy, ours.medianMin / row.medianMin]))
}

function calibrationOf(name: string, of: readonly Outcome[]): Calibration {
  const beliefs = of.flatMap((o) => o.beliefs.map(({ posterior }) => ({ posterior, leak: o.leak })))
  const statements = beliefs.flatMap(({ posterior, leak }) =>
    Object.entries(posterior).map(([id, said]) => ({ said, true: Number(id === leak) })),
  )
  const squares = statements.reduce((sum, s) => sum + (s.said - s.true) ** 2, 0)
  const right = of.filter((o) => o.right).length
  return {
    case: name,
    brier: squares / Math.max(1, beliefs.length),
    bins: Array.from({ length: BINS }, (_, i) => statements.filter((s) => binOf(s.said) === i))
      .filter((bin) => bin.length > 0)
      .map((bin) => ({
        said: mean(bin.map((s) => s.said)),
        true: mean(bin.map((s) => s.true)),
        statements: bin.length,
      })),
    located: right + of.reduce((sum, o) => sum + o.accused, 0),
    right,
  }
}

const BINS = 10

function binOf(probability: number): number {
  return Math.min(BINS - 1, Math.floor(probability * BINS))
}

/** What was asked for, what came out, and whether it is enough. */
function checksOf(name: string, { targets }: Case, rows: readonly Row[]): Check[] {
  const ours = rows.find((row) => row.case === name && row.strategy === 'ours')
  if (!ours) return []
  const ratios = ratiosOf(name, rows)
  const least = (what: string, found: number, bound?: number) => ({
    what,
    found,
    bound,
    reached: found >= bound!,
  })
  const most = (what: string, found: number, bound?: number) => ({
    what,
    found,
    bound,
    reached: found <= bound!,
  })
  return [
    least('correct', ours.correct, targets.correct),
    most('median min', ours.medianMin, targets.medianMin),
    most('wrong', ours.wrong, targets.wrong),
    ...Object.entries(targets.ratio ?? {}).map(([strategy, bound]) =>
      most(`ours / ${strategy}`, ratios[strategy as StrategyName] ?? NaN, bound),
    ),
  ].flatMap((check) => (check.bound === undefined ? [] : [{ case: name, ...check, bound: check.bound }]))
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
