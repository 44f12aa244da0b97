import type { Account } from '../account'
import { isDense, isLabelled, pressureChart } from '../chart/chart'
import { courseOf, LIMITS } from '../chart/course'
import type { Block } from '../layout/block'
import type { Phrases } from '../phrases'
import { LIMIT_NAMES, said, WORDS } from '../words'

/** The pressures as a picture, and what the picture cannot say. */
export function chartBlocks(account: Account, phrases: Phrases): Block[] {
  const { t, pressureBoth } = phrases
  const course = courseOf(account)
  const picture = course.series.length > 0 ? pressureChart(account, course, phrases) : undefined
  const limits = LIMITS.map((id) => {
    const text = `${t(LIMIT_NAMES[id])} ${pressureBoth(account.state.graph.limitsPa[id])}`
    return course.limits.includes(id) ? text : `${text} (${t(WORDS.outside)})`
  })
  const key = [
    ...(course.hatches.length > 0 ? [t(WORDS.hatchLines)] : []),
    ...(isLabelled(course) ? [] : [t(said.notLabelled(course.hatches.length))]),
    ...(isDense(course) ? [t(WORDS.dense)] : []),
    `${t(WORDS.limits)}: ${limits.join('; ')}`,
  ]
  return [
    { kind: 'heading', text: t(WORDS.chart), withPt: picture && picture.leastPt + picture.belowPt },
    picture ?? { kind: 'text', text: t(WORDS.noReadings) },
    { kind: 'text', style: 'quiet', text: key.join(' ') },
  ]
}
