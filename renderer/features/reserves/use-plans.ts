import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { PlanSummary } from '../../../shared/contract/reserves'
import type { Plan } from '../../../shared/reserves/plan'
import { ask } from '../../app/ask'

/** The plan that is open, as it is kept, with all that it was since it was opened. */
export interface Open {
  plan: Plan
  /** The last first. */
  before: readonly Plan[]
}

export interface Plans {
  /** Undefined until they are read. */
  list?: readonly PlanSummary[]
  open?: Open
  failure?: Failure
  /** Opens a plan by its id. */
  choose(id: string): Promise<void>
  openFile(): Promise<void>
  remove(id: string): Promise<void>
  /** Keeps the plan at once; answers what is wrong with it, if it is refused. */
  change(plan: Plan): Promise<Failure | undefined>
  /** Keeps it under another id, and opens that. */
  copy(plan: Plan): Promise<void>
  undo?(): void
}

/** The plan that was open last is opened again: of this window, not of the data folder. */
let lastOpen: string | undefined

export function usePlans(): Plans {
  const [list, setList] = useState<readonly PlanSummary[]>()
  const [open, setOpen] = useState<Open>()
  const [failure, setFailure] = useState<Failure>()
  const choose = useCallback(async (id: string) => {
    const answer = await ask('reserves.read', { id })
    setFailure(answer.ok ? undefined : answer.reason)
    if (!answer.ok) return
    lastOpen = id
    setOpen({ plan: answer.value, before: [] })
  }, [])
  useEffect(() => {
    void window.hatchwise['reserves.list'](undefined).then((found) => {
      setList(found)
      // What somebody keeps is what they came for; the example is opened by hand.
      const own =
        found.find(({ id }) => id === lastOpen) ??
        found.find(({ isExample, days }) => !isExample && days !== undefined)
      if (own) void choose(own.id)
    })
  }, [choose])

  const readList = async () => {
    const found = await window.hatchwise['reserves.list'](undefined)
    setList(found)
    return found
  }
  const keep = async (plan: Plan, before: readonly Plan[]) => {
    const answer = await ask('reserves.keep', { plan })
    setFailure(undefined)
    if (!answer.ok) return answer.reason
    lastOpen = plan.id
    setOpen({ plan, before })
    await readList()
    return undefined
  }
  const [last, ...older] = open?.before ?? []
  return {
    list,
    open,
    failure,
    choose,
    async openFile() {
      const answer = await ask('reserves.open', undefined)
      if (!answer.ok) return setFailure(answer.reason.code === 'cancelled' ? undefined : answer.reason)
      await readList()
      await choose(answer.value.id)
    },
    async remove(id) {
      const answer = await ask('reserves.remove', { id })
      if (!answer.ok) return setFailure(answer.reason)
      const left = await readList()
      if (open?.plan.id !== id) return
      // A changed example is as it came again.
      if (left.some((one) => one.id === id)) await choose(id)
      else setOpen(undefined)
    },
    change: (plan) => keep(plan, [open!.plan, ...open!.before]),
    async copy(plan) {
      setFailure(await keep(plan, []))
    },
    undo: last && (() => void keep(last, older).then(setFailure)),
  }
}
