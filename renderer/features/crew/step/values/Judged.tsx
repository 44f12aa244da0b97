import type { Judgement, Term } from '../../../../../shared/procedure/conditions/judge'
import { useFormat } from '../../../../app/format'
import { useText } from '../../../../app/preferences'
import { ui } from '../../../../ui/messages'
import crew from '../../crew.module.css'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import { valueText } from './term'
import styles from './values.module.css'

export type Met = 'met' | 'unmet' | 'unknown'

export function metOf({ met }: Judgement): Met {
  return met === undefined ? 'unknown' : met ? 'met' : 'unmet'
}

/** Told apart without colour. */
export const MET_SIGN: Record<Met, string> = { met: '✓', unmet: '✕', unknown: '?' }

/** Is a condition met? With the values it looked at, their units and ages. The tick stays the crew's. */
export function Judged({ judgement }: { judgement: Judgement }) {
  const t = useText()
  const met = metOf(judgement)
  return (
    <div className={styles.judged} data-met={met}>
      <span className={styles.sign} aria-hidden>
        {MET_SIGN[met]}
      </span>
      <strong>{t(m.met[met])}</strong>
      <Terms terms={judgement.terms} />
    </div>
  )
}

export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <ul className={styles.terms}>
      {terms.map((term) => (
        <li key={term.name.en}>
          <TermText term={term} />
        </li>
      ))}
    </ul>
  )
}

/** "Reserve time 25 min, age 2 min". */
export function TermText({ term }: { term: Term }) {
  const t = useText()
  const format = useFormat()
  const { graph } = useWorkspace().state
  const { name, ageS } = term
  return (
    <>
      <span className={crew.aside}>{t(name)}</span>{' '}
      <b>{valueText(term, graph, format, t) ?? t(m.met.unknown)}</b>
      {ageS !== undefined && <span className={crew.aside}>, {t(ui.age(format.duration(ageS)))}</span>}
    </>
  )
}
