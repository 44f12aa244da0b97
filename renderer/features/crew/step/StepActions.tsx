import type { Visit } from '../../../../shared/procedure/run/visit'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { isDue } from '../use-crew'
import { ASKED, askOf, type Asked } from './ask/asked'
import { m } from './messages'
import styles from './step.module.css'

/** What else can be done on a step, each by one key that stands on its button. */
export function StepActions(props: {
  visit?: Visit
  actions: Partial<Record<Asked, () => void>>
  onChange?: () => void
  onOverview(): void
  onOtherEntry(): void
}) {
  const t = useText()
  const { visit, actions } = props
  const left = visit?.items.filter(isDue).length ?? 0
  const isBegun = visit !== undefined && left > 0 && left < visit.items.length
  const label = (what: Asked) => t(what === 'override' && isBegun ? m.goOn(left) : m[what])
  return (
    <div className={styles.stepActions}>
      {visit &&
        ASKED.map((what) => (
          <Button
            key={what}
            shortcut={askOf(what).shortcut}
            data-rare={askOf(what).text}
            onClick={actions[what]}
            disabled={!actions[what]}
          >
            {label(what)}
          </Button>
        ))}
      {props.onChange && (
        <Button shortcut="D" data-rare onClick={props.onChange} title={t(m.title.change)}>
          {t(m.change)}
        </Button>
      )}
      <Button shortcut="W" data-rare onClick={props.onOverview}>
        {t(m.overview)}
      </Button>
      <Button shortcut="A" onClick={props.onOtherEntry}>
        {t(m.more)}
      </Button>
    </div>
  )
}
