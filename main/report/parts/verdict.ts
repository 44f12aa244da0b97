import { isDecided, WORDS as LEAK } from '../../../shared/leak/words'
import type { SegmentReport } from '../../../shared/leak/report'
import { STATE } from '../../../shared/procedure/paper/words'
import { listOf } from '../../../shared/session/words/describe'
import { labelOf } from '../../../shared/station/graph'
import { toMs } from '../../../shared/time/time'
import type { Account } from '../account'
import type { Block, Fact, Picture } from '../layout/block'
import type { Phrases } from '../phrases'
import { said, WORDS } from '../words'

/** Where, how sure, how fast, how long, what next: as the leak engine says it at the last entry. */
export function verdictBlocks(account: Account, phrases: Phrases): Block[] {
  const { leak, state } = account
  const { t, percent } = phrases
  const { kind, compartments, probability } = leak.verdict
  const finding = t(LEAK.verdictKind[kind](listOf(state.graph, compartments)))
  const causes = leak.explanations.map(({ cause }) => t(LEAK.cause[cause]))
  return [
    { kind: 'heading', text: `${t(WORDS.verdict)} · ${phrases.second(toMs(leak.at))} GMT` },
    {
      kind: 'notice',
      style: 'loud',
      text: [
        isDecided(kind) ? `${finding} · ${percent(probability)}` : finding,
        ...(causes.length > 0 ? [t(LEAK.explainedBy(causes.join(', ')))] : []),
      ].join('. '),
    },
    {
      kind: 'facts',
      rows: [
        reserveOf(account, phrases),
        ...rateOf(account, phrases),
        ...holeOf(account, phrases),
        ...nextOf(account, phrases),
        ...(leak.doubts.length > 0 ? [[t(LEAK.doubts), ...leak.doubts.map(t)] satisfies Fact] : []),
      ],
    },
    ...(leak.leak ? [{ kind: 'text', style: 'quiet', text: t(WORDS.interval) } as const] : []),
    { kind: 'text', style: 'bold', text: t(WORDS.posterior) },
    posteriorPicture(account, phrases),
  ]
}

/** What the engine had to do without, and what it assumed. */
export function noteBlocks({ leak }: Account, { t, percent }: Phrases): Block[] {
  if (leak.notes.length === 0) return []
  const lines = leak.notes.map((note) =>
    note.probability === undefined ? t(note) : `${t(note)} (${percent(note.probability)})`,
  )
  return [
    { kind: 'heading', text: t(WORDS.notes) },
    { kind: 'text', text: lines.join('\n') },
  ]
}

const LAWS = ['linear', 'orifice', 'crack'] as const
/** Beyond ten years no clock is set by it. */
const NEVER_S = 3.2e8

function reserveOf({ leak }: Account, { t, pressureBoth, duration, gmt }: Phrases): Fact {
  const { reserveTimeS } = leak
  if (!reserveTimeS) return [t(WORDS.reserve), t(WORDS.notKnown)]
  const lines = LAWS.map((law) => {
    const seconds = reserveTimeS[law]
    if (!(seconds < NEVER_S)) return `${t(STATE[law])}: ${t(WORDS.never)}`
    if (seconds <= 0) return `${t(STATE[law])}: ${t(WORDS.passed)}`
    const end = gmt(toMs(leak.at) + seconds * 1000)
    return `${t(STATE[law])}: ${duration(seconds)}, ${t(STATE.until)} ${end} GMT`
  })
  return [t(LEAK.reserve(pressureBoth(reserveTimeS.floorPa))), ...lines]
}

/** The segment that is most likely to leak, as it is now. */
function suspect({ leak }: Account): SegmentReport | undefined {
  return leak.segments.filter(({ current }) => current).toSorted((a, b) => b.leaking - a.leaking)[0]
}

function rateOf(account: Account, { t, rates, interval, significant }: Phrases): Fact[] {
  const segment = suspect(account)
  const lost = account.leak.leak?.massRateKgPerDay
  if (!segment?.ratePaPerS) return lost ? [[t(LEAK.loss), interval(lost, t(LEAK.kgPerDay))]] : []
  const known = segment.periods.some(({ knownPaPerS }) => knownPaPerS)
  const volume = t(LEAK.inVolume(significant(segment.volumeM3, 3)))
  const lines = [
    ...rates(segment.ratePaPerS),
    ...(segment.lnRatePerDay ? [interval(segment.lnRatePerDay, t(LEAK.percentPerDay), (x) => x * 100)] : []),
    ...(segment.massRateKgPerDay ? [interval(segment.massRateKgPerDay, t(LEAK.kgPerDay))] : []),
  ]
  return [[`${t(known ? LEAK.rateBeyond : LEAK.rate)} ${volume}`, ...lines]]
}

function holeOf({ leak: { leak } }: Account, { t, interval, percent }: Phrases): Fact[] {
  if (!leak) return []
  const law = t(LEAK.lawText(percent(leak.law.orifice), percent(leak.law.crack)))
  return [
    [t(LEAK.hole), interval(leak.holeDiameterMm, t(LEAK.mm))],
    [t(WORDS.law), law],
  ]
}

function nextOf({ leak, state }: Account, { t, duration, gmt }: Phrases): Fact[] {
  const [next, ...others] = leak.choices
  if (!next) return []
  const { schedule, stay = [] } = next
  const lines = [
    t(next.reason),
    ...(schedule ? [t(LEAK.schedule(duration(schedule.everyS), gmt(toMs(schedule.verdictAt))))] : []),
    ...(stay.length > 0 ? [t(LEAK.stay(stay.map((id) => labelOf(state.graph, id)).join(', ')))] : []),
  ]
  return [[t(LEAK.next), ...lines], ...others.map(({ reason }): Fact => [t(LEAK.instead), t(reason)])]
}

const BAR = { label: 120, height: 11, thick: 6, value: 50, most: 6 }

/** The likeliest places, "none" is one of them, and the others together. */
function posteriorPicture({ leak, state }: Account, { t, percent }: Phrases): Picture {
  const sorted = Object.entries(leak.posterior).toSorted(([, a], [, b]) => b - a)
  const others = sorted.slice(BAR.most)
  const rows: [name: string, probability: number][] = sorted
    .slice(0, BAR.most)
    .map(([id, p]) => [id === 'none' ? t(LEAK.probabilityNone) : labelOf(state.graph, id), p])
  if (others.length > 0) {
    rows.push([t(said.others(others.length)), others.reduce((sum, [, p]) => sum + p, 0)])
  }
  return {
    kind: 'picture',
    heightPt: rows.length * BAR.height,
    draw(canvas, width) {
      const room = width - BAR.label - BAR.value
      for (const [i, [name, probability]] of rows.entries()) {
        const middle = (i + 0.5) * BAR.height
        const top = middle - BAR.thick / 2
        canvas.write(name, [BAR.label - 6, middle], { align: 'right' })
        canvas.box([BAR.label, top], [Math.max(0.5, room * probability), BAR.thick], 'ink')
        canvas.line(
          [
            [BAR.label, top + BAR.thick],
            [BAR.label + room, top + BAR.thick],
          ],
          { ink: 'faint', width: 0.3 },
        )
        canvas.write(percent(probability), [width, middle], { align: 'right' })
      }
    },
  }
}
