import { useState } from 'react'
import type { Failure, Result } from '../../../shared/contract/contract'
import type { ChosenFolder, DataState } from '../../../shared/contract/data'
import { ask } from '../../app/ask'
import { failureText } from '../../app/failures'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import form from '../../ui/ui.module.css'
import { BackupPlanFields } from './BackupPlanFields'
import styles from './data.module.css'
import { FolderDialog } from './FolderDialog'
import { LastBackup } from './LastBackup'
import { m } from './messages'
import { useData } from './use-data'

/** Where the library lies, how it comes to lie elsewhere, and its backups. */
export function DataPart() {
  const data = useData()
  return data && <Data data={data} />
}

function Data({ data }: { data: DataState }) {
  const t = useText()
  const [asked, setAsked] = useState<ChosenFolder>()
  const [failure, setFailure] = useState<Failure>()
  const { folder, isNamed, before, plan, doing } = data

  /** What came back, or why nothing did; whoever changed their mind is told nothing. */
  async function valueOf<T>(answer: Promise<Result<T>>): Promise<T | undefined> {
    setFailure(undefined)
    const result = await answer
    if (result.ok) return result.value
    if (result.reason.code !== 'cancelled') setFailure(result.reason)
    return undefined
  }
  const chooseBackupFolder = () => valueOf(ask('data.chooseBackupFolder', undefined))
  async function backUp() {
    if (plan.folder === undefined && !(await chooseBackupFolder())) return
    await valueOf(ask('data.backUp', undefined))
  }
  const choose = async () => setAsked(await valueOf(ask('data.chooseFolder', undefined)))
  useKeys({
    KeyB: doing ? undefined : () => void backUp(),
    KeyF: () => void chooseBackupFolder(),
    KeyV: doing || isNamed ? undefined : () => void choose(),
  })

  return (
    <div className={styles.part}>
      <p role="status">{doing && t(doing === 'move' ? m.copying : m.backingUp)}</p>
      {failure && (
        <p role="alert" className={form.fault}>
          {t(failureText(failure))}
        </p>
      )}
      <section className={styles.group} aria-labelledby="library">
        <h3 id="library">{t(m.library)}</h3>
        <p className={form.hint}>{t(m.libraryHint)}</p>
        <dl className={form.facts}>
          <dt>{t(m.folder)}</dt>
          <dd>
            <code>{folder}</code>
          </dd>
          {before !== undefined && (
            <>
              <dt>{t(m.before)}</dt>
              <dd>
                <code>{before}</code>
                <p className={form.hint}>{t(m.beforeHint)}</p>
              </dd>
            </>
          )}
        </dl>
        {isNamed ? (
          <p className={form.hint}>{t(m.named)}</p>
        ) : (
          <div className={form.row}>
            <Button shortcut="V" disabled={doing !== undefined} onClick={() => void choose()}>
              {t(m.change)}
            </Button>
          </div>
        )}
      </section>
      <section className={styles.group} aria-labelledby="backups">
        <h3 id="backups">{t(m.backups)}</h3>
        <p className={form.hint}>{t(m.backupsHint)}</p>
        <dl className={form.facts}>
          <dt>{t(m.backupFolder)}</dt>
          <dd>{plan.folder === undefined ? t(m.none) : <code>{plan.folder}</code>}</dd>
          <dt>{t(m.last)}</dt>
          <dd>{data.last ? <LastBackup backup={data.last} /> : t(m.never)}</dd>
        </dl>
        <div className={form.row}>
          <Button look="main" shortcut="B" disabled={doing !== undefined} onClick={() => void backUp()}>
            {t(m.backUp)}
          </Button>
          <Button shortcut="F" onClick={() => void chooseBackupFolder()}>
            {t(m.chooseFolder)}
          </Button>
        </div>
        <BackupPlanFields plan={plan} onChange={(change) => void valueOf(ask('data.planBackups', change))} />
      </section>
      {asked && (
        <FolderDialog
          from={folder}
          chosen={asked}
          onTake={() => {
            setAsked(undefined)
            void valueOf(ask('data.takeFolder', undefined))
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
}
