import { useRef } from 'react'
import { person, personText, type Person } from '../../../../shared/contract/preferences'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import form from '../../../ui/ui.module.css'
import { m } from '../messages'
import styles from '../settings.module.css'
import { useSetting } from '../use-setting'
import { ActorSetting } from './ActorSetting'
import { useLastRow } from './use-last-row'
import { useRows } from './use-rows'

const MOST_PEOPLE = 20

/** Who is at the keyboard, and who else is on board. */
export function PeopleSection() {
  const t = useText()
  const { value: people, label, set } = useSetting('people')
  const { rows, add, edit, remove, raise } = useRows<Person, Person>({
    kept: people,
    rowOf: (value) => value,
    keptOf: (rows) => rows.flatMap((row) => person.safeParse(row).data ?? []),
    keep: set,
  })
  const list = useRef<HTMLTableSectionElement>(null)
  const focusLast = useLastRow(list)
  const addRow = () => {
    if (rows.length >= MOST_PEOPLE) return
    add({ role: '', name: '' })
    focusLast()
  }
  useKeys({ KeyA: addRow })
  return (
    <div className={styles.settings}>
      <ActorSetting />
      <section className={styles.whole} aria-label={label}>
        <h3>{label}</h3>
        <p className={form.hint}>{t(m.peopleHint)}</p>
        {rows.length === 0 && <p className={styles.empty}>{t(m.emptyList)}</p>}
        {rows.length > 0 && (
          <table className={`${form.cells} ${styles.list}`}>
            <thead>
              <tr>
                <th scope="col">{t(m.role)}</th>
                <th scope="col">{t(m.name)}</th>
                <th scope="col">{t(m.order)}</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {rows.map((row, i) => {
                const wrong = !person.safeParse(row).success
                const called = personText(row) || t(m.row(i + 1))
                return (
                  <tr key={i}>
                    <td>
                      <input
                        aria-label={`${t(m.role)}, ${t(m.row(i + 1))}`}
                        aria-invalid={wrong || undefined}
                        maxLength={20}
                        value={row.role}
                        onChange={(e) => edit(i, { role: e.target.value })}
                      />
                    </td>
                    <td>
                      <input
                        aria-label={`${t(m.name)}, ${t(m.row(i + 1))}`}
                        aria-invalid={wrong || undefined}
                        maxLength={60}
                        value={row.name}
                        onChange={(e) => edit(i, { name: e.target.value })}
                      />
                    </td>
                    <td className={styles.rowActions}>
                      <Button aria-label={t(m.raise(called))} disabled={i === 0} onClick={() => raise(i)}>
                        ↑
                      </Button>
                      <Button aria-label={t(m.remove(called))} onClick={() => remove(i)}>
                        ✕
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        <div className={form.row}>
          <Button shortcut="A" disabled={rows.length >= MOST_PEOPLE} onClick={addRow}>
            {t(m.add)}
          </Button>
          {rows.some((row) => !person.safeParse(row).success) && (
            <p role="status" className={form.hint}>
              {t(m.unfinished)}
            </p>
          )}
        </div>
      </section>
    </div>
  )
}
