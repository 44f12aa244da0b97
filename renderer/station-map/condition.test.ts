import { describe, expect, it } from 'vitest'
import type { LeakReport, SegmentReport } from '../../shared/leak/report'
import { bundledStation } from '../../shared/station/bundled'
import { graphOf } from '../../shared/station/graph'
import { formatFor } from '../../shared/units/format'
import { segmentName, suspects, toneOf } from './condition'
import { calloutsOf } from './drawing/writing'
import { sceneOf } from './geometry/scene'

const graph = graphOf(bundledStation('iss-2020-10')!)
const names = { whole: 'station', without: (labels: string) => `station without ${labels}` }

function segment(compartments: string[], more: Partial<SegmentReport> = {}): SegmentReport {
  return { compartments, current: true, volumeM3: 10, leaking: 0.5, periods: [], ...more }
}

describe('the tone of a segment', () => {
  const falling = { mean: -2, low: -3, high: -1 }

  it('is unknown without a rate, whatever its pressure', () => {
    expect(toneOf(undefined)).toBe('unknown')
    expect(toneOf(segment(['N1'], { pressurePa: 98_000 }))).toBe('unknown')
  })

  it('is steady where the interval of the rate includes none, or a leak is unlikely', () => {
    expect(toneOf(segment(['N1'], { ratePaPerS: { mean: -1, low: -3, high: 1 } }))).toBe('steady')
    expect(toneOf(segment(['N1'], { ratePaPerS: falling, leaking: 0.01 }))).toBe('steady')
  })

  it('is falling where the whole interval is below none', () => {
    expect(toneOf(segment(['N1'], { ratePaPerS: falling }))).toBe('falling')
  })
})

it('names a segment by its labels, by what it lacks, or by its largest', () => {
  const all = [...graph.compartments.keys()]
  const without = (...ids: string[]) => all.filter((id) => !ids.includes(id))
  expect(segmentName(graph, ['SM-PRK', 'PROGRESS-MS-14'], names)).toBe('ПрК + П-14')
  expect(segmentName(graph, all, names)).toBe('station')
  expect(segmentName(graph, without('BEAM'), names)).toBe('station without BEAM')
  expect(segmentName(graph, ['N1', 'LAB', 'N2', 'PMA1'], names)).toBe('LAB +3')
})

describe('what the map writes', () => {
  const report: LeakReport = {
    engine: '2',
    choices: [],
    doubts: [],
    at: '2020-12-27T10:00:00.000Z',
    verdict: { kind: 'located', compartments: ['SM-PRK'], probability: 0.998 },
    posterior: { 'SM-PRK': 0.998, none: 0.002 },
    segments: [
      segment(['N1', 'LAB'], { pressurePa: 98_000, leaking: 0 }),
      segment(['SM-PRK'], {
        pressurePa: 82_660,
        readAt: '2020-12-27T09:55:00.000Z',
        ratePaPerS: { mean: -0.208, low: -0.22, high: -0.2 },
        leaking: 0.998,
      }),
    ],
    explanations: [],
    notes: [],
  }
  const { boxes } = sceneOf(graph, { width: 744, height: 270 }, 16)

  it('begins with the leak, in the reader’s words and unit', () => {
    const [leak] = calloutsOf(report, boxes, formatFor('ru', 'mmHg'), (text) => text.ru)
    expect(leak!.plates[0]).toEqual(['УТЕЧКА 99,8 %', '▼ 5,62 мм рт. ст./ч', '620 мм рт. ст. · 5\u00a0мин'])
    expect(leak!.anchors).toEqual(['SM-PRK'])
  })

  it('writes the pressure of a calm segment into its largest box', () => {
    const [, calm] = calloutsOf(report, boxes, formatFor('en', 'psi'), (text) => text.en)
    expect(calm).toMatchObject({ tone: 'unknown', short: ['14.21 psi'] })
  })

  it('marks nothing where the verdict still holds most of the station', () => {
    const posterior = Object.fromEntries([...graph.compartments.keys(), 'none'].map((id) => [id, 1 / 29]))
    const verdict = {
      kind: 'narrowed' as const,
      compartments: [...graph.compartments.keys()],
      probability: 0.97,
    }
    expect(suspects({ ...report, posterior, verdict }).size).toBe(0)
    expect(
      suspects({ ...report, posterior, verdict: { ...verdict, compartments: ['N1', 'LAB'] } }).size,
    ).toBe(2)
  })

  it('suspects nobody before the verdict', () => {
    const open: LeakReport = {
      ...report,
      verdict: { kind: 'undetermined', compartments: [], probability: 0 },
    }
    expect(suspects(open).size).toBe(0)
  })
})
