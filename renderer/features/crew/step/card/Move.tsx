import type { Text } from '../../../../../shared/i18n/text'
import type { Item } from '../../../../../shared/procedure/run/items'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { hatchesOf } from '../../../../../shared/session/told'
import { hatchLabel, labelOf, type Graph } from '../../../../../shared/station/graph'
import { useText } from '../../../../app/preferences'
import crew from '../../crew.module.css'
import { isDue } from '../../use-crew'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import type { ActProps } from './BigAction'
import { MainButton } from './MainButton'
import styles from './card.module.css'

type Moved = Exclude<Item, { kind: 'place' }>

/** A hatch or a valve to move: moving it is the tick. The crew may take another hatch on the map. */
export function Move({ visit }: ActProps) {
  const t = useText()
  const { state, report } = useWorkspace()
  const move = useMove()
  const item = visit.items.find((item) => isDue(item) && item.kind !== 'place')
  if (item === undefined || item.kind === 'place') return <p className={styles.empty}>{t(m.noAdvice)}</p>
  const closed = item.to === 'closed'
  const [what, hatch] = movedOf(item, state.graph)
  const isAdvised = item.kind === 'hatch' && report?.next && hatchesOf(report.next).includes(item.hatch)
  return (
    <>
      {isAdvised && <p className={styles.advice}>{t(report.next!.reason)}</p>}
      <p className={styles.ask}>{t(m.ask(what, hatch, closed))}</p>
      <MainButton moment={`${visit.key} ${item.hatch}`} onClick={() => move(item)}>
        {t(m.now(what, hatch, closed))}
      </MainButton>
    </>
  )
}

/** What the step consists of, each with its state. */
export function Items({ visit, isCurrent }: { visit: Visit; isCurrent: boolean }) {
  const t = useText()
  const { graph } = useWorkspace().state
  const move = useMove()
  return (
    <>
      <h3 className={crew.aside}>{t(m.also)}</h3>
      <ul className={styles.items}>
        {visit.items.map((item) => {
          const label = itemLabel(item, graph)
          return (
            <li key={item.kind === 'place' ? item.compartments[0] : item.hatch} data-state={item.state}>
              <span aria-hidden>{isDue(item) ? '○' : '✓'}</span>
              <span>{t(label)}</span>
              {isCurrent && item.kind !== 'place' && isDue(item) && (
                <button
                  type="button"
                  className={styles.small}
                  onClick={() => move(item)}
                  aria-label={t(m.now(...movedOf(item, graph), item.to === 'closed'))}
                >
                  {t(item.to === 'closed' ? m.markClosed : m.markOpen)}
                </button>
              )}
              {!isDue(item) && <span className={crew.aside}>{t(m.item[item.state])}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function useMove(): (item: Moved) => void {
  const { moveHatch, moveValve } = useWorkspace()
  return (item) => {
    if (item.kind === 'hatch') moveHatch(item.hatch, item.to)
    else moveValve(item.hatch, item.valve, item.to)
  }
}

/** What is moved, and at which hatch. */
function movedOf(item: Moved, graph: Graph): [what: Parameters<typeof m.moved>[0], hatch: string] {
  return [item.kind === 'valve' ? item.valve : 'hatch', hatchLabel(graph, item.hatch)]
}

function itemLabel(item: Item, graph: Graph): Text {
  if (item.kind !== 'place') return m.moved(...movedOf(item, graph))
  const [first, ...others] = item.compartments.map((id) => labelOf(graph, id))
  return m.segment(others.length > 2 ? `${first} +${others.length}` : [first, ...others].join(', '))
}
