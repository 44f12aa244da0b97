import { type Graph, hatchLabel, labelOf } from '../../station/graph'
import type { Remark } from '../evidence/log/remarks'
import type { Note } from '../report'
import type { Posterior } from './posterior'
import { duration } from '../plan/texts'
import type { SuddenFall } from './sudden'

/** Probability from which something besides one leak is worth telling. */
const WORTH_TELLING = 0.3

/** Notes that name single entries: more than these say nothing more. */
const MOST = 6

/** What may act besides one leak: a second one, a hatch that does not seal, a gauge that drifts. */
export function besidesNotes(graph: Graph, besides: Posterior['besides']): Note[] {
  const sums = new Map<string, Note & { probability: number }>()
  for (const { cause, probability } of besides) {
    const note = { ...besidesNote(graph, cause), probability: 0 }
    const key = [note.code, note.hatch, note.instrument, ...(note.compartments ?? [])].join(' ')
    const sum = sums.get(key) ?? note
    sum.probability += probability
    sums.set(key, sum)
  }
  return [...sums.values()]
    .filter(({ probability }) => probability >= WORTH_TELLING)
    .toSorted((a, b) => b.probability - a.probability)
}

function besidesNote(graph: Graph, cause: Posterior['besides'][number]['cause']): Note {
  switch (cause.kind) {
    case 'leak': {
      const name = cause.compartments.map((id) => labelOf(graph, id)).join(', ')
      return {
        code: 'two-leaks',
        compartments: cause.compartments,
        en: `A second, smaller leak may be in ${name}.`,
        ru: `Вторая, меньшая утечка может быть в: ${name}.`,
      }
    }
    case 'hatch': {
      const name = hatchLabel(graph, cause.hatch)
      return {
        code: 'hatch-not-sealing',
        hatch: cause.hatch,
        en: `${name} may not seal: air seems to pass through it. Check the seal and the valve.`,
        ru: `${name}: люк может быть негерметичен, через него идёт воздух. Проверьте уплотнение и клапан.`,
      }
    }
    case 'drift':
      return {
        code: 'wrong-instrument',
        instrument: cause.instrument,
        en: `${cause.instrument} may drift. Compare it with another gauge in the same place.`,
        ru: `${cause.instrument}: показания могут уходить. Сравните с другим прибором в том же месте.`,
      }
  }
}

/** Whatever the whole of the readings says, nobody is told that there is more time than the last of them leaves. */
export function suddenNote(graph: Graph, { compartment, instrument, seq, reserve }: SuddenFall): Note {
  const left = duration(reserve.linear)
  const place = labelOf(graph, compartment)
  return {
    code: 'sudden-fall',
    seq,
    instrument,
    compartments: [compartment],
    en: `Entry #${seq}: if this reading of ${instrument} in ${place} is right, ${left.en} are left. Read it again at once.`,
    ru: `Запись #${seq}: если измерение ${instrument} в ${place} верно, резерв ${left.ru}. Немедленно повторите его.`,
  }
}

type Wording = (entry: string, place: string, remark: Remark) => { en: string; ru: string }

/** What is said of an entry that was not taken as it stands. */
const WORDINGS: Partial<Record<Note['code'], Wording>> = {
  outlier: (entry, place, { instrument }) => ({
    en: `Entry ${entry}: ${instrument} in ${place} is far from everything else and hardly counts. Read it again.`,
    ru: `Запись ${entry}: ${instrument} в ${place} далеко от всего остального и почти не учтена. Измерьте ещё раз.`,
  }),
  'new-course': (entry, place) => ({
    en: `Entry ${entry}: from here on pressure in ${place} takes another course and is worked out anew.`,
    ru: `Запись ${entry}: отсюда давление в ${place} меняется иначе, расчёт начат заново.`,
  }),
  'wrong-instrument': (entry, place, { instrument }) => ({
    en: `Entry ${entry}: ${instrument} in ${place} disagrees again and again. Compare it with another gauge.`,
    ru: `Запись ${entry}: ${instrument} в ${place} расходится раз за разом. Сравните с другим прибором.`,
  }),
  'impossible-reading': (entry, place) => ({
    en: `Entry ${entry}: a pressure that no cabin has, or an unknown place (${place}); not counted.`,
    ru: `Запись ${entry}: такого давления в отсеке не бывает, или место неизвестно (${place}); не учтена.`,
  }),
  doubled: (entry, place, { instrument }) => ({
    en: `Entry ${entry}: the same reading of ${instrument} in ${place} stands twice; counted once.`,
    ru: `Запись ${entry}: то же измерение ${instrument} в ${place} записано дважды; учтено один раз.`,
  }),
  contradiction: (entry, _, { hatch }) => ({
    en: `Entry ${entry}: ${hatch} has another state at the same time; the later entry counts.`,
    ru: `Запись ${entry}: у ${hatch} в то же время другое состояние; учтена более поздняя запись.`,
  }),
  'out-of-order': (entry) => ({
    en: `Entry ${entry} is dated before the entry above it; it counts at its own time.`,
    ru: `Запись ${entry} датирована раньше предыдущей; учтена по своему времени.`,
  }),
}

export function remarkNotes(graph: Graph, remarks: readonly Remark[]): Note[] {
  const worded = remarks.flatMap((remark): Note[] => {
    const wording = WORDINGS[remark.code]
    if (!wording) return []
    const { code, seq, instrument, compartment, hatch } = remark
    const place = compartment === undefined ? '?' : labelOf(graph, compartment)
    const shown = hatch === undefined ? remark : { ...remark, hatch: hatchLabel(graph, hatch) }
    return [
      {
        code,
        seq,
        instrument,
        hatch,
        compartments: compartment === undefined ? undefined : [compartment],
        ...wording(`#${seq}`, place, shown),
      },
    ]
  })
  return worded.slice(-MOST)
}
