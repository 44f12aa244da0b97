import type { Verdict } from './promise'

/** One fault and what became of it; `where` is what is needed to see it again. */
export interface Judged extends Verdict {
  where: string
}

/** What came of a number of faults. */
export interface Tally {
  tried: number
  /** Faults after which something is missing that the crew was told is written. */
  lossy: number
  /** Whatever was not as promised. */
  broken: string[]
}

/** Tries `count` faults of those that are there. */
export function tallyOf(faults: Iterable<Judged>, count: number, onFault?: () => void): Tally {
  const tally: Tally = { tried: 0, lossy: 0, broken: [] }
  for (const { lost, broken, where } of faults) {
    tally.tried++
    tally.lossy += Number(lost > 0)
    const words = lost > 0 ? [`${lost} entries lost`, ...broken] : broken
    tally.broken.push(...words.map((word) => `${word}, at ${where}`))
    onFault?.()
    if (tally.tried >= count) break
  }
  return tally
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0)
  return {
    tried: sum(({ tried }) => tried),
    lossy: sum(({ lossy }) => lossy),
    broken: tallies.flatMap(({ broken }) => broken),
  }
}

interface Row {
  name: string
  mustLose?: true
  obstacle?: string
  tally: Tally
}

/** What did not come out as it must: a control must find losses, and anything else nothing at all. */
export function brokenOf({ mustLose, tally }: Row): string[] {
  if (!mustLose) return tally.broken
  return tally.lossy > 0 ? [] : ['nothing was missing, although no sync did what it says']
}

/** The rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const number = (n: number) => n.toLocaleString('en')
  const cells = rows.map(({ name, mustLose, obstacle, tally }) => {
    if (obstacle) return [name, `not tried: ${obstacle}`, '', '']
    const lost = mustLose ? `${number(tally.lossy)}, as it must` : number(tally.lossy)
    return [name, number(tally.tried), lost, mustLose ? '' : number(tally.broken.length - tally.lossy)]
  })
  const header = ['fault', 'tried', 'with acknowledged entries lost', 'otherwise not as promised']
  return [header, header.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |\n`).join('')
}
