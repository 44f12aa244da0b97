import { changeText, conditionText, GROUND } from '../../../../shared/drill/words'
import type { Language, Text } from '../../../../shared/i18n/text'
import type { Graph } from '../../../../shared/station/graph'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import frame from '../instructor.module.css'
import { keepFocus } from '../press'
import styles from './injects.module.css'
import { m } from './messages'
import type { HandInject, Inject, PlannedInject } from './planned'

interface InjectsPanelProps {
  graph: Graph
  nowS: number
  byHand: readonly HandInject[]
  planned: readonly PlannedInject[]
  armed?: string
  onPress(inject: HandInject): void
  /** What can be taken back. */
  last?: { title: Text }
  onUndo(): void
}

/** What befalls the crew: by a key of the instructor's, or by itself, with when it is due or came. */
export function InjectsPanel(props: InjectsPanelProps) {
  const t = useText()
  const { graph, nowS, byHand, planned, armed, last } = props
  const shared = { graph, nowS }
  return (
    <section className={`${frame.frame} ${styles.panel}`} aria-labelledby="injects">
      <header className={`${frame.head} ${frame.tall}`}>
        <h2 id="injects">{t(m.title)}</h2>
        {last && (
          <Button
            look="quiet"
            shortcut="U"
            className={styles.undo}
            onMouseDown={keepFocus}
            onClick={props.onUndo}
          >
            <span>{t(m.undo(t(last.title)))}</span>
          </Button>
        )}
      </header>
      {/* Beside the buttons: what stands in one is its name, and is not read out when it changes. */}
      <p role="status" className="visually-hidden">
        {armed !== undefined && t(m.press)}
      </p>
      <div className={styles.scroll} tabIndex={0}>
        {byHand.length + planned.length === 0 && <p className={frame.soft}>{t(m.none)}</p>}
        <Planned label={m.planned} injects={planned.filter((one) => !hasCome(one))} {...shared} />
        <ul className={styles.byHand} aria-label={t(m.byHand)}>
          {byHand.map((one) => (
            <li key={one.inject.id}>
              <HandButton
                one={one}
                graph={graph}
                isArmed={one.inject.id === armed}
                onPress={() => props.onPress(one)}
              />
            </li>
          ))}
        </ul>
        <Planned label={m.came} injects={planned.filter(hasCome)} {...shared} />
      </div>
    </section>
  )
}

function hasCome({ cameS }: PlannedInject): boolean {
  return cameS !== undefined
}

function Planned(props: { label: Text; injects: readonly PlannedInject[]; graph: Graph; nowS: number }) {
  const t = useText()
  const { label, injects, graph, nowS } = props
  if (injects.length === 0) return null
  return (
    <ul className={styles.planned} aria-label={t(label)}>
      {injects.map((one) => (
        <li key={one.inject.id} data-came={hasCome(one) || undefined}>
          <b>{t(one.inject.title)}</b> <When one={one} graph={graph} nowS={nowS} />
        </li>
      ))}
    </ul>
  )
}

function HandButton(props: { one: HandInject; graph: Graph; isArmed: boolean; onPress(): void }) {
  const t = useText()
  const { elapsed } = useFormat()
  const { inject, key, cameS } = props.one
  const said = props.isArmed
    ? t(key ? m.again(key) : m.press)
    : cameS === undefined
      ? undefined
      : t(m.cameAt(elapsed(cameS * 1000)))
  return (
    <Button
      shortcut={key}
      className={props.isArmed ? styles.armed : styles.inject}
      disabled={cameS !== undefined}
      title={contents(inject, props.graph).map(t).join('; ')}
      onMouseDown={keepFocus}
      // A double click is one press: the second asks to be meant.
      onClick={({ detail }) => detail <= 1 && props.onPress()}
    >
      <span className={styles.injectTitle}>
        {t(inject.title)} {said && <small>{said}</small>}
      </span>
    </Button>
  )
}

function When({ one, graph, nowS }: { one: PlannedInject; graph: Graph; nowS: number }) {
  const t = useText()
  const { elapsed, duration } = useFormat()
  const { inject, dueS, cameS } = one
  if (cameS !== undefined) return <span>{t(m.cameAt(elapsed(cameS * 1000)))}</span>
  if (dueS !== undefined)
    return <span>{t(m.due(elapsed(dueS * 1000), duration(Math.max(0, dueS - nowS))))}</span>
  if (inject.at === 'hand' || 'atS' in inject.at) return null
  const { condition, afterS } = inject.at
  const when = t(m.when(t(conditionText(condition, graph))))
  return <span>{afterS > 0 ? t(m.after(when, duration(afterS))) : when}</span>
}

/** All that an inject does, one sentence a change and one for what is said. */
function contents({ changes, message }: Inject, graph: Graph): Text[] {
  const from = (language: Language) => message?.from ?? GROUND[language]
  const said = message && {
    en: m.told(from('en'), message.text.en).en,
    ru: m.told(from('ru'), message.text.ru).ru,
  }
  return [...changes.map((change) => changeText(change, graph)), ...(said ? [said] : [])]
}
