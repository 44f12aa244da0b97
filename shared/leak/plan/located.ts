import { type Graph, hatchLabel, labelOf, passesAir, segmentsOf } from '../../station/graph'
import type { Advice } from '../report'
import { cutOff } from './crew'
import type { Situation } from './situation'
import { CLOSING_S } from './search/teams'
import { percent } from './texts'

/** Time to read both sides of a closed hatch again. Ours. */
const CONFIRM_S = 600

/** The compartment is known: leave it and close it off; or say why that cannot be. */
export function actOnLocated(situation: Situation): Advice | undefined {
  const { graph, hatches, crew, verdict } = situation
  const [place] = verdict.compartments
  if (verdict.kind !== 'located' || place === undefined) return undefined
  const around = [...graph.hatches.values()].filter(
    (h) => h.between.includes(place) && passesAir(hatches.get(h.id) ?? 'closed'),
  )
  const closing = around.map(({ id }) => id).filter((id) => hatches.get(id) === 'open')
  const compartments = [place]
  const name = labelOf(graph, place)
  if (around.length === 0) {
    return {
      action: 'read',
      compartments,
      reason: {
        en: `${name} is closed off. Read both sides again to confirm, then look for the hole with the ultrasonic detector.`,
        ru: `${name} отсечён. Измерьте давление с обеих сторон ещё раз, затем ищите место ультразвуковым прибором.`,
      },
      expectedS: CONFIRM_S,
      toVerdictS: 0,
    }
  }
  if (closing.length < around.length || !canBeClosedOff(situation, place)) return evacuate(situation, place)
  const away = cutOff(graph, hatches, crew, closing)
  if (away.length > 0) return callBack(graph, away, closing[0]!)
  const ways = closing.map((id) => hatchLabel(graph, id)).join(', ')
  return {
    action: 'isolate',
    hatch: closing[0]!,
    hatches: closing,
    compartments,
    reason: {
      en: `The leak is in ${name} (${percent(verdict.probability)}). Leave it and close ${ways}.`,
      ru: `Утечка в ${name} (${percent(verdict.probability)}). Покиньте его и закройте ${ways}.`,
    },
    expectedS: CLOSING_S * closing.length,
    toVerdictS: 0,
  }
}

/** A hatch that would cut somebody off is closed only after he has come back. */
export function callBack(graph: Graph, away: readonly string[], hatch: string): Advice {
  const name = hatchLabel(graph, hatch)
  const who = away.join(', ')
  return {
    action: 'wait',
    hatch,
    reason: {
      en: `Before ${name} is closed, ${who} must come to the side of a crew vehicle. Record the new position.`,
      ru: `Прежде чем закрывать ${name}, ${who}: перейти на сторону корабля. Запишите новое место.`,
    },
    expectedS: CLOSING_S,
  }
}

/** Published: a compartment on the only way to the vehicle is non-isolatable. Does a lived-in side with a vehicle stay? */
function canBeClosedOff({ graph, hatches }: Situation, place: string): boolean {
  const isVehicle = (id: string) => graph.compartments.get(id)!.kind === 'crew-vehicle'
  const vehicles = [...graph.compartments.keys()].filter(isVehicle)
  if (vehicles.length === 0) return true
  const without = segmentsOf(graph, (id) =>
    graph.hatches.get(id)!.between.includes(place) ? 'closed' : (hatches.get(id) ?? 'closed'),
  )
  return without.some(
    (set) => !set.includes(place) && set.some(isVehicle) && set.some((id) => !isVehicle(id)),
  )
}

function evacuate({ graph, verdict }: Situation, place: string): Advice {
  const name = labelOf(graph, place)
  return {
    action: 'wait',
    compartments: [place],
    reason: {
      en: `The leak is in ${name} (${percent(verdict.probability)}), which cannot be closed off without losing the way to the crew vehicle. Patch it or evacuate.`,
      ru: `Утечка в ${name} (${percent(verdict.probability)}): отсечь его, не потеряв пути к кораблю, нельзя. Заделайте её или эвакуируйтесь.`,
    },
    expectedS: CONFIRM_S,
    toVerdictS: 0,
  }
}
