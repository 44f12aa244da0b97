import type { ScenarioSummary } from '../../../../shared/contract/drill'

/** The scenarios whose title, summary, station or source hold every word of the search, in either language. */
export function found(scenarios: readonly ScenarioSummary[], search: string): ScenarioSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return scenarios.filter(({ id, title, summary, station, source }) => {
    const held = [id, title.en, title.ru, summary.en, summary.ru, station, source.text]
      .join(' ')
      .toLowerCase()
    return words.every((word) => held.includes(word))
  })
}
