import { useId, useState } from 'react'
import { REGISTER_FORMATS } from '../../../../shared/contract/reserves'
import type { Register } from '../../../../shared/reserves/register/register'
import { riseText } from '../../../../shared/reserves/register/words'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { without, withPart } from '../form/edits'
import { FormDialog } from '../form/FormDialog'
import { useLines } from '../lines'
import { FormatDialog } from '../plans/FormatDialog'
import reserves from '../reserves.module.css'
import { ENTRIES, NEW_RATE, newPlace, REGISTER_CHECK, type Entry } from './forms'
import { FORMAT, FORMAT_FOR, m } from './messages'
import { PlaceList } from './PlaceList'
import { RatePanel } from './RatePanel'
import styles from './register.module.css'
import { useRegister, type Kept } from './use-register'

/** The history of the station's leaks: where, what was done, how fast, and whether there is a new one. */
export function RegisterPart() {
  const kept = useRegister()
  const { register } = kept
  return register ? <Registered {...kept} register={register} /> : <Unread {...kept} />
}

/** Nothing is read yet, or what is kept cannot be read: another file may take its place. */
function Unread({ failure, openFile }: Kept) {
  const t = useText()
  useKeys({ KeyF: failure && (() => void openFile()) })
  if (!failure) return <main className={reserves.empty}>{t(m.loading)}</main>
  return (
    <main className={reserves.empty}>
      <p role="alert">{t(failureText(failure))}</p>
      <p>{t(m.unread)}</p>
      <Button shortcut="F" onClick={() => void openFile()}>
        {t(m.openFile)}
      </Button>
    </main>
  )
}

interface Editing {
  entry: Entry
  place: string
  draft: unknown
  isNew: boolean
}

function Registered({ register, failure, change, openFile, undo }: Kept & { register: Register }) {
  const t = useText()
  const id = useId()
  const main = useLines()
  const [editing, setEditing] = useState<Editing>()
  const [isExporting, setExporting] = useState(false)
  const [format, setFormat] = useState<(typeof REGISTER_FORMATS)[number]>(REGISTER_FORMATS[0])
  const [focused, setFocused] = useState(0)
  const { places, rates } = register
  const edit = (entry: Entry, place: string) => setEditing({ entry, place, draft: register, isNew: false })
  const add = (entry: Entry, place: string, part: object) =>
    setEditing({ entry, place, draft: withPart(register, place, part), isNew: true })
  const repaired = places[focused] ? focused : 0
  const addRepair = places[repaired]
    ? () => add('repair', `places[${repaired}].repairs[${places[repaired]!.repairs.length}]`, {})
    : undefined
  const actions = [
    { code: 'A', text: m.addRate, act: () => add('rate', `rates[${rates.length}]`, NEW_RATE) },
    { code: 'P', text: m.addPlace, act: () => add('place', `places[${places.length}]`, newPlace(register)) },
    { code: 'R', text: m.addRepair, act: addRepair },
    { code: 'E', text: m.register, act: () => edit('register', '') },
    { code: 'F', text: m.openFile, act: () => void openFile() },
    { code: 'X', text: m.export, act: () => setExporting(true) },
    { code: 'Z', text: m.undo, act: undo },
  ]
  useKeys(Object.fromEntries(actions.map(({ code, act }) => [`Key${code}`, act])))
  return (
    <main ref={main} className={styles.register}>
      <section className={styles.answer} aria-labelledby={id}>
        <header>
          <h2 id={id}>{t(m.question)}</h2>
          {actions.map(({ code, text, act }) => (
            <Button key={code} look="quiet" shortcut={code} disabled={!act} onClick={act}>
              {t(text)}
            </Button>
          ))}
        </header>
        <p>{t(riseText(register))}</p>
        <small>{t(register.title)}</small>
        {failure && (
          <p role="alert" className={reserves.failure}>
            {t(failureText(failure))}
          </p>
        )}
      </section>
      <div className={styles.rates}>
        <RatePanel register={register} onEdit={(index) => edit('rate', `rates[${index}]`)} />
      </div>
      <PlaceList
        register={register}
        onEditPlace={(place) => edit('place', `places[${place}]`)}
        onEditRepair={(place, repair) => edit('repair', `places[${place}].repairs[${repair}]`)}
        onFocus={setFocused}
      />
      {editing && (
        <FormDialog
          title={t(ENTRIES[editing.entry].title)}
          check={REGISTER_CHECK}
          draft={editing.draft}
          place={editing.place}
          fields={ENTRIES[editing.entry].fields(register)}
          onKeep={change}
          removed={editing.isNew || editing.place === '' ? undefined : without(register, editing.place)}
          onClose={() => setEditing(undefined)}
        />
      )}
      {isExporting && (
        <FormatDialog
          title={t(m.export)}
          options={FORMAT}
          hints={FORMAT_FOR}
          value={format}
          onChoose={setFormat}
          onExport={() => ask('register.export', { format })}
          onClose={() => setExporting(false)}
        />
      )}
    </main>
  )
}
