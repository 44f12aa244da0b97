import type { PlanSummary } from '../../shared/contract/reserves'
import { checkPlan, type PlanCheck } from '../../shared/reserves/check'
import { examplePlans } from '../../shared/reserves/examples'
import type { Plan } from '../../shared/reserves/plan'
import { checkRegister, type RegisterCheck } from '../../shared/reserves/register/check'
import { exampleRegister } from '../../shared/reserves/register/examples'
import type { Register } from '../../shared/reserves/register/register'
import { jsonIn } from '../store/json'
import type { ReadableStore, Store } from '../store/store'

/** Among the preferences, because there the store keeps what is no entry of a log. */
const PLAN = 'plan '
const REGISTER = 'register'
/** Nothing there is ever deleted: what was removed is empty. */
const REMOVED = ''

type Kept = Pick<ReadableStore, 'preferences'>

/** The plans and the register that somebody keeps, as JSON for a session package; undefined where nobody keeps any. */
export function reservesJson(store: Kept): string | undefined {
  // What another version kept goes along; what is no JSON any more would spoil the rest.
  const isJson = (text: string | undefined) => jsonIn(text) !== undefined
  const register = store.preferences()[REGISTER]
  const plans = textsIn(store).filter(([, text]) => isJson(text))
  if (plans.length === 0 && !isJson(register)) return undefined
  const texts = plans.map(([, text]) => text)
  return `{"plans":[${texts.join()}]${isJson(register) ? `,"register":${register}` : ''}}\n`
}

/**
 * The plans and the register that somebody keeps. What another version kept and this one cannot read is never written
 * over: it answers with its faults. Whatever reads or writes throws what the store throws.
 */
export function keptIn(store: Store) {
  const write = (key: string, value: unknown) => store.writePreferences({ [key]: JSON.stringify(value) })
  const plans = () => textsIn(store).map(([id, text]) => ({ id, check: checkPlan(jsonIn(text)) }))
  const planOf = (id: string): PlanCheck | undefined => {
    const text = store.preferences()[PLAN + id] ?? REMOVED
    if (text !== REMOVED) return checkPlan(jsonIn(text))
    const example = examplePlans().find((one) => one.id === id)
    return example && { ok: true, plan: example }
  }
  const register = (): RegisterCheck => {
    const text = store.preferences()[REGISTER]
    return text === undefined ? { ok: true, register: exampleRegister() } : checkRegister(jsonIn(text))
  }
  return {
    planOf,
    register,
    summaries(): PlanSummary[] {
      const kept = plans()
      const untouched = examplePlans().filter(({ id }) => !kept.some((one) => one.id === id))
      return [
        ...kept.flatMap(({ check }) => (check.ok ? [summaryOf(check.plan, false)] : [])),
        ...kept.flatMap(({ id, check }) => (check.ok ? [] : [unreadable(id)])),
        ...untouched.map((example) => summaryOf(example, true)),
      ]
    },
    keep(one: Plan): PlanCheck {
      const before = planOf(one.id)
      if (before?.ok === false) return before
      write(PLAN + one.id, one)
      return { ok: true, plan: one }
    },
    /** Never in place of another plan: it gets a new id then, which is given back. */
    add(one: Plan): string {
      const taken = new Map<string, Plan | undefined>([
        ...examplePlans().map((example) => [example.id, example] as const),
        ...plans().map(({ id, check }) => [id, check.ok ? check.plan : undefined] as const),
      ])
      const ids = [one.id, ...Array.from({ length: taken.size }, (_, i) => `${one.id.slice(0, 36)}-${i + 2}`)]
      const isFree = (id: string) =>
        !taken.has(id) || JSON.stringify({ ...taken.get(id), id: one.id }) === JSON.stringify(one)
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
    keepRegister(one: Register): RegisterCheck {
      const before = register()
      if (before.ok) write(REGISTER, one)
      return before
    },
    /** In place of whatever is kept; what cannot be read is laid aside. */
    replaceRegister(one: Register): void {
      const kept = store.preferences()
      const aside = register().ok ? {} : { [asideIn(kept)]: kept[REGISTER]! }
      store.writePreferences({ ...aside, [REGISTER]: JSON.stringify(one) })
    },
  }
}

/** Id and text of each plan that is kept. */
function textsIn(store: Kept): [id: string, text: string][] {
  return Object.entries(store.preferences()).flatMap(([key, text]): [string, string][] =>
    key.startsWith(PLAN) && text !== REMOVED ? [[key.slice(PLAN.length), text]] : [],
  )
}

/** A key of its own for each register that is laid aside. */
function asideIn(kept: Readonly<Record<string, string>>): string {
  for (let n = 1; ; n++) if (!(`${REGISTER} ${n}` in kept)) return `${REGISTER} ${n}`
}

function summaryOf({ id, title, starts, days }: Plan, isExample: boolean): PlanSummary {
  return { id, title, starts, days, isExample }
}

function unreadable(id: string): PlanSummary {
  return { id, title: { en: id, ru: id }, isExample: false }
}
