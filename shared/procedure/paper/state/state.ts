import type { Text } from '../../../i18n/text'
import type { LeakReport, ReserveTime } from '../../../leak/report'
import type { SessionState } from '../../../session/state'
import { hatchLabel, labelOf } from '../../../station/graph'
import { readingAgeS, secondsSince } from '../../conditions/facts'
import type { Run } from '../../run/guidance'
import type { Visit } from '../../run/visit'
import { html, type Markup } from '../writing/markup'
import type { Pen } from '../writing/pen'
import { duration, gmt, joined, kgPerDay, percent, pressure, same } from '../writing/values'
import { HATCH_STATE } from '../steps/entries'
import { legend, SIGNS } from '../steps/sign'
import { MODES, RUN_STATES, STATE, VERDICTS } from '../words'

/** A run in its session, at the time of the print. */
export interface Progress {
  state: SessionState
  /** All runs of the session. */
  runs: readonly Run[]
  run: Run
  /** What the leak engine says at `atMs`. */
  report: LeakReport
  atMs: number
}

/** All that has to be known to go on without the screen, on the first page. */
export function stateOf(pen: Pen, progress: Progress): Markup {
  const { state, run, atMs } = progress
  const { title, mode } = state.opened.data
  const rows: [label: Text, lines: Text[]][] = [
    [STATE.session, [joined([same(`${title} · ${state.session}`), MODES[mode], opened(progress)], ' · ')]],
    [STATE.place, run.current.length > 0 ? run.current.map(place) : [RUN_STATES[run.state]]],
    [STATE.verdict, verdict(progress)],
    [STATE.reserve, reserve(pen, progress)],
    [STATE.advice, progress.report.next ? [progress.report.next.reason] : []],
    [STATE.pressures, pressures(pen, progress)],
    [STATE.hatches, hatches(progress)],
    [STATE.crew, crew(state)],
    [STATE.watches, run.watches.map(stepLine)],
    [STATE.deferred, run.deferred.map((visit) => joined([stepLine(visit), same(visit.reason ?? '')], ' — '))],
    [STATE.notes, run.notes.map(note)],
    [STATE.others, progress.runs.filter(({ id }) => id !== run.id).map(otherRun)],
  ]
  return html`<h2>${pen.words(STATE.title)}, ${gmt(atMs)} GMT</h2>
    <dl>
      ${rows
        .filter(([, lines]) => lines.length > 0)
        .map(
          ([label, lines]) =>
            html`<dt>${pen.words(label)}</dt>
              <dd>${pen.said(joined(lines, '\n'))}</dd>`,
        )}
    </dl>
    ${legend(pen)}`
}

function opened({ state, atMs }: Progress): Text {
  const at = gmt(state.opened.at)
  const elapsed = duration(secondsSince(state.opened.at, atMs))
  return joined([STATE.opened, joined([same(`${at} GMT`), elapsed], ', ')], ' ')
}

/** "CDR 7.2 Read the gauge." */
function place(visit: Visit): Text {
  return joined([...(visit.role === undefined ? [] : [same(visit.role)]), stepLine(visit)], ' ')
}

function stepLine({ number, step, redline }: Visit): Text {
  return joined([same(number), redline ? same(redline.text) : step.text], ' ')
}

/** "2020-12-26 15:02 4 overridden: Read the gauge. — reason" */
function note({ status, step, number, reason, redline, at }: Visit): Text {
  const where = same([at !== undefined && gmt(at), number].filter(Boolean).join(' · '))
  if (status === 'done' && step.consequence) return joined([where, step.consequence], ' ')
  const text = redline ? same(redline.text) : step.text
  const why = same(reason ?? redline?.reason ?? '')
  return joined([joined([where, SIGNS[status].word], ' '), joined([text, why], ' — ')], ': ')
}

function otherRun({ procedure, state, current }: Run): Text {
  const place = current.map(({ number }) => number).join(', ')
  const named = joined([same(procedure.number ?? ''), procedure.title], ' ')
  const where = place === '' ? [] : [joined([STATE.step, same(place)], ' ')]
  return joined([named, RUN_STATES[state], ...where], ' · ')
}

function verdict({ state, report, atMs }: Progress): Text[] {
  const { kind, compartments, probability } = report.verdict
  const names = compartments.map((id) => labelOf(state.graph, id)).join(', ')
  const isDecided = kind !== 'undetermined' && kind !== 'insufficient-data'
  const loss = isDecided && report.leak ? [kgPerDay(report.leak.massRateKgPerDay.mean)] : []
  return [
    joined(
      [
        names === '' ? VERDICTS[kind] : joined([VERDICTS[kind], same(names)], ' '),
        ...(isDecided ? [percent(probability)] : []),
        ...loss,
        age(state, report, atMs),
      ],
      ' · ',
    ),
  ]
}

/** "last reading 12 min before the print" */
function age(state: SessionState, report: LeakReport, atMs: number): Text {
  const ageS = readingAgeS({ state, report, nowMs: atMs, staleAfterS: Infinity }, undefined)
  const old = ageS === undefined ? STATE.unknown : joined([duration(ageS), STATE.ago], ' ')
  return joined([STATE.lastReading, old], ' ')
}

const LAWS = ['linear', 'orifice', 'crack'] as const satisfies (keyof ReserveTime)[]

/** By each law, with the GMT at which it ends: paper does not count down. */
function reserve(pen: Pen, { state, report, atMs }: Progress): Text[] {
  const { reserveTimeS } = report
  if (!reserveTimeS) return [STATE.unknown]
  const floor = pressure(reserveTimeS.floorPa, pen.pressureUnit)
  const laws = LAWS.map((law) => {
    const seconds = reserveTimeS[law]
    // Beyond ten years no clock is set by it, and no date can be written.
    if (!(seconds < 3.2e8)) return joined([STATE[law], STATE.unknown], ': ')
    const until = joined([STATE.until, same(`${gmt(atMs + seconds * 1000)} GMT`)], ' ')
    return joined([STATE[law], joined([duration(seconds), until], ', ')], ': ')
  })
  return [joined([STATE.down, floor, same('·'), age(state, report, atMs)], ' '), ...laws]
}

function pressures(pen: Pen, { state, report }: Progress): Text[] {
  return report.segments.flatMap(({ current, compartments, pressurePa, readAt }) => {
    if (!current || pressurePa === undefined || readAt === undefined) return []
    const names = same(compartments.map((id) => labelOf(state.graph, id)).join(', '))
    return [
      joined(
        [joined([pressure(pressurePa, pen.pressureUnit), names], ' · '), same(`${gmt(readAt)} GMT`)],
        ', ',
      ),
    ]
  })
}

function hatches({ state }: Progress): Text[] {
  const moved = [...state.hatches].filter(([id, now]) => state.graph.hatches.get(id)?.state !== now)
  return moved.map(([id, now]) => joined([same(hatchLabel(state.graph, id)), HATCH_STATE[now]], ' '))
}

function crew({ effective, graph }: SessionState): Text[] {
  const places = new Map(
    effective.flatMap((e) => (e.kind === 'crew-position' ? [[e.data.who, e.data.compartment] as const] : [])),
  )
  const said = [...places].map(([who, place]) => `${who} ${labelOf(graph, place)}`)
  return said.length > 0 ? [same(said.join(' · '))] : []
}
