import { openStore } from '../../store/store'
import type { Trial } from './trial'

/** The check of the whole library that follows an opening: slice by slice as the program does it, without the pauses. */
export const checked: Trial = ({ folder }) => {
  const due: (() => void)[] = []
  const later = (_afterMs: number, act: () => void) => {
    due.push(act)
    return () => undefined
  }
  const store = openStore(folder, { later })
  let [ms, longestMs] = [0, 0]
  for (let act = due.shift(); act; act = due.shift()) {
    const fromMs = performance.now()
    act()
    const sliceMs = performance.now() - fromMs
    ms += sliceMs
    longestMs = Math.max(longestMs, sliceMs)
  }
  const [finding] = store.findings()
  store.close()
  if (finding) throw new Error(`the check found ${finding.code} in ${finding.session ?? 'the library'}`)
  return { ms, longestMs }
}
