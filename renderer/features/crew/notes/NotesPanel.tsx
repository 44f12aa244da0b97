import type { ReactNode } from 'react'
import type { Run } from '../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../shared/procedure/run/visit'
import { hatchLabel } from '../../../../shared/station/graph'
import { toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import crew from '../crew.module.css'
import { HATCH_WORD } from '../../../../shared/session/words/describe'
import { StatusMark } from '../step/list/StatusMark'
import { m as stepText } from '../step/messages'
import { useWorkspace } from '../workspace/workspace'
import { m } from './messages'
import styles from './notes.module.css'

/** What the next shift should know: what is left to do, what follows from what was done, and where hatches stand. */
export function NotesPanel() {
  const t = useText()
  const { state, runs, actions, show } = useWorkspace()
  const { graph, hatches } = state
  const deferred = runs.flatMap((run) => run.deferred.map((visit) => ({ run, visit })))
  const notes = runs
    .flatMap((run) => run.notes.map((visit) => ({ run, visit })))
    .toSorted((a, b) => (b.visit.seq ?? 0) - (a.visit.seq ?? 0))
  const moved = [...graph.hatches.values()].filter(({ id, state }) => hatches.get(id) !== state)
  return (
    <div className={styles.notes}>
      <Section title={t(m.deferred)}>
        {deferred.map(({ run, visit }) => (
          <li key={visit.key} className={styles.deferred}>
            <Line run={run} visit={visit}>
              {t(visit.step.text)}
              {visit.reason && <em> — {visit.reason}</em>}
            </Line>
            <Button
              onClick={() => show(actions.tick(visit))}
              aria-label={`${t(m.done)}: ${t(visit.step.text)}`}
            >
              {t(m.done)}
            </Button>
          </li>
        ))}
      </Section>
      <Section title={t(m.hatches)}>
        {moved.map(({ id }) => (
          <li key={id}>
            <strong>{hatchLabel(graph, id)}</strong> {t(HATCH_WORD[hatches.get(id)!])}
          </li>
        ))}
      </Section>
      <Section title={t(m.operational)}>
        {notes.map(({ run, visit }) => (
          <li key={visit.key}>
            <Line run={run} visit={visit}>
              <NoteText visit={visit} />
            </Line>
          </li>
        ))}
      </Section>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode[] }) {
  const t = useText()
  return (
    <section>
      <h2>{title}</h2>
      {children.length > 0 ? <ul>{children}</ul> : <p className={crew.aside}>{t(m.none)}</p>}
    </section>
  )
}

function Line({ run, visit, children }: { run: Run; visit: Visit; children: ReactNode }) {
  const { gmt } = useFormat()
  const book = run.procedure.number ?? run.procedure.id
  return (
    <span>
      <span className={crew.aside}>
        <StatusMark status={visit.status} /> {book} · {visit.number}
        {visit.at && ` · ${gmt(toMs(visit.at))} · ${visit.actor}`}
      </span>
      <br />
      {children}
    </span>
  )
}

/** The consequence of a step that was done; of any other what it said, and why not. */
function NoteText({ visit }: { visit: Visit }) {
  const t = useText()
  const { status, step, redline, reason } = visit
  if (status === 'done' && step.consequence && !redline) return t(step.consequence)
  return (
    <>
      {redline ? `${redline.text} (${t(m.redline)}: ${redline.reason})` : t(step.text)}
      {status !== 'done' && (
        <em>
          {' '}
          — {t(stepText.status[status])}
          {reason && `: ${reason}`}
        </em>
      )}
      {status === 'done' && step.consequence && ` — ${t(step.consequence)}`}
    </>
  )
}
