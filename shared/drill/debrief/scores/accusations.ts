import type { SessionEvent } from '../../../session/event'
import type { TruthSample } from '../debrief'
import type { Told } from '../told'

type LeakSite = SessionEvent<'leak-site'>

/** When each compartment first lost air through a leak, in s since the beginning. */
export function leakingSince(truth: readonly TruthSample[]): Map<string, number> {
  const since = new Map<string, number>()
  for (const { atS, leaks } of truth) {
    for (const { compartment } of leaks) if (!since.has(compartment)) since.set(compartment, atS)
  }
  return since
}

/** The compartments that the crew named as leaking, rightly or where nothing had leaked until then. */
export function accusationsIn({ events, atS }: Told, since: ReadonlyMap<string, number>) {
  const sites = events.filter((event): event is LeakSite => event.kind === 'leak-site')
  const isRight = (site: LeakSite) => (since.get(site.data.compartment) ?? Infinity) <= atS(site)
  const wrong = sites.filter((site) => !isRight(site))
  return {
    right: sites.filter(isRight),
    /** Each compartment once. */
    wrong: wrong.filter(
      ({ data }, i) => wrong.findIndex((one) => one.data.compartment === data.compartment) === i,
    ),
  }
}
