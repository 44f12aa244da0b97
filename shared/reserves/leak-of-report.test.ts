import { expect, test } from 'vitest'
import { locate } from '../leak/locate'
import type { LeakReport } from '../leak/report'
import { falling, hatch, logOf, START_MS, treeStation } from '../leak/rehearsal'
import type { Draft } from '../session/event'
import { checkPlan } from './check'
import { leakOfReport } from './leak-of-report'
import { planWith } from './rehearsal'

const graph = treeStation([50, 60], [0])

function reportOf(drafts: readonly Draft[]): LeakReport {
  return locate({ graph, events: logOf(drafts), atMs: START_MS + 3600_000 })
}

test('the rate that a session has found goes into a plan with its interval and its law', () => {
  const report = reportOf([
    hatch('C0/C1', 'closed', 0),
    ...falling('C0', 1e-5, 60, 30),
    ...falling('C1', 0, 60, 30),
  ])
  const leak = leakOfReport(report)!
  expect(report.verdict).toMatchObject({ kind: 'located', compartments: ['C0'] })
  // 10⁻⁵ of 60 kg of air goes in a second.
  expect(leak.kgPerDay.value).toBeGreaterThan(leak.kgPerDay.low!)
  expect(leak.kgPerDay.value).toBeLessThan(leak.kgPerDay.high!)
  expect(leak.kgPerDay.value / report.leak!.massRateKgPerDay.mean).toBe(1)
  expect(leak.law).toBe(report.leak!.law.crack > report.leak!.law.orifice ? 'crack' : 'orifice')
  // How it grows stays as the plan has it.
  const growsPerYear = { value: 0.3, low: 0, high: 1 }
  const before = planWith({ leak: { kgPerDay: { value: 9 }, growsPerYear } })
  const plan = { ...before, leak: { ...before.leak, ...leak } }
  expect(checkPlan(plan)).toEqual({ ok: true, plan })
  expect(plan.leak).toEqual({ ...leak, growsPerYear })
})

test('the likelier law is taken, and an interval that goes below nothing ends there', () => {
  const wide = { mean: 1, low: -1, high: 3 }
  const law = { orifice: 0.2, crack: 0.8 }
  const leak = { massRateKgPerDay: wide, holeDiameterMm: wide, volumeM3: wide, law }
  expect(leakOfReport({ ...reportOf([]), leak })).toMatchObject({
    law: 'crack',
    kgPerDay: { value: 1, low: 0, high: 3 },
  })
})

test('a session that tells no leak gives none', () => {
  expect(leakOfReport(reportOf([]))).toBeUndefined()
  expect(leakOfReport(reportOf(falling('C0', 0, 60, 30)))).toBeUndefined()
})
