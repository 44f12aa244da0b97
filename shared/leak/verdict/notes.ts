import { labelOf, type Graph } from '../../station/graph'
import { toIso } from '../../time/time'
import type { Evidence } from '../evidence/evidence'
import type { Remark } from '../evidence/log/remarks'
import type { Posterior } from './posterior'
import type { SegmentRate } from './rates'
import type { SuddenFall } from './sudden'
import { besidesNotes, remarkNotes, suddenNote } from './entry-notes'
import type { Note } from '../report'

/** What is missing or assumed, in the crew's words: what to read, to write down, or to enter. */
export function notesOf(input: {
  evidence: Evidence
  rates: readonly SegmentRate[]
  sudden: SuddenFall | undefined
  /** Probability that the leak is in a segment. */
  leaking: (compartments: readonly string[]) => number
  besides: Posterior['besides']
  /** Loss where no gas flow is entered and no compartment stands out. */
  unknownPlaceKgPerDay: number | undefined
}): Note[] {
  const { evidence, rates, sudden, leaking, besides, unknownPlaceKgPerDay } = input
  const { graph, patchedMs, remarks } = evidence
  const read = rates.filter(({ periods }) => periods.some(({ readings }) => readings > 0))
  const named = (ids: readonly string[]) => ids.map((id) => labelOf(graph, id)).join(', ')
  const places = (code: Remark['code']) =>
    unique(remarks.flatMap((one) => (one.code === code && one.compartment ? [one.compartment] : [])))
  const [untimed, cold] = [places('no-time'), places('no-temperature')]

  const notes: (Note | false)[] = [
    read.length === 0 && {
      code: 'no-readings',
      en: 'No pressure was read yet. Read every segment twice with the same gauge.',
      ru: 'Давление ещё не измерено. Измерьте его в каждой части дважды одним прибором.',
    },
    sudden !== undefined && suddenNote(graph, sudden),
    ...besidesNotes(graph, besides),
    ...read
      .filter(({ fits, segment }) => !fits && !segment.compartments.some((id) => untimed.includes(id)))
      .map((rate) => tooFew(rate, named)),
    ...remarkNotes(graph, remarks),
    untimed.length > 0 && noTime(untimed, named),
    cold.length > 0 && noTemperature(cold, named),
    ...unique(remarks.flatMap((one) => (one.code === 'assumed-instrument' ? [one.instrument!] : []))).map(
      assumedInstrument,
    ),
    noVolume(graph, named),
    patchedMs !== undefined && afterPatch(patchedMs),
    ...read
      .filter(({ periods }) => periods.some((p) => p.coupled && p.readings > 0))
      .map((rate) => openValve(rate, named)),
    ...unexplained(
      read,
      leaking,
      (chosen) => unique(chosen.flatMap(({ segment }) => segment.compartments)),
      named,
    ),
    unknownPlaceKgPerDay !== undefined && unknownPlaceKgPerDay < CREW_OXYGEN_KG_PER_DAY && NO_FLOWS,
  ]
  return notes.filter((note) => note !== false)
}

/** A crew of seven uses about as much oxygen: 0.84 kg a person and day (published). */
const CREW_OXYGEN_KG_PER_DAY = 7 * 0.84

const NO_FLOWS: Note = {
  code: 'no-flows',
  en: 'No gas flows are entered. A crew without an oxygen source would look the same: 0.84 kg per person and day.',
  ru: 'Потоки газов не введены. Экипаж без источника кислорода дал бы то же самое: 0,84 кг на человека в сутки.',
}

type Named = (ids: readonly string[]) => string

function tooFew({ segment: { compartments } }: SegmentRate, named: Named): Note {
  const name = compartments.length > 4 ? `${named(compartments.slice(0, 3))} …` : named(compartments)
  return {
    code: 'too-few-readings',
    compartments,
    en: `${name}: a rate needs two readings of one gauge, at two written times, with the hatches unchanged.`,
    ru: `${name}: для скорости нужны два измерения одним прибором с записанным временем при неизменных люках.`,
  }
}

function noTime(compartments: string[], named: Named): Note {
  const name = named(compartments)
  return {
    code: 'no-time',
    compartments,
    en: `${name}: the time of a reading is not known, so it gives no rate. Write down when each reading was made.`,
    ru: `${name}: время измерения неизвестно, скорость не определить. Запишите время каждого измерения.`,
  }
}

function noTemperature(compartments: string[], named: Named): Note {
  return {
    code: 'no-temperature',
    compartments,
    en: `${named(compartments)}: temperature was not read, so slow changes count for less. Read it with the pressure.`,
    ru: `${named(compartments)}: температура не измерена, медленные изменения учтены слабее. Измеряйте её вместе с давлением.`,
  }
}

function assumedInstrument(id: string): Note {
  return {
    code: 'assumed-instrument',
    en: `${id} is not declared: taken as a hand gauge with an error of 1 mmHg, read to 1 mmHg.`,
    ru: `${id} не описан: принят за ручной мановакуумметр с погрешностью 1 мм рт. ст. и отсчётом до 1 мм рт. ст.`,
  }
}

function noVolume(graph: Graph, named: Named): Note | false {
  const compartments = [...graph.compartments.values()].flatMap((c) => (c.volumeAssumed ? [c.id] : []))
  if (compartments.length === 0) return false
  const name = named(compartments)
  return {
    code: 'no-volume',
    compartments,
    en: `${name}: the station states no volume; 40 m³ was taken, and anything from 4 to 160 m³ allowed for.`,
    ru: `${name}: объём в описании станции не указан; принято 40 м³, допускается от 4 до 160 м³.`,
  }
}

function afterPatch(patchedMs: number): Note {
  const time = `${toIso(patchedMs).slice(0, 16).replace('T', ' ')} GMT`
  return {
    code: 'after-patch',
    en: `A leak was patched at ${time}: only readings made since then count.`,
    ru: `Негерметичность заделана ${time}: учтены только измерения после этого.`,
  }
}

function openValve({ segment: { compartments } }: SegmentRate, named: Named): Note {
  const name = named(compartments)
  return {
    code: 'open-valve',
    compartments,
    en: `${name}: while a valve to another segment is open, readings say little about its rate.`,
    ru: `${name}: при открытом в другую часть клапане измерения мало говорят о скорости.`,
  }
}

/** Rates that the verdict leaves unexplained: a rise, or a fall in a segment that is not the leaking one. */
function unexplained(
  read: readonly SegmentRate[],
  leaking: (compartments: readonly string[]) => number,
  where: (rates: readonly SegmentRate[]) => string[],
  named: Named,
): Note[] {
  const clear = ({ fits }: SegmentRate, sign: 1 | -1) =>
    fits !== undefined && sign * fits.orifice.rate > 4 * fits.orifice.sigma
  const rising = where(read.filter((rate) => clear(rate, -1)))
  const falling = where(read.filter((rate) => clear(rate, 1) && leaking(rate.segment.compartments) < 0.05))
  const notes: Note[] = []
  if (rising.length > 0) {
    notes.push({
      code: 'unexplained',
      compartments: rising,
      en: `${named(rising)}: pressure rises. Enter the gas that comes in, or check the hatches.`,
      ru: `${named(rising)}: давление растёт. Введите поступление газа или проверьте люки.`,
    })
  }
  if (falling.length > 0) {
    notes.push({
      code: 'unexplained',
      compartments: falling,
      en: `${named(falling)}: pressure falls here too. A hatch may not seal, or there is a second leak.`,
      ru: `${named(falling)}: давление падает и здесь. Люк может быть негерметичен, или есть вторая утечка.`,
    })
  }
  return notes
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
