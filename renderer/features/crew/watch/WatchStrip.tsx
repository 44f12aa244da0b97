import { useState } from 'react'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { useNow } from '../../../app/clock'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { useJudge } from '../guidance/use-judge'
import { firstSentence } from '../../../../shared/session/words/describe'
import { TermText } from '../step/values/Judged'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import { WatchDialog } from './WatchDialog'
import { pinnedOf, watchedOf, type Pinned, type Standing, type Watched } from './watched'
import styles from './watch.module.css'

/** There is room for these; the rest is counted. */
const SHOWN = 3

/** What is watched and the times that run, always in sight; without height where there is nothing. */
export function WatchStrip() {
  const { runs } = useWorkspace()
  const pinned = pinnedOf(runs)
  return pinned.length > 0 && <Strip pinned={pinned} />
}

function Strip({ pinned }: { pinned: readonly Pinned[] }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const watched = watchedOf(pinned, useJudge(), useNow(1000))
  const open = () => setOpen(true)
  useKeys({ KeyJ: open })
  const alerts = watched.filter(({ standing }) => standing === 'alert')
  const hidden = watched.length - SHOWN
  return (
    <section className={styles.strip} aria-label={t(m.watched)}>
      <p role="status" className="visually-hidden">
        {alerts.map(({ visit }) => `${t(m.alert)}: ${visit.number} ${t(visit.step.text)}`).join('. ')}
      </p>
      <ul className={styles.chips}>
        {watched.slice(0, SHOWN).map((one) => (
          <li key={one.visit.key} className={styles.chip} data-standing={one.standing}>
            <Chip watched={one} />
          </li>
        ))}
      </ul>
      <Button look="quiet" shortcut="J" onClick={open} aria-haspopup="dialog">
        {hidden > 0 ? t(m.more(hidden)) : t(m.watched)}
      </Button>
      {isOpen && <WatchDialog watched={watched} onClose={() => setOpen(false)} />}
    </section>
  )
}

/** Told apart without colour. */
const SIGN: Record<Standing, string> = { alert: '▲', quiet: '○', unknown: '?', over: '✓' }

/** "▲ ALERT", "○ not met", "◷ 00:04:10". */
export function StandingText({ watched: { standing, leftMs } }: { watched: Watched }) {
  const t = useText()
  const { elapsed } = useFormat()
  if (leftMs !== undefined) {
    return <strong>{leftMs > 0 ? `◷ ${elapsed(leftMs)}` : `${SIGN.alert} ${t(m.timeOver)}`}</strong>
  }
  return (
    <strong>
      <span aria-hidden>{SIGN[standing]}</span> {t(m[standing])}
    </strong>
  )
}

/** "▲ ALERT 5.3 Reserve time 25 min, age 2 min". */
function Chip({ watched }: { watched: Watched }) {
  const t = useText()
  const { visit, judgement } = watched
  const [term] = judgement?.terms ?? []
  return (
    <>
      <StandingText watched={watched} />
      <span className={styles.what} title={t(visit.step.text)}>
        {visit.number} {term ? <TermText term={term} /> : firstSentence(t(visit.step.text))}
      </span>
    </>
  )
}
