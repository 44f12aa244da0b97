import { useMemo, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Plan } from '../../../../shared/reserves/plan'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { without, withPart } from '../form/edits'
import { FormDialog } from '../form/FormDialog'
import { useLines } from '../lines'
import { PLAN_CHECK } from './faults'
import { ADD_KEY, FIELDS, NEW, type Listed, type Section } from './forms'
import { LeakDialog } from './LeakDialog'
import { m } from './messages'
import { MoveDialog } from './MoveDialog'
import { rowsOf, type Row } from './rows'
import styles from './plan.module.css'

/** What a dialog is about. */
type Editing =
  | { what: 'entry'; section: Section; place: string; draft: unknown; isNew: boolean }
  | { what: 'leak' }
  | { what: 'move' }

/** In columns: what there is, who uses it, what brings more. */
const COLUMNS: readonly (readonly Section[])[] = [
  ['basics', 'cabin', 'leak', 'policy', 'limits'],
  ['stores'],
  ['crew', 'generators', 'ships', 'losses'],
]

function isListed(section: Section): section is Listed {
  return section in NEW
}

/** The plan line by line; each opens its dialog, and every change is kept at once. */
export function PlanPart(props: { plan: Plan; onChange(plan: Plan): Promise<Failure | undefined> }) {
  const { plan, onChange } = props
  const t = useText()
  const format = useFormat()
  const { language } = usePreferences().preferences
  const [editing, setEditing] = useState<Editing>()
  const rows = useMemo(() => rowsOf(plan, format, language), [plan, format, language])
  const main = useLines()
  const close = () => setEditing(undefined)
  const add = (section: Listed) => {
    const place = `${section}[${plan[section].length}]`
    const draft = withPart(plan, place, NEW[section](plan))
    setEditing({ what: 'entry', section, place, draft, isNew: true })
  }
  const fromSession = () => setEditing({ what: 'leak' })
  const move = plan.ships.length > 1 ? () => setEditing({ what: 'move' }) : undefined
  useKeys({
    KeyT: fromSession,
    KeyM: move,
    ...Object.fromEntries(
      (Object.keys(ADD_KEY) as Listed[]).map((one) => [`Key${ADD_KEY[one]}`, () => add(one)]),
    ),
  })
  const actions: Partial<Record<Section, { text: string; shortcut: string; act?(): void }>> = {
    leak: { text: t(m.fromSession), shortcut: 'T', act: fromSession },
    ships: { text: t(m.move), shortcut: 'M', act: move },
  }
  return (
    <main ref={main} className={styles.plan}>
      {COLUMNS.map((sections) => (
        <div key={sections[0]} className={styles.column}>
          {sections.map((section) => {
            const action = actions[section]
            return (
              <section key={section} className={styles.section} aria-labelledby={`plan-${section}`}>
                <header>
                  <h2 id={`plan-${section}`}>{t(m.sections[section])}</h2>
                  {action && (
                    <Button
                      look="quiet"
                      shortcut={action.shortcut}
                      disabled={!action.act}
                      onClick={action.act}
                    >
                      {action.text}
                    </Button>
                  )}
                  {isListed(section) && (
                    <Button look="quiet" shortcut={ADD_KEY[section]} onClick={() => add(section)}>
                      {t(m.add)}
                      <span className="visually-hidden">: {t(m.sections[section])}</span>
                    </Button>
                  )}
                </header>
                <Lines
                  rows={rows[section]}
                  onOpen={({ place }) =>
                    setEditing({ what: 'entry', section, place, draft: plan, isNew: false })
                  }
                />
              </section>
            )
          })}
        </div>
      ))}
      <p className={styles.hint}>
        {t(m.keys)} {t(m.kept)}
      </p>
      {editing?.what === 'entry' && (
        <FormDialog
          title={t(m.sections[editing.section])}
          check={PLAN_CHECK}
          draft={editing.draft}
          place={editing.place}
          fields={FIELDS[editing.section](plan)}
          onKeep={onChange}
          removed={isListed(editing.section) && !editing.isNew ? without(plan, editing.place) : undefined}
          onClose={close}
        />
      )}
      {editing?.what === 'leak' && <LeakDialog plan={plan} onChange={onChange} onClose={close} />}
      {editing?.what === 'move' && <MoveDialog plan={plan} onChange={onChange} onClose={close} />}
    </main>
  )
}

function Lines({ rows, onOpen }: { rows: readonly Row[]; onOpen(row: Row): void }) {
  const t = useText()
  if (rows.length === 0) return <p className={styles.none}>{t(m.none)}</p>
  // Lines about the whole plan have one dialog: they are one line.
  const groups = rows[0]!.place === '' ? [rows] : rows.map((row) => [row])
  return (
    <ul>
      {groups.map((group) => (
        <li key={group[0]!.place}>
          <button type="button" data-line className={styles.line} onClick={() => onOpen(group[0]!)}>
            {group.map(({ name, value, source }) => (
              <span key={name} className={styles.entry}>
                <strong>{name}</strong>
                <span>{value}</span>
                {source && <small title={source}>{source}</small>}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  )
}
