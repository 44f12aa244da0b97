import type { Text } from '../../../i18n/text'
import { hatchLabel, type Graph } from '../../../station/graph'
import type { Violation } from '../debrief'

export function violationInWords({ rule, what }: Violation, graph: Graph): Text {
  if (rule === 'cut-off') {
    return { en: `${what} is cut off from every crew vehicle`, ru: `${what}: путь ко всем кораблям отрезан` }
  }
  const hatch = hatchLabel(graph, what)
  return {
    en: `Crew vehicle closed off with nobody inside: ${hatch}`,
    ru: `Корабль закрыт, внутри никого: ${hatch}`,
  }
}
