import { useEffect, useState } from 'react'
import type { DrillOrder, DrillView } from '../../../../shared/contract/drill'
import type { Change } from '../../../../shared/drill/truth/inject'
import type { Text } from '../../../../shared/i18n/text'
import { inverseOf } from './inverse'
import { undoOf, type HandInject } from './planned'

/** How long a key waits for its second press. */
const ARMED_MS = 4000

/** What was done last, where it can be taken back. */
interface Undoable {
  title: Text
  inverse: readonly Change[]
}

/**
 * What the instructor does to the truth: at once, where it can be taken back; by a second press of the same key, where
 * it cannot.
 */
export function useInjects(view: DrillView, give: (order: DrillOrder) => Promise<boolean>) {
  const [armed, setArmed] = useState<string>()
  const [last, setLast] = useState<Undoable>()
  useEffect(() => {
    if (armed === undefined) return
    const timer = setTimeout(() => setArmed(undefined), ARMED_MS)
    return () => clearTimeout(timer)
  }, [armed])

  async function done(order: DrillOrder, title: Text, inverse: readonly Change[] | undefined) {
    if (await give(order)) setLast(inverse && { title, inverse })
  }
  return {
    armed,
    last,
    press({ inject, cameS }: HandInject) {
      if (cameS !== undefined) return
      const inverse = undoOf(inject, view)
      if (!inverse && armed !== inject.id) return setArmed(inject.id)
      setArmed(undefined)
      void done({ order: 'inject', id: inject.id }, inject.title, inverse)
    },
    /** By the form, which has asked already. */
    change: (change: Change, title: Text) =>
      void done({ order: 'change', change }, title, inverseOf([change], view)),
    async undo() {
      if (!last) return
      setLast(undefined)
      for (const change of last.inverse) if (!(await give({ order: 'change', change }))) return
    },
  }
}
