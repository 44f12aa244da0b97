import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { keepFocus } from '../press'
import { m } from './messages'
import type { Pace } from './rate'
import styles from './time.module.css'

/** What is asked for over the screen, each by one key. */
export const DIALOGS = {
  branch: { code: 'KeyB', shortcut: 'B', label: m.branch },
  message: { code: 'KeyM', shortcut: 'M', label: m.message },
  hint: { code: 'KeyH', shortcut: 'H', label: m.hint },
  note: { code: 'KeyN', shortcut: 'N', label: m.note },
  change: { code: 'KeyC', shortcut: 'C', label: m.change },
  end: { code: 'KeyE', shortcut: 'E', label: m.end },
} as const
export type DialogName = keyof typeof DIALOGS

/** The time, and all else that the instructor does without the map; each button with its key. */
export function TimeBar(props: { pace: Pace; press(code: string): void; open(dialog: DialogName): void }) {
  const t = useText()
  const { pace, press, open } = props
  const isPaused = pace.rate === 0
  return (
    <section className={styles.bar} aria-label={t(m.controls)} onMouseDown={keepFocus}>
      <Button look="main" shortcut="␣" className={styles.run} onClick={() => press('Space')}>
        {t(isPaused ? m.run : m.pause)}
      </Button>
      <Button shortcut="−" aria-label={t(m.slower)} onClick={() => press('Minus')} />
      <span className={styles.chosen}>
        <span className="visually-hidden">{t(m.rate)} </span>×{pace.chosen}
      </span>
      <Button shortcut="+" aria-label={t(m.faster)} onClick={() => press('Equal')} />
      <Button shortcut="." onClick={() => press('Period')}>
        {t(m.step(10))}
      </Button>
      <Button shortcut="⇧." onClick={() => press('Shift+Period')}>
        {t(m.step(60))}
      </Button>
      <span className={styles.space} />
      {(Object.keys(DIALOGS) as DialogName[]).map((name) => (
        <Button key={name} shortcut={DIALOGS[name].shortcut} onClick={() => open(name)}>
          {t(DIALOGS[name].label)}
        </Button>
      ))}
    </section>
  )
}
