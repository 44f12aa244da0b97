import { Fragment, useState } from 'react'
import { useHelp } from '../../../app/help'
import { keysInSight } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { m } from '../messages'
import { keyName, keyNames } from './key-name'
import styles from './keyboard.module.css'
import { standing, unnamed, type StandingGroup } from './standing'
import { keysOf, type ScreenName } from './table'

/** All keys of the screen below, as they stood when it was asked for: what does nothing just now is drawn dashed. */
export function KeyboardMap({ screen, onClose }: { screen: ScreenName; onClose(): void }) {
  const t = useText()
  const { show } = useHelp()
  const [registered] = useState(keysInSight)
  const groups = keysOf(screen)
  const others = unnamed(groups, registered)
  return (
    <Dialog title={t(m.keys)} onClose={onClose} wide>
      <div className={form.form}>
        <div className={form.row}>
          {screen === 'crew' && (
            <Button look="main" onClick={() => show('tour')}>
              {t(m.takeTour)}
            </Button>
          )}
          <Button shortcut="F10" onClick={() => show('glossary')}>
            {t(m.glossary)}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {t(m.close)}
          </Button>
          <p className={`${form.hint} ${styles.rest}`}>{t(m.rest)}</p>
        </div>
        <div className={styles.groups}>
          {standing(groups, registered).map((group) => (
            <Group key={group.title.en} group={group} />
          ))}
          {others.length > 0 && (
            <section>
              <h2>{t(m.unnamed)}</h2>
              <p>{others.map(keyName).join(' ')}</p>
            </section>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Group({ group: { title, keys } }: { group: StandingGroup }) {
  const t = useText()
  return (
    <section className={styles.group}>
      <h2>{t(title)}</h2>
      <dl>
        {keys.map(({ codes, text, isActive }) => (
          <Fragment key={codes.join()}>
            <dt data-rests={!isActive || undefined}>
              {keyNames(codes).map((name) => (name === '…' ? '… ' : <kbd key={name}>{name}</kbd>))}
            </dt>
            <dd>
              {t(text)}
              {!isActive && <span className="visually-hidden"> ({t(m.notNow)})</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
