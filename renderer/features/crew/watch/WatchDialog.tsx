import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { Judged } from '../step/values/Judged'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import { StandingText } from './WatchStrip'
import type { Watched } from './watched'
import styles from './watch.module.css'

/** Everything that is watched, in full words; here it is taken off. */
export function WatchDialog({ watched, onClose }: { watched: readonly Watched[]; onClose(): void }) {
  const t = useText()
  const { actions, show, showRun, showLane } = useWorkspace()
  return (
    <Dialog title={t(m.watched)} onClose={onClose}>
      <div className={form.form}>
        <ul className={styles.all}>
          {watched.map((one) => (
            <li key={one.visit.key}>
              <span className={styles.chip} data-standing={one.standing}>
                <StandingText watched={one} />
              </span>
              <p>
                {one.visit.number} {t(one.visit.step.text)}
              </p>
              {one.judgement ? (
                <>
                  <Judged judgement={one.judgement} />
                  <Button onClick={() => show(actions.endWatch(one.visit))}>{t(m.end)}</Button>
                </>
              ) : (
                <Button
                  onClick={() => {
                    showRun(one.run.id)
                    showLane(one.visit)
                    onClose()
                  }}
                >
                  {t(m.show)}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <div className={form.row}>
          <Button onClick={onClose} shortcut="Esc">
            {t(m.close)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
