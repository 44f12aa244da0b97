import { useState } from 'react'

/**
 * A list that is typed row by row: what `keptOf` makes of the rows is kept at once, and rows that are no value yet
 * stay on the screen. What was changed elsewhere takes the place of them all.
 */
export function useRows<Row extends object, Value>(list: {
  kept: readonly Value[]
  rowOf(value: Value): Row
  keptOf(rows: readonly Row[]): Value[]
  keep(values: Value[]): void
}) {
  const { kept, rowOf, keptOf, keep } = list
  const [typed, setTyped] = useState<{ rows: readonly Row[]; kept: string }>()
  const isOwn = typed !== undefined && typed.kept === JSON.stringify(kept)
  const rows = isOwn ? typed.rows : kept.map(rowOf)
  const change = (next: readonly Row[]) => {
    const values = keptOf(next)
    const text = JSON.stringify(values)
    setTyped({ rows: next, kept: text })
    if (text !== JSON.stringify(kept)) keep(values)
  }
  return {
    rows,
    add: (row: Row) => change([...rows, row]),
    edit: (at: number, some: Partial<Row>) =>
      change(rows.map((row, i) => (i === at ? { ...row, ...some } : row))),
    remove: (at: number) => change(rows.filter((_, i) => i !== at)),
    /** Above the row before it. */
    raise: (at: number) =>
      change([...rows.slice(0, at - 1), rows[at]!, rows[at - 1]!, ...rows.slice(at + 1)]),
  }
}
