import { RUN_STATES } from '../../../shared/procedure/paper/words'
import { toMs } from '../../../shared/time/time'
import { type Account, ofKind } from '../account'
import type { Block, Fact } from '../layout/block'
import type { Phrases } from '../phrases'
import { COUNTED, said, WORDS } from '../words'

/** What was recorded, where, when and by whom; and, before all else, what of it is lost. */
export function sessionBlocks(account: Account, phrases: Phrases): Block[] {
  const { t } = phrases
  return [
    { kind: 'title', text: account.state.opened.data.title },
    ...lossesOf(account, phrases),
    {
      kind: 'facts',
      rows: [
        [t(WORDS.session), account.state.session],
        [t(WORDS.station), stationOf(account, phrases)],
        timeOf(account, phrases),
        [t(WORDS.crew), account.crew.join(', ')],
        ...proceduresOf(account, phrases),
        [t(WORDS.entries), countsOf(account, phrases)],
        ...sourceOf(account, phrases),
      ],
    },
  ]
}

function lossesOf({ state }: Account, { t, number }: Phrases): Block[] {
  return ofKind(state, 'recovered').map(({ data }) => {
    const text = t(said.lost(String(data.after), number(data.lost, 0)))
    return { kind: 'notice', style: 'bold', text: `${t(WORDS.losses)}. ${text}` }
  })
}

function stationOf({ state: { graph } }: Account, { t }: Phrases): string {
  const { id, name } = graph.station
  return name ? `${t(name)} (${id})` : id
}

function timeOf({ openedMs, lastMs, state }: Account, { t, second, duration }: Phrases): Fact {
  const span = `${second(openedMs)} – ${second(lastMs)} · ${duration((lastMs - openedMs) / 1000)}`
  return [t(WORDS.time), span, ...(state.closed ? [] : [t(WORDS.notClosed)])]
}

function proceduresOf({ runs }: Account, { t, second }: Phrases): Fact[] {
  if (runs.length === 0) return []
  const lines = runs
    .toSorted((a, b) => a.id - b.id)
    .map(({ procedure: { number = '', title, revision }, state, start }) => {
      const name = `${number} ${t(title)}`.trim()
      return `${name} (${t(WORDS.revision)} ${revision}) · ${second(toMs(start.at))} · ${t(RUN_STATES[state])}`
    })
  return [[t(WORDS.procedures), ...lines]]
}

/** "145: readings 41, hatches 17, …": what there is none of is left out, but for what a reader looks for. */
function countsOf({ state, undone }: Account, { t, number }: Phrases): string {
  const of = (kind: string) => state.effective.filter((event) => event.kind === kind).length
  const counts = Object.entries(COUNTED).map(([kind, name]) => `${t(name)} ${number(of(kind), 0)}`)
  const back = `${t(WORDS.takenBack)} ${number(undone.size, 0)}`
  return `${number(state.log.length, 0)}: ${[...counts, back].join(', ')}`
}

function sourceOf({ state }: Account, { t }: Phrases): Fact[] {
  const { source } = state.opened.data
  return source === undefined ? [] : [[t(WORDS.source), source]]
}
