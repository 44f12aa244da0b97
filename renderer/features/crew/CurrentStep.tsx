import { useEffect, useRef } from 'react'
import { procedureById } from '../../../shared/procedure/bundled'
import type { Item } from '../../../shared/procedure/items'
import type { Visit } from '../../../shared/procedure/run'
import type { SessionState } from '../../../shared/session/state'
import { hatchesOf } from '../../../shared/session/told'
import { hatchLabel, labelOf } from '../../../shared/station/graph'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import crew from './crew.module.css'
import styles from './step.module.css'
import { m } from './messages'
import { ShownValue } from './ShownValue'
import type { StepPanelProps } from './StepPanel'

/** The step at hand: what to know before it, what to do, its one big action, what it consists of, and why. */
export function CurrentStep(props: StepPanelProps & { visit: Visit }) {
  const t = useText()
  const { visit } = props
  const { step } = visit
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (visit.key) card.current?.scrollIntoView({ block: 'start' })
  }, [visit.key])
  return (
    <article ref={card} className={styles.current} aria-current="step" aria-labelledby="current-step">
      {(['warning', 'caution', 'note'] as const).map(
        (kind) =>
          step[kind] && (
            <p key={kind} className={styles[kind]}>
              <strong>{t(m[kind])}</strong> {t(step[kind])}
            </p>
          ),
      )}
      <span className={crew.aside}>
        {t(m.step(numberOf(props.state, visit)))}
        {visit.round > 1 && ` · ${t(m.round(visit.round))}`}
        {step.basis === 'assumption' && ` · ${t(m.assumption)}`}
      </span>
      <h2 id="current-step">{t(step.text)}</h2>
      {step.show && <ShownValue show={step.show} report={props.report} graph={props.state.graph} />}
      <BigAction {...props} />
      {(visit.items.length > 1 || step.kind === 'record') && <Items {...props} />}
      {step.why && (
        <p className={styles.why}>
          {t(m.why)}: {t(step.why)}
        </p>
      )}
    </article>
  )
}

/** The one thing to press. It takes the focus whenever the step changes. */
function BigAction({
  visit,
  state,
  report,
  actions,
  show,
  moveHatch,
  onRead,
}: StepPanelProps & { visit: Visit }) {
  const t = useText()
  const button = useRef<HTMLButtonElement>(null)
  const { step } = visit
  const item = visit.items.find(isDue)
  const moment = `${visit.key} ${itemId(item)}`
  useEffect(() => {
    if (moment && step.kind !== 'record' && !document.querySelector('dialog[open]'))
      button.current?.focus({ preventScroll: true })
  }, [moment, step.kind])
  useKeys(
    step.kind === 'decision'
      ? Object.fromEntries(
          step.options.map((option, i) => [`Digit${i + 1}`, () => show(actions.tick(option.id))]),
        )
      : {},
  )
  if (step.kind === 'decision') {
    return (
      <div className={styles.options}>
        {step.options.map((option, i) => (
          <Button
            key={option.id}
            ref={i === 0 ? button : undefined}
            shortcut={String(i + 1)}
            className={styles.big}
            onClick={() => show(actions.tick(option.id))}
          >
            {t(option.text)}
          </Button>
        ))}
      </div>
    )
  }
  if (visit.ready) {
    return (
      <Button
        look="main"
        ref={button}
        className={styles.big}
        shortcut="⏎"
        onClick={() => show(actions.tick())}
      >
        {t(m.done)}
      </Button>
    )
  }
  if (step.kind === 'record') {
    return (
      <Button look="main" ref={button} className={styles.big} shortcut="R" onClick={onRead}>
        {t(m.typeReading)}
      </Button>
    )
  }
  if (step.kind === 'hatch') {
    if (item?.kind !== 'hatch') {
      return <p className={styles.empty}>{t(m.noAdvice)}</p>
    }
    const { hatch } = item
    return (
      <>
        {report?.next && hatchesOf(report.next).includes(hatch) && (
          <p className={styles.advice}>{t(report.next.reason)}</p>
        )}
        <p className={styles.ask}>{t(m.hatchAsk(hatchLabel(state.graph, hatch), step.to === 'closed'))}</p>
        <Button
          look="main"
          ref={button}
          className={styles.big}
          shortcut="⏎"
          onClick={() => moveHatch(hatch, step.to)}
        >
          {t(m.hatchNow(hatchLabel(state.graph, hatch), step.to === 'closed'))}
        </Button>
      </>
    )
  }
  return (
    <Button look="main" ref={button} className={styles.big} shortcut="⏎" onClick={() => show(actions.tick())}>
      {t(m.done)}
    </Button>
  )
}

function Items({ visit, state, moveHatch }: StepPanelProps & { visit: Visit }) {
  const t = useText()
  return (
    <>
      <h3 className={crew.aside}>{t(m.also)}</h3>
      <ul className={styles.items}>
        {visit.items.map((item) => (
          <li key={itemId(item)} data-state={item.state}>
            <span aria-hidden>{isDue(item) ? '○' : '✓'}</span>
            <span>{itemLabel(item, state)}</span>
            {item.kind === 'hatch' && isDue(item) && (
              <button
                type="button"
                className={styles.small}
                onClick={() => moveHatch(item.hatch, item.to)}
                aria-label={t(m.hatchNow(itemLabel(item, state), item.to === 'closed'))}
              >
                {t(item.to === 'closed' ? m.markClosed : m.markOpen)}
              </button>
            )}
            {!isDue(item) && <span className={crew.aside}>{t(m.item[item.state])}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

export const isDue = (item: Item) => item.state === 'due'

function itemId(item: Item | undefined): string | undefined {
  return item?.kind === 'place' ? item.compartments[0] : item?.hatch
}

function itemLabel(item: Item, state: SessionState): string {
  if (item.kind === 'hatch') return hatchLabel(state.graph, item.hatch)
  const [first, ...others] = item.compartments.map((id) => labelOf(state.graph, id))
  return others.length > 2 ? `${first} +${others.length}` : [first, ...others].join(', ')
}

function numberOf(state: SessionState, visit: Visit): string {
  const procedure = procedureById(state.procedure?.data.procedure ?? '')
  return String((procedure?.steps.findIndex((s) => s.id === visit.step.id) ?? -1) + 1)
}
