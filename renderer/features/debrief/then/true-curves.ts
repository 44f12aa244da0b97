import { alikeIn } from '../../../../shared/drill/debrief/alike'
import type { Debrief, TruthSample } from '../../../../shared/drill/debrief/debrief'
import { SECOND_MS } from '../../../../shared/time/time'
import type { Curve } from '../../../charts/series'

/** Compartments whose pressures never differ by more are drawn as one line, in Pa. */
const ALIKE_PA = 30

/**
 * The true pressures until `atS`, a line for every set of compartments that had the same all along. Those of
 * compartments that lose air then come last, so that they are drawn over the others.
 */
export function trueCurves({ truth, startMs }: Pick<Debrief, 'truth' | 'startMs'>, atS: number): Curve[] {
  const until = truth.filter((sample) => sample.atS <= atS)
  const now = until.at(-1)
  if (!now) return []
  const leaking = new Set(now.leaks.map(({ compartment }) => compartment))
  return courses(truth)
    .map((ids): Curve => ({
      tone: ids.some((id) => leaking.has(id)) ? 'leak' : 'past',
      line: 'true',
      points: until.map(
        (sample) => [startMs / SECOND_MS + sample.atS, sample.pressuresPa[ids[0]!]!] as const,
      ),
    }))
    .toSorted((a, b) => Number(a.tone === 'leak') - Number(b.tone === 'leak'))
}

/** Worked out once for a drill: the compartments by the course of their pressure. */
function courses(truth: readonly TruthSample[]): readonly string[][] {
  const known = COURSES.get(truth) ?? alikeIn(truth, ALIKE_PA)
  COURSES.set(truth, known)
  return known
}

const COURSES = new WeakMap<readonly TruthSample[], readonly string[][]>()
