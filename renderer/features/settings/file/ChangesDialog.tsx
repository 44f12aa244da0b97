import { useEffect, useRef } from 'react'
import type { OpenedSettings } from '../../../../shared/contract/settings-file'
import type { Text } from '../../../../shared/i18n/text'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ui } from '../../../ui/messages'
import form from '../../../ui/ui.module.css'
import { NAME } from '../messages'
import styles from '../settings.module.css'
import { changesIn } from '../use-setting'
import { useWritten } from '../written'
import { m } from './messages'

/** Before many settings change at once: which of them, from what to what, and what is left out. */
export function ChangesDialog(props: {
  texts: Record<'title' | 'nothing' | 'confirm', Text>
  opened: OpenedSettings
  onTake(): void
  onClose(): void
}) {
  const t = useText()
  const written = useWritten()
  const { preferences } = usePreferences()
  const { texts, opened } = props
  // What changes is read, then Enter takes it; it can be taken back.
  const confirm = useRef<HTMLButtonElement>(null)
  useEffect(() => confirm.current?.focus(), [])
  const changed = changesIn(preferences, opened.values)
  return (
    <Dialog title={t(texts.title)} onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          props.onTake()
        }}
      >
        {changed.length === 0 ? (
          <p>{t(texts.nothing)}</p>
        ) : (
          <div className={styles.changes} tabIndex={0} role="region" aria-label={t(m.changedSettings)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t(m.setting)}</th>
                  <th scope="col">{t(m.now)}</th>
                  <th scope="col">{t(m.then)}</th>
                </tr>
              </thead>
              <tbody>
                {changed.map((name) => (
                  <tr key={name}>
                    <th scope="row">{t(NAME[name])}</th>
                    <td>{written(name, preferences[name])}</td>
                    <td>{written(name, { ...preferences, ...opened.values }[name])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {opened.leftOut.length > 0 && <p role="status">{t(m.leftOut(opened.leftOut.join(', ')))}</p>}
        <div className={form.row}>
          <Button ref={confirm} look="main" type="submit" disabled={changed.length === 0}>
            {t(texts.confirm)}
          </Button>
          <Button onClick={props.onClose} shortcut="Esc">
            {t(ui.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
