import type { PlanSummary } from '../../shared/contract/reserves'
import { checkPlan } from '../../shared/reserves/check'
import { EXAMPLE_PLANS } from '../../shared/reserves/examples'
import type { Plan } from '../../shared/reserves/plan'
import { checkRegister } from '../../shared/reserves/register/check'
import { EXAMPLE_REGISTER } from '../../shared/reserves/register/examples'
import type { Register } from '../../shared/reserves/register/register'
import type { ReadableStore, Store } from '../store/store'

/** Among the preferences, because there the store keeps what is no entry of a log. */
const PLAN = 'plan '
const REGISTER = 'register'
/** Nothing there is ever deleted: what was removed is empty. */
const REMOVED = ''

/** The plans and the register that somebody keeps, as JSON for a session package; undefined where nobody keeps any. */
export function reservesJson(store: Pick<ReadableStore, 'preferences'>): string | undefined {
  const { [REGISTER]: register, ...preferences } = store.preferences()
  const plans = Object.entries(preferences)
    .filter(([key, text]) => key.startsWith(PLAN) && text !== REMOVED)
    .map(([, text]) => text)
  if (plans.length === 0 && register === undefined) return undefined
  return `{"plans":[${plans.join()}]${register === undefined ? '' : `,"register":${register}`}}\n`
}

/** The plans and the register that somebody keeps. Whatever reads or writes throws what the store throws. */
export function keptIn(store: Store) {
  const plan = (text: string): Plan | undefined => {
    // What another version kept and this one cannot work with is left as it is.
    const check = text === REMOVED ? undefined : checkPlan(JSON.parse(text))
    return check?.ok ? check.plan : undefined
  }
  const plans = () =>
    Object.entries(store.preferences())
      .filter(([key]) => key.startsWith(PLAN))
      .flatMap(([, text]) => plan(text) ?? [])
  const write = (key: string, value: unknown) => store.writePreferences({ [key]: JSON.stringify(value) })
  return {
    summaries: (): PlanSummary[] => {
      const kept = plans()
      const untouched = EXAMPLE_PLANS.filter(({ id }) => !kept.some((one) => one.id === id))
      return [
        ...kept.map((one) => summaryOf(one, false)),
        ...untouched.map((example) => summaryOf(example, true)),
      ]
    },
    planOf: (id: string): Plan | undefined =>
      plan(store.preferences()[PLAN + id] ?? REMOVED) ?? EXAMPLE_PLANS.find((example) => example.id === id),
    keep: (one: Plan): void => write(PLAN + one.id, one),
    /** Never in place of another plan: it gets a new id then, which is given back. */
    add(one: Plan): string {
      const taken = new Map([...EXAMPLE_PLANS, ...plans()].map((other) => [other.id, other]))
      const ids = [one.id, ...Array.from({ length: taken.size }, (_, i) => `${one.id.slice(0, 36)}-${i + 2}`)]
      const isFree = (id: string) => {
        const other = taken.get(id)
        return !other || JSON.stringify({ ...other, id: one.id }) === JSON.stringify(one)
      }
      const id = ids.find(isFree)!
      write(PLAN + id, { ...one, id })
      return id
    },
    /** Was there one? */
    remove(id: string): boolean {
      if ((store.preferences()[PLAN + id] ?? REMOVED) === REMOVED) return false
      store.writePreferences({ [PLAN + id]: REMOVED })
      return true
    },
    register: (): Register => {
      const text = store.preferences()[REGISTER]
      const check = text === undefined ? undefined : checkRegister(JSON.parse(text))
      return check?.ok ? check.register : EXAMPLE_REGISTER
    },
    keepRegister: (register: Register): void => write(REGISTER, register),
  }
}

function summaryOf({ id, title, starts, days }: Plan, isExample: boolean): PlanSummary {
  return { id, title, starts, days, isExample }
}
