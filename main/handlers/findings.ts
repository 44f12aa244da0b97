import type { Findings } from '../../shared/contract/contract'
import { finding, type Finding } from '../../shared/contract/recording'
import { jsonIn } from '../store/json'
import type { Store } from '../store/store'
import { attempt } from './attempt'

/** Among the preferences, because there the store keeps what is no entry of a log. */
const KEY = 'findings'

/**
 * What was found to be wrong with the log, and how much of it somebody has seen. The rest is told again after a
 * restart: a repair is done when the program starts, and the program may end before anybody looks.
 */
export function findingsOf(store: Store) {
  const findings: Finding[] = keptIn(store)
  let read = 0

  // Where it cannot be kept now, it is told until the program ends.
  const keep = () => attempt(() => store.writePreferences({ [KEY]: JSON.stringify(findings.slice(read)) }))
  const add = (found: readonly Finding[]) => {
    if (found.length === 0) return
    findings.push(...found)
    keep()
  }
  add(store.findings())
  store.onFinding((finding) => add([finding]))

  return {
    now: (): Findings => ({ findings, read }),
    /** The first `count` have been seen. */
    putAway(count: number): void {
      read = Math.min(Math.max(read, count), findings.length)
      keep()
    },
  }
}

/** None where the text is spoilt: that nothing is told again is a small loss beside a program that does not start. */
function keptIn(store: Store): Finding[] {
  return finding.array().safeParse(jsonIn(store.preferences()[KEY])).data ?? []
}
