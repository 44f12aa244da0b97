import type { DrillView } from '../../../../shared/contract/drill'
import { faultsText } from '../../../../shared/drill/words'
import { labelOf, type Graph } from '../../../../shared/station/graph'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { perDay } from '../../../station-map/messages'
import frame from '../instructor.module.css'
import { m } from './messages'
import styles from './truth.module.css'

/** What no map shows: each leak, what was lost, who is where by name, what is broken. */
export function TruthFacts({ graph, view }: { graph: Graph; view: DrillView }) {
  const t = useText()
  const { significant, number } = useFormat()
  const { leaks, people, instruments, lostKg, operations } = view
  const faulty = instruments.filter(({ faults }) => faults.length > 0)
  return (
    <dl className={`${frame.frame} ${styles.facts}`}>
      <div>
        <dt>{t(m.leaks)}</dt>
        {leaks.map(({ id, compartment, law, kgPerDay, held }) => (
          <dd key={id}>
            <b>
              {labelOf(graph, compartment)} {t(perDay(significant(kgPerDay, 3)))}
            </b>{' '}
            ({[t(m.law[law]), held > 0 && t(m.held(`${number(held * 100, 0)} %`))].filter(Boolean).join(', ')}
            )
          </dd>
        ))}
        {leaks.length === 0 && <dd>{t(m.noLeak)}</dd>}
      </div>
      <div>
        <dt>{t(m.lost)}</dt>
        <dd>
          <b>{t(m.kg(number(lostKg, 3)))}</b>
        </dd>
      </div>
      <div>
        <dt>{t(m.operations)}</dt>
        <dd>{number(operations, 0)}</dd>
      </div>
      <div>
        <dt>{t(m.people)}</dt>
        {people.map(({ id, compartment }) => (
          <dd key={id}>
            {id}&nbsp;<b>{labelOf(graph, compartment)}</b>
          </dd>
        ))}
      </div>
      {faulty.length > 0 && (
        <div>
          <dt>{t(m.faulty)}</dt>
          {faulty.map(({ id, faults }) => (
            <dd key={id}>
              <b>{id}</b> {t(faultsText(faults))}
            </dd>
          ))}
        </div>
      )}
    </dl>
  )
}
