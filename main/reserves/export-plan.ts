import { stringify } from 'yaml'
import type { PlanFormat } from '../../shared/contract/reserves'
import { dateOf } from '../../shared/reserves/days'
import { STORED, type Plan } from '../../shared/reserves/plan'
import type { Projection } from '../../shared/reserves/projection'
import type { Spread } from '../../shared/reserves/spread'
import { outlookText } from '../../shared/reserves/words'
import { fromSi } from '../../shared/units/units'
import type { Answers } from './answers'
import type { Platform } from '../handlers/handlers'
import { sheetOf, type Printing } from './sheet/sheet'

/** What is written of a plan that `checkPlan` has accepted: it alone as YAML, or with what it comes to. */
export async function planParts(
  plan: Plan,
  format: PlanFormat,
  { printPdf, ...printing }: Printing & Pick<Platform, 'printPdf'>,
): Promise<(string | Uint8Array)[]> {
  if (format === 'yaml') return [stringify(plan)]
  // What begins a thread stays a file of its own when the program is built.
  const { answersInThread } = await import('./thread')
  const answers = await answersInThread(plan)
  if (format === 'pdf') return [await printPdf(sheetOf(plan, answers, printing))]
  return [format === 'json' ? jsonOf(plan, answers) : csvOf(plan, answers)]
}

/** Infinity, which JSON does not know, becomes null: not within the plan. */
function jsonOf(plan: Plan, { outlooks, projection }: Answers): string {
  const sentences = outlooks.map((outlook) => outlookText(outlook, plan))
  return `${JSON.stringify({ plan, outlooks, sentences, projection }, null, 1)}\n`
}

/** A row for each day, CSV after RFC 4180: every number with what 2.5, 50 and 97.5 % of all ways stay below. */
function csvOf(plan: Plan, { projection }: Answers): string {
  const names = COLUMNS.flatMap(({ name }) => ['low', 'middle', 'high'].map((end) => `${name}_${end}`))
  const rows = projection.days.map((day, i) => [
    dateOf(plan, day),
    ...COLUMNS.flatMap(({ of, digits }) => {
      const { low, middle, high } = of(projection, i)
      return [low, middle, high].map((value) => value.toFixed(digits))
    }),
  ])
  return [['date', ...names], ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

interface Column {
  name: string
  digits: number
  of(projection: Projection, point: number): Spread
}

const COLUMNS: Column[] = [
  ...(['pressure', 'oxygen', 'nitrogen'] as const).flatMap((gas): Column[] => [
    { name: `${gas}_pa`, digits: 1, of: (projection, i) => projection[`${gas}Pa`][i]! },
    { name: `${gas}_mmhg`, digits: 3, of: (projection, i) => inMmHg(projection[`${gas}Pa`][i]!) },
  ]),
  ...STORED.map((gas): Column => ({
    name: `stored_${gas}_kg`,
    digits: 3,
    of: ({ storedKg }, i) => storedKg[gas][i]!,
  })),
]

function inMmHg({ low, middle, high }: Spread): Spread {
  const mmHg = (pa: number) => fromSi('pressure', pa, 'mmHg')
  return { low: mmHg(low), middle: mmHg(middle), high: mmHg(high) }
}
