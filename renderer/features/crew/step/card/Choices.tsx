import { useState } from 'react'
import { choicesOf, isAsking } from '../../../../../shared/procedure/run/outline'
import { useKeys } from '../../../../app/keys'
import { useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { useJudge } from '../../guidance/use-judge'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import { metOf } from '../values/Judged'
import type { ActProps } from './BigAction'
import { useFocusAt } from './MainButton'
import styles from './card.module.css'

/**
 * A question with its answers. Where the conditions say which one is called for, it is marked, by shape and word, and
 * where they cannot be judged that is said; the crew answers. The focus begins at what is recommended.
 */
export function Choices({ visit, run, onAnswer }: ActProps & { onAnswer?(choice: string): void }) {
  const t = useText()
  const { actions, show } = useWorkspace()
  const judgeBy = useJudge()
  const choices = isAsking(visit.step) ? choicesOf(visit.step) : []
  const judged = choices.map(({ when }) => when && judgeBy(when, run.procedure))
  const [first] = useState(() =>
    Math.max(
      0,
      judged.findIndex((j) => j && j.met),
    ),
  )
  const focused = useFocusAt<HTMLButtonElement>(visit.key)
  const answer = onAnswer ?? ((choice: string) => show(actions.tick(visit, choice)))
  useKeys(Object.fromEntries(choices.map(({ id }, i) => [`Digit${i + 1}`, () => answer(id)])))
  return (
    <div className={styles.options}>
      {choices.map((choice, i) => {
        const of = judged[i]
        const met = of ? metOf(of) : 'unmet'
        return (
          <Button
            key={choice.id}
            ref={i === first ? focused : undefined}
            shortcut={String(i + 1)}
            className={styles.option}
            data-met={met}
            aria-pressed={visit.answer === undefined ? undefined : visit.answer === choice.id}
            onClick={() => answer(choice.id)}
          >
            <span>{t(choice.text)}</span>
            {visit.answer === choice.id && <small>✓ {t(m.answered)}</small>}
            {met === 'met' && <small className={styles.recommended}>◆ {t(m.recommended)}</small>}
            {met === 'unknown' && <small>? {t(m.met.unknown)}</small>}
          </Button>
        )
      })}
    </div>
  )
}
