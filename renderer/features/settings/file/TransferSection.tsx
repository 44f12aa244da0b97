import { useState } from 'react'
import type { Failure, Result } from '../../../../shared/contract/contract'
import { usualPreferences, type Preferences } from '../../../../shared/contract/preferences'
import type { OpenedSettings } from '../../../../shared/contract/settings-file'
import type { Text } from '../../../../shared/i18n/text'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import form from '../../../ui/ui.module.css'
import styles from '../settings.module.css'
import { changesIn } from '../use-setting'
import { ChangesDialog } from './ChangesDialog'
import { m } from './messages'

/**
 * All settings at once: to a file, from a file, back to the usual. `before` is what such a change can be taken back to.
 */
export function TransferSection(props: {
  before?: Partial<Preferences>
  onBefore(before: Partial<Preferences> | undefined): void
}) {
  const t = useText()
  const { preferences, change } = usePreferences()
  const { before, onBefore } = props
  const [asked, setAsked] = useState<OpenedSettings & { what: keyof typeof m.changes }>()
  const [said, say] = useState<Text>()
  const [failure, setFailure] = useState<Failure>()

  /** What came back, or why nothing did; whoever changed their mind is told nothing. */
  function valueOf<T>(answer: Result<T>): T | undefined {
    say(undefined)
    setFailure(answer.ok || answer.reason.code === 'cancelled' ? undefined : answer.reason)
    return answer.ok ? answer.value : undefined
  }

  async function exportThem() {
    const written = valueOf(await ask('settings.export', undefined))
    if (written) say(m.written(written.path))
  }
  async function importThem() {
    const opened = valueOf(await ask('settings.open', undefined))
    if (opened) setAsked({ what: 'import', ...opened })
  }
  function reset() {
    setAsked({ what: 'reset', values: usualPreferences(preferences.language), leftOut: [] })
  }
  function take({ what, values }: NonNullable<typeof asked>) {
    const names = changesIn(preferences, values)
    const now = Object.fromEntries(names.map((name) => [name, preferences[name]]))
    change(Object.fromEntries(names.map((name) => [name, values[name]])))
    onBefore(now)
    say(m.changes[what].done)
    setFailure(undefined)
    setAsked(undefined)
  }
  const undo =
    before &&
    (() => {
      change(before)
      onBefore(undefined)
      say(m.undone)
    })
  useKeys({ KeyX: () => void exportThem(), KeyI: () => void importThem(), KeyR: reset, KeyZ: undo })

  return (
    <div className={styles.transfer}>
      <p className={form.hint}>{t(m.transferHint)}</p>
      <div className={form.row}>
        <Button shortcut="X" onClick={() => void exportThem()}>
          {t(m.export)}
        </Button>
        <Button shortcut="I" onClick={() => void importThem()}>
          {t(m.import)}
        </Button>
      </div>
      <p className={form.hint}>{t(m.resetHint)}</p>
      <div className={form.row}>
        <Button shortcut="R" onClick={reset}>
          {t(m.reset)}
        </Button>
        {undo && (
          <Button look="main" shortcut="Z" onClick={undo}>
            {t(m.undo)}
          </Button>
        )}
      </div>
      <p role="status">{said && t(said)}</p>
      {failure && (
        <p role="alert" className={form.fault}>
          {t(failureText(failure))}
        </p>
      )}
      {asked && (
        <ChangesDialog
          texts={m.changes[asked.what]}
          opened={asked}
          onTake={() => take(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
