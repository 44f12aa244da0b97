import { alarmKind } from '../../../shared/alarm/kinds'
import { isDecided, WORDS as LEAK } from '../../../shared/leak/words'
import { listOf } from '../../../shared/session/words/describe'
import { WORDS as LOG } from '../../../shared/session/words/words'
import { toMs } from '../../../shared/time/time'
import { type Account, ofKind } from '../account'
import type { Block, Cell, Column, Row } from '../layout/block'
import type { Phrases } from '../phrases'
import { COLUMNS, WORDS } from '../words'

/** How the verdict developed: every change of it that the crew was shown. */
export function toldBlocks(account: Account, phrases: Phrases): Block[] {
  const { state } = account
  const { t, percent, significant } = phrases
  const rows = ofKind(state, 'verdict').map((event): Row => {
    const { verdict, compartments, probability, kgPerDay, next } = event.data
    const finding = [
      t(LEAK.verdictKind[verdict](listOf(state.graph, compartments))),
      ...(isDecided(verdict) ? [percent(probability)] : []),
      ...(kgPerDay === undefined ? [] : [`${significant(kgPerDay, 2)}\u00a0${t(LEAK.kgPerDay)}`]),
    ]
    return {
      cells: [
        ...when(account, phrases, event),
        { text: finding.join(' · '), style: 'bold' },
        next ? t(next.reason) : '',
      ],
    }
  })
  const columns: Column[] = [
    ...whenColumns(phrases),
    { name: t(COLUMNS.verdict), width: 150 },
    { name: t(COLUMNS.advice) },
  ]
  return [
    { kind: 'heading', text: t(WORDS.development) },
    rows.length > 0 ? { kind: 'table', columns, rows } : { kind: 'text', text: t(WORDS.nothingTold) },
  ]
}

export function alarmBlocks(account: Account, phrases: Phrases): Block[] {
  const { t } = phrases
  const rows = ofKind(account.state, 'alarm').map((event): Row => {
    const { alarm, state, text = '', real } = event.data
    const name = alarmKind(alarm)?.name
    return {
      cells: [
        ...when(account, phrases, event),
        { text: name ? t(name) : alarm, style: 'bold' },
        t(LOG.alarmState[state]),
        event.actor,
        real ? `${t(WORDS.notOfDrill)} · ${text}` : text,
      ],
    }
  })
  const columns: Column[] = [
    ...whenColumns(phrases),
    { name: t(COLUMNS.alarm), width: 100 },
    { name: t(COLUMNS.state), width: 68 },
    { name: t(COLUMNS.by), width: 60 },
    { name: t(COLUMNS.why) },
  ]
  return [
    { kind: 'heading', text: t(WORDS.alarms) },
    rows.length > 0 ? { kind: 'table', columns, rows } : { kind: 'text', text: t(WORDS.noAlarms) },
  ]
}

function whenColumns({ t }: Phrases): Column[] {
  return [
    { name: t(COLUMNS.gmt), width: 92 },
    { name: t(COLUMNS.elapsed), width: 64 },
  ]
}

function when({ openedMs }: Account, { second, since }: Phrases, { at }: { at: string }): Cell[] {
  return [second(toMs(at)), { text: since(openedMs, toMs(at)), style: 'quiet' }]
}
