import { planSchema, type Plan, type PlanFile } from './plan'

/** For tests: a plan of a small cabin in which nothing happens, with what a test adds. */
export function planWith(more: Partial<PlanFile> = {}): Plan {
  return planSchema.parse({
    schema: 1,
    id: 'test',
    title: { en: 'Test', ru: 'Проверка' },
    starts: '2021-01-01',
    days: 100,
    cabin: {
      volume: { value: 916, unit: 'm3' },
      pressure: { value: 745, unit: 'mmHg' },
      oxygen: { value: 160, unit: 'mmHg' },
      others: { value: 0, unit: 'mmHg' },
    },
    crew: [{ from: '2021-01-01', people: 0 }],
    leak: { kgPerDay: { value: 0 } },
    policy: { oxygen: { value: 0, unit: 'mmHg' } },
    ...more,
  } satisfies PlanFile)
}
