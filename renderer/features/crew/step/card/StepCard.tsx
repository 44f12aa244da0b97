import type { ReactNode } from 'react'
import type { Text } from '../../../../../shared/i18n/text'
import type { Step } from '../../../../../shared/procedure/language/procedure'
import type { Run } from '../../../../../shared/procedure/run/guidance'
import { choicesOf, isAsking } from '../../../../../shared/procedure/run/outline'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { toMs } from '../../../../../shared/time/time'
import { useFormat } from '../../../../app/format'
import { useText } from '../../../../app/preferences'
import { ui } from '../../../../ui/messages'
import crew from '../../crew.module.css'
import { useJudge } from '../../guidance/use-judge'
import { m } from '../messages'
import { Judged, Terms } from '../values/Judged'
import { ShownValue } from '../values/ShownValue'
import { StatusMark } from '../list/StatusMark'
import { Items } from './Move'
import styles from './card.module.css'

/**
 * A step: what to know before it, what to do, the values it is decided by, what it consists of, and why. What is to
 * be pressed stands below and never scrolls away.
 */
export function StepCard(props: { visit: Visit; run: Run; isCurrent: boolean; children: ReactNode }) {
  const t = useText()
  const { visit, run, isCurrent } = props
  const { step, redline } = visit
  const details = [
    visit.role,
    visit.round > 1 && t(m.round(visit.round)),
    step.basis === 'assumption' && !redline && t(m.assumption),
  ]
  return (
    <article
      className={isCurrent ? styles.current : styles.lookedAt}
      aria-current={isCurrent ? 'step' : undefined}
      aria-labelledby="step-text"
    >
      {/* Each step begins at its top. */}
      <div key={visit.key} className={styles.text} tabIndex={0}>
        {(['warning', 'caution', 'note'] as const).map(
          (kind) =>
            step[kind] && (
              <p key={kind} className={styles[kind]}>
                <strong>{t(m[kind])}</strong> {t(step[kind])}
              </p>
            ),
        )}
        <p className={`${crew.aside} ${styles.state}`}>
          <StatusMark status={visit.status} /> {t(m.step(visit.number))}
          {details.filter(Boolean).map((detail) => ` · ${detail}`)}
        </p>{' '}
        <h2 id="step-text">
          {redline && redline.text !== step.text.en && <s>{t(step.text)}</s>} {redline?.text ?? t(step.text)}
        </h2>
        {redline && (
          <p className={styles.why}>
            {t(ui.reason)}: {redline.reason}
          </p>
        )}
        {isCurrent ? (
          <>
            {step.show && <ShownValue show={step.show} procedure={run.procedure} />}
            <Conditions visit={visit} run={run} />
          </>
        ) : (
          <Outcome visit={visit} />
        )}
        {(visit.items.length > 1 || step.kind === 'record') && <Items visit={visit} isCurrent={isCurrent} />}
        {step.why && (
          <p className={styles.why}>
            {t(m.why)}: {t(step.why)}
          </p>
        )}
      </div>
      {props.children}
    </article>
  )
}

/** What the step is about in the values of the session: shown apart from the crew's own tick. */
function Conditions({ visit: { step }, run }: { visit: Visit; run: Run }) {
  const t = useText()
  const judgeBy = useJudge()
  if (step.kind === 'decision') {
    const judged = step.options.flatMap(({ when }) => (when ? judgeBy(when, run.procedure).terms : []))
    return <Terms terms={[...new Map(judged.map((term) => [term.name.en, term])).values()]} />
  }
  return conditionsOf(step).map(
    (one) =>
      one.condition !== undefined && (
        <div key={one.condition}>
          {one.label && <span className={crew.aside}>{t(one.label)}</span>}
          <Judged judgement={judgeBy(one.condition, run.procedure)} />
        </div>
      ),
  )
}

function conditionsOf(step: Step): { label?: Text; condition?: string }[] {
  switch (step.kind) {
    case 'verify':
    case 'if':
    case 'while':
      return [{ condition: step.condition }]
    case 'wait':
      return [{ label: m.endsWhen, condition: step.until }]
    case 'watch':
      return [{ label: m.alertsWhen, condition: step.alert }]
    default:
      return []
  }
}

/** What became of a step: its state, the answer, the reason, by whom and when. */
function Outcome({ visit }: { visit: Visit }) {
  const t = useText()
  const { gmt } = useFormat()
  const { step, status, answer, reason, actor, at } = visit
  const option = isAsking(step) ? choicesOf(step).find(({ id }) => id === answer) : undefined
  return (
    <div className={styles.outcome}>
      <p>
        <strong>{t(visit.deferred ? m.deferred : m.status[status])}</strong>
        {at && ` · ${actor} · ${gmt(toMs(at))} GMT`}
      </p>
      {option && (
        <p>
          {t(m.answered)}: <strong>{t(option.text)}</strong>
          {visit.changed && ` (${t(m.changed)})`}
        </p>
      )}
      {reason && (
        <p>
          {t(ui.reason)}: {reason}
        </p>
      )}
    </div>
  )
}
