import { useEffect, useRef } from 'react'
import type { Decision } from '../../../../shared/drill/debrief/debrief'
import { DEBRIEF } from '../../../../shared/drill/debrief/words/words'
import { SECOND_MS } from '../../../../shared/time/time'
import type { Text } from '../../../../shared/i18n/text'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { CopyButton } from '../../../ui/CopyButton'
import { m, SIDES } from '../messages'
import { lastBy } from '../time/stops'
import type { SideProps } from './SidePanel'
import styles from './sides.module.css'

/** What the crew moved, what had been advised, and what the difference cost; one that is chosen is gone to. */
export function DecisionList({ debrief, cursor }: SideProps) {
  const t = useText()
  const { elapsed } = useFormat()
  const say = useCost()
  const { decisions } = debrief
  const current = lastBy(decisions, cursor.atS)
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const to = (decision: Decision | undefined) => decision && cursor.go(decision.atS)
  useKeys({
    ArrowUp: () => to(decisions.findLast(({ atS }) => atS < cursor.atS)),
    ArrowDown: () => to(decisions.find(({ atS }) => atS > cursor.atS)),
  })
  const rows = () => [
    [m.time, m.done, m.how, DEBRIEF.advised, m.costTime, m.costAir].map(t),
    ...decisions.map((decision) => [
      elapsed(decision.atS * SECOND_MS),
      t(decision.text),
      t(howText(decision)),
      t(decision.advised?.reason ?? DEBRIEF.noAdvice),
      ...(decision.costS === undefined
        ? [decision.unvalued ? t(decision.unvalued) : '', '']
        : [say.time(decision.costS), decision.costKg === undefined ? '' : say.kg(decision.costKg)]),
    ]),
  ]
  if (decisions.length === 0) return <p className={styles.nothing}>{t(DEBRIEF.noDecisions)}</p>
  return (
    <>
      <div className={styles.head}>
        <p className={styles.hint}>{t(m.decisionsHint)}</p>
        <CopyButton letter={SIDES.decisions.letter} tables={() => [rows()]} />
      </div>
      <ol className={styles.list} tabIndex={0} aria-label={t(SIDES.decisions.title)}>
        {decisions.map((decision) => (
          <li key={decision.seq}>
            <button
              ref={decision === current ? here : undefined}
              type="button"
              className={styles.item}
              aria-current={decision === current || undefined}
              onClick={() => cursor.go(decision.atS)}
            >
              <span className={styles.line}>
                <span className={styles.when}>{elapsed(decision.atS * SECOND_MS)}</span>
                <strong>{t(decision.text)}</strong>
              </span>
              <Judged decision={decision} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Beside the advice: what was advised instead, and what the difference cost by the planner's reckoning. */
function Judged({ decision }: { decision: Decision }) {
  const t = useText()
  const { percent } = useFormat()
  const say = useCost()
  const { asAdvised, byTheBook, advised, probability, costS = 0, costKg, unvalued } = decision
  const sign = asAdvised ? '✓' : byTheBook || !advised ? '=' : '≠'
  return (
    <>
      <span className={LOOK[sign]}>
        {sign} {t(howText(decision))}
        {!asAdvised && Math.abs(costS) >= 1 && (
          <b>
            {' · '}
            {t(costS < 0 ? m.saved : DEBRIEF.cost)} {say.time(Math.abs(costS))}
            {costKg !== undefined && `, ${say.kg(Math.abs(costKg))} ${t(m.kg)}`}
          </b>
        )}
      </span>
      {!asAdvised && advised && (
        <span className={styles.advised}>
          {t(DEBRIEF.advised)}: {t(advised.reason)} ({t(m.sure(percent(probability)))})
        </span>
      )}
      {!asAdvised && unvalued && <span className={styles.advised}>{t(unvalued)}</span>}
    </>
  )
}

const LOOK = { '✓': styles.followed, '=': undefined, '≠': styles.departed }

function howText({ asAdvised, byTheBook, advised }: Decision): Text {
  if (asAdvised) return DEBRIEF.asAdvised
  if (!advised) return byTheBook ? DEBRIEF.byTheBook : DEBRIEF.noAdvice
  return byTheBook ? m.bookNotAdvice : m.notAdvised
}

function useCost() {
  const { elapsed, significant } = useFormat()
  return {
    time: (s: number) => `${s < 0 ? '−' : ''}${elapsed(Math.abs(s) * SECOND_MS)}`,
    kg: (kg: number) => significant(kg, 2),
  }
}
