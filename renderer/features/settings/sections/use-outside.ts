import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { m } from '../messages'

/** Says between which numbers a setting must lie. */
export function useOutside() {
  const t = useText()
  const { significant } = useFormat()
  return (low: number, high: number) => t(m.outside(significant(low, 3), significant(high, 4)))
}
