import type { Text } from '../../../../../shared/i18n/text'
import type { LeakReport } from '../../../../../shared/leak/report'
import type { Procedure, Step } from '../../../../../shared/procedure/language/procedure'
import type { Graph } from '../../../../../shared/station/graph'
import type { Format } from '../../../../../shared/units/format'
import { useFormat } from '../../../../app/format'
import { useText } from '../../../../app/preferences'
import { ui } from '../../../../ui/messages'
import crew from '../../crew.module.css'
import { useJudge } from '../../guidance/use-judge'
import { listOf } from '../../../../../shared/session/words/describe'
import { isDecided, WORDS as verdictText } from '../../../../../shared/leak/words'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import { valueText } from './term'
import styles from './values.module.css'

type Show = NonNullable<Step['show']>

/**
 * The value is the one that this condition looks at, so that the same is never shown two ways: with its age, and
 * unknown where it is too old.
 */
const SHOWN: Record<Show, { label: Text; condition: string }> = {
  'reserve-time': { label: { en: 'Reserve time', ru: 'Резервное время' }, condition: 'reserve > 0' },
  rate: { label: { en: 'Rate', ru: 'Скорость' }, condition: 'rate < 0' },
  verdict: { label: { en: 'Verdict', ru: 'Вывод' }, condition: "verdict == 'located'" },
  'half-mmhg-time': {
    label: { en: 'Keep the hatch closed no longer than', ru: 'Держать люк закрытым не дольше' },
    condition: 'halfMmHg > 0',
  },
}

/** A value that the step is decided by, with its age; "unknown" where nothing says it. The crew ticks, not we. */
export function ShownValue({ show, procedure }: { show: Show; procedure: Procedure }) {
  const t = useText()
  const format = useFormat()
  const { state, report } = useWorkspace()
  const judgeBy = useJudge()
  const { label, condition } = SHOWN[show]
  const [term] = judgeBy(condition, procedure).terms
  // A verdict rests on all readings together.
  const [newest] = show === 'verdict' ? judgeBy('age > 0', procedure).terms : []
  const ageS = term?.ageS ?? newest?.value
  const value =
    show === 'verdict'
      ? report && verdictOf(report, state.graph, format, t)
      : // Pressure that does not fall allows a hatch no number of days.
        term && term.value !== Infinity && valueText(term, state.graph, format, t)
  return (
    <p className={styles.shown}>
      <span>{t(label)}</span> <strong>{value || t(m.met.unknown)}</strong>
      {typeof ageS === 'number' && <span className={crew.aside}>, {t(ui.age(format.duration(ageS)))}</span>}
    </p>
  )
}

function verdictOf(
  { verdict }: LeakReport,
  graph: Graph,
  { percent }: Format,
  t: (text: Text) => string,
): string {
  const said = t(verdictText.verdictKind[verdict.kind](listOf(graph, verdict.compartments)))
  return isDecided(verdict.kind) ? `${said} · ${percent(verdict.probability)}` : said
}
