import type { Head } from '../../../shared/session/chain'
import type { Instrument } from '../../../shared/station/station'
import { UNIT_NAMES } from '../../../shared/units/names'
import type { Quantity } from '../../../shared/units/units'
import { type Account, ofKind } from '../account'
import type { Block, Row } from '../layout/block'
import type { Phrases } from '../phrases'
import { COLUMNS, said, TYPES, WORDS } from '../words'

/** The instruments that were read, with the errors that the leak engine reckons with. */
export function instrumentBlocks({ state }: Account, phrases: Phrases): Block[] {
  const { t, number, language, significant } = phrases
  const readings = Map.groupBy(ofKind(state, 'reading'), ({ data }) => data.instrument)
  if (readings.size === 0) return []
  const quantity = (sign: string, value?: Quantity<'pressure'>) =>
    value ? `${sign}${significant(value.value, 3)} ${UNIT_NAMES[value.unit][language]}` : '–'
  const rows = [...readings].map(([id, { length }]): Row => {
    const instrument: Instrument | undefined = state.instruments.get(id)
    const { name, type, sigma, resolution, systematic } = instrument ?? {}
    return {
      cells: [
        { text: name ? `${id}, ${t(name)}` : id, style: 'bold' },
        type ? t(TYPES[type]) : t(WORDS.undeclared),
        quantity('', sigma),
        quantity('', resolution),
        quantity('±', systematic),
        number(length, 0),
      ],
    }
  })
  return [
    { kind: 'heading', text: t(WORDS.instruments) },
    {
      kind: 'table',
      columns: [
        { name: t(COLUMNS.instrument) },
        { name: t(COLUMNS.type), width: 120 },
        { name: t(COLUMNS.sigma), width: 84 },
        { name: t(COLUMNS.resolution), width: 70 },
        { name: t(COLUMNS.systematic), width: 76 },
        { name: t(COLUMNS.readings), width: 58, align: 'right' },
      ],
      rows,
    },
  ]
}

/** By what the log behind the report can be known again, and what that proves and does not. */
export function recordBlocks(account: Account, phrases: Phrases, proof: Proof): Block[] {
  const { t } = phrases
  const { head, checkpoint } = proof
  const last = account.state.log.at(-1)!
  const engines = [...new Set(ofKind(account.state, 'verdict').map(({ data }) => data.engine))]
  return [
    { kind: 'heading', text: t(WORDS.record) },
    {
      kind: 'facts',
      rows: [
        [t(WORDS.lastEntry), String(head.seq)],
        [t(WORDS.hash), head.hash],
        [
          t(WORDS.engine),
          t(said.engineNow(account.leak.engine)),
          ...(engines.length > 0 ? [t(said.engineThen(engines.join(', ')))] : []),
        ],
        [t(WORDS.checkpoint), ...(checkpoint?.trimEnd().split('\n') ?? [t(WORDS.noCheckpoint)])],
      ],
    },
    ...(last.seq === head.seq && last.hash === head.hash
      ? []
      : [{ kind: 'notice', style: 'bold', text: t(WORDS.otherHead) } as const]),
    ...[WORDS.proves, WORDS.provesNot, WORDS.notVerified].map(
      (text) => ({ kind: 'text', text: t(text) }) as const,
    ),
  ]
}

/** What was known of the chain when the report was asked for. */
export interface Proof {
  head: Head
  checkpoint?: string
}
