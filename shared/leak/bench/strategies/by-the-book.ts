import { DIGITAL, HAND } from '../../../drill/instruments'
import { volumeM3 } from '../../../station/graph'
import { differenceToSi, fromSi } from '../../../units/units'
import type { Case } from '../cases'
import { type Finding, type Mission, passTime } from '../mission'
import { bisect } from './classic'

/**
 * The search as it is published and practised: one hatch after another by one team, always the one that divides the
 * volume of the suspects most evenly, and after each closing the gauge on the crew's own side. The needle keeps
 * falling: the leak is on this side. It stops: on the other.
 *
 * The figures below were settled before any outcome was seen, each from what is published or from what a competent
 * crew cannot do without. Left out in favour of the crew: the published check of its own vehicle first, and the rule
 * that a test hatch stays closed for half a millimetre's fall at most; it would end rapid tests before they tell.
 */

/**
 * What the crew's display resolves: US cabin pressure is shown to 0.01 psi (published), a hand-held gauge is read to
 * whole millimetres (published). The random error of either is that of the drill's instruments.
 */
const DISPLAYS: Readonly<Record<Case['instruments'], { sigmaMmHg: number; markMmHg: number }>> = {
  'fixed digital': { sigmaMmHg: DIGITAL.sigmaMmHg, markMmHg: psiInMmHg(0.01) },
  'fixed gauge': { sigmaMmHg: HAND.sigmaMmHg, markMmHg: HAND.stepMmHg },
  'carried gauge': { sigmaMmHg: HAND.sigmaMmHg, markMmHg: HAND.stepMmHg },
}

/**
 * A needle has moved from the first whole number of marks that lies three standard errors of a difference of two
 * readings away, the usual limit of chance: 2 marks or 1.03 mmHg on the display, 5 mmHg by hand. The cabin's own drift
 * is 0.5 mmHg in a day, less than a mark within any of these tests, and needs no more.
 */
const SIGMAS = 3

/**
 * The needle counts as standing once a leak on this side should have moved it by twice that: even where chance took
 * one limit off, the other would show. A crew that waits longer learns nothing more.
 */
const TIMES_TO_STAND = 2

export function byTheBook(mission: Mission): Finding {
  const { graph, drill, kase } = mission
  const limitMmHg = limitOf(DISPLAYS[kase.instruments])
  const ownSide = () => drill.cabin.segments().find((set) => set.includes(drill.teamAt(0)))!
  // Published order: before any hatch is moved, see that the pressure falls, and how fast.
  while (drill.nowS() < kase.capS && fallOf(mission).sureMmHg < limitMmHg) passTime(mission)
  let suspects: readonly string[] = ownSide()
  let leakM3MmHgPerS = sizeOf(mission, suspects)
  while (drill.nowS() < kase.capS && suspects.length > 1) {
    const hatch = bisect(mission, suspects)
    if (hatch === undefined) break
    drill.work('close', [hatch])
    while (drill.nowS() < kase.capS && !drill.idle()) passTime(mission)
    const own = ownSide()
    const standsS = (TIMES_TO_STAND * limitMmHg * volumeM3(graph, own)) / leakM3MmHgPerS
    const falls = watchNeedle(mission, limitMmHg, standsS)
    if (falls === undefined) break
    if (falls) leakM3MmHgPerS = sizeOf(mission, own)
    suspects = suspects.filter((id) => own.includes(id) === falls)
  }
  return { named: suspects.length === 1 ? suspects[0] : undefined, dropped: [], beliefs: [] }
}

/** Waits until the needle on the crew's side has fallen, or stands after `standsS`; undefined where time runs out. */
function watchNeedle(mission: Mission, limitMmHg: number, standsS: number): boolean | undefined {
  while (mission.drill.nowS() < mission.kase.capS) {
    const { mmHg, sureMmHg, seconds } = fallOf(mission)
    if (sureMmHg >= limitMmHg) return true
    if (mmHg < limitMmHg && seconds >= standsS) return false
    passTime(mission)
  }
  return undefined
}

function limitOf({ sigmaMmHg, markMmHg }: { sigmaMmHg: number; markMmHg: number }): number {
  const sigma = Math.hypot(sigmaMmHg, markMmHg / Math.sqrt(12))
  return markMmHg * Math.ceil((SIGMAS * Math.SQRT2 * sigma) / markMmHg)
}

interface Fall {
  mmHg: number
  /** What the last two readings agree on: a crew looks again before it acts. */
  sureMmHg: number
  seconds: number
}

/** How far the needle beside the crew has fallen since a hatch last moved, in whole marks. */
function fallOf({ dials, drill, kase }: Mission): Fall {
  const { markMmHg } = DISPLAYS[kase.instruments]
  const shown = dials.shown(drill.teamAt(0))
  if (!shown) return { mmHg: 0, sureMmHg: 0, seconds: 0 }
  const marks = (mmHg: number) => Math.round(mmHg / markMmHg)
  const [mmHg, before] = [shown.lastMmHg, shown.beforeMmHg].map(
    (last) => markMmHg * (marks(shown.firstMmHg) - marks(last)),
  ) as [number, number]
  return { mmHg, sureMmHg: Math.min(mmHg, before), seconds: shown.seconds }
}

/** Size of the leak in mmHg·m³/s by the fall of the needle. */
function sizeOf(mission: Mission, segment: readonly string[]): number {
  const { mmHg, seconds } = fallOf(mission)
  return (mmHg / seconds) * volumeM3(mission.graph, segment)
}

function psiInMmHg(psi: number): number {
  return fromSi('pressure', differenceToSi('pressure', { value: psi, unit: 'psi' }), 'mmHg')
}
