import type { Advice } from '../../../../shared/leak/report'
import { hatchesOf } from '../../../../shared/session/told'
import { hatchLabel, labelOf, type Graph } from '../../../../shared/station/graph'
import { toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { WORDS as m } from '../../../../shared/leak/words'
import styles from './verdict.module.css'

/** What to do next, with its reason; below it, small, what else could be done. */
export function NextChoices({ choices, graph }: { choices: readonly Advice[]; graph: Graph }) {
  const t = useText()
  const { duration } = useFormat()
  const [next, ...others] = choices
  if (!next) return null
  return (
    <div className={styles.next}>
      <p>
        <strong>{t(m.next)}:</strong> {t(next.reason)}{' '}
        {next.toVerdictS ? (
          <small className={styles.unbroken}>{t(m.foundIn(`≈\u00a0${duration(next.toVerdictS)}`))}</small>
        ) : null}
      </p>
      <SlowLeak advice={next} graph={graph} />
      {others.length > 0 && (
        <ul>
          {others.map((choice) => (
            <li key={choice.reason.en}>
              <span>
                {t(m.instead)} {t(m.action[choice.action](subjectOf(choice, graph)))}
              </span>
              <Times choice={choice} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** How a leak is found that takes hours or days: how often to read, until when, and where the crew stays. */
function SlowLeak({ advice: { schedule, stay = [] }, graph }: { advice: Advice; graph: Graph }) {
  const t = useText()
  const { duration, gmt } = useFormat()
  if (!schedule) return null
  const sentences = [
    m.schedule(duration(schedule.everyS), unbroken(gmt(toMs(schedule.verdictAt)))),
    ...(stay.length > 0 ? [m.stay(stay.map((id) => labelOf(graph, id)).join(', '))] : []),
  ]
  return <p>{sentences.map(t).join(' ')}</p>
}

/** How long until the step says something, and until the compartment is known. */
function Times({ choice: { expectedS, toVerdictS } }: { choice: Advice }) {
  const t = useText()
  const { duration } = useFormat()
  const times = [expectedS ? duration(expectedS) : '', toVerdictS ? t(m.foundIn(duration(toVerdictS))) : '']
  return <small>{times.filter(Boolean).join(' · ')}</small>
}

/** The hatches or, where the step is about none, the compartments. */
function subjectOf(advice: Advice, graph: Graph): string {
  const hatches = hatchesOf(advice).map((id) => hatchLabel(graph, id))
  if (hatches.length > 0) return hatches.join(' + ')
  return (advice.compartments ?? []).map((id) => labelOf(graph, id)).join(', ')
}

/** A time that stays on one line. */
function unbroken(time: string): string {
  return time.replaceAll('-', '\u2011').replace(' ', '\u00a0')
}
