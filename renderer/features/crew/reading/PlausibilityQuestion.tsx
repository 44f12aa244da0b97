import { useEffect, useRef } from 'react'
import type { Question } from '../../../../shared/session/plausible/question'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import styles from './reading.module.css'
import { m } from './messages'

/** Asked before a reading is written: was it really seen? The careful answer has the focus; nothing is dropped. */
export function PlausibilityQuestion(props: { question: Question; onAsSeen(): void; onCorrect(): void }) {
  const t = useText()
  const correct = useRef<HTMLButtonElement>(null)
  useEffect(() => correct.current?.focus(), [])
  useKeys({ KeyY: props.onAsSeen, Escape: props.onCorrect })
  return (
    <div className={styles.question} role="group" aria-labelledby="reading-question">
      <p id="reading-question" role="alert">
        {t(props.question.text)}
      </p>
      <Button ref={correct} shortcut="Esc" onClick={props.onCorrect}>
        {t(m.correct)}
      </Button>
      <Button shortcut="Y" onClick={props.onAsSeen}>
        {t(m.asSeen)}
      </Button>
    </div>
  )
}
