import { describe, expect, test } from 'vitest'
import { procedureSchema, type Priority, type Procedure } from '../procedure/language/procedure'
import { procedureFor, type StartedProcedure } from './procedure-for'

function procedure(id: string, priority: Priority, alarms: string[]): Procedure {
  return procedureSchema.parse({
    schema: 1,
    id,
    revision: '1',
    effective: '2026-11-23',
    title: { en: id, ru: id },
    purpose: { en: id, ru: id },
    priority,
    alarms,
    sources: ['test'],
    steps: [{ id: 'act', kind: 'action', text: { en: 'Act.', ru: 'Действовать.' } }],
  })
}

const procedures = [
  procedure('emergency-book', 'emergency', ['depress']),
  procedure('slow', 'caution', ['drip']),
]
const alarm = { id: 'depress', raisedSeq: 10 }
const run = (
  id: string,
  priority: Priority,
  startedSeq: number,
  state: StartedProcedure['state'] = 'active',
): StartedProcedure => ({ id: startedSeq, procedure: procedure(id, priority, []), state })

const answer = (started: StartedProcedure[], to = alarm) => {
  const { start, queued } = procedureFor(to, started, procedures)
  return { start: start?.id, queued: queued?.id }
}

describe('the procedure of an alarm', () => {
  test('begins at once where nothing as urgent runs', () => {
    expect(answer([])).toEqual({ start: 'emergency-book' })
    expect(answer([run('slow', 'caution', 2)])).toEqual({ start: 'emergency-book' })
    expect(answer([run('other', 'emergency', 2, 'finished')])).toEqual({ start: 'emergency-book' })
  })

  test('waits for the crew where something as urgent runs', () => {
    expect(answer([run('other', 'emergency', 2)])).toEqual({ queued: 'emergency-book' })
    expect(answer([run('other', 'warning', 2)], { id: 'drip', raisedSeq: 3 })).toEqual({ queued: 'slow' })
  })

  test('is not held up by one that another makes superfluous', () => {
    expect(answer([run('other', 'emergency', 2, 'inhibited')])).toEqual({ start: 'emergency-book' })
  })

  test('begins once: not where it runs, nor where it was left since the alarm', () => {
    expect(answer([run('emergency-book', 'emergency', 2)])).toEqual({})
    expect(answer([run('emergency-book', 'emergency', 11, 'ended')])).toEqual({})
    expect(answer([run('emergency-book', 'emergency', 2, 'finished')])).toEqual({ start: 'emergency-book' })
  })

  test('was begun before the alarm came and is finished while it stands: it does not begin anew', () => {
    const finished = (overSince: number) => ({
      ...run('emergency-book', 'emergency', 2, 'finished'),
      overSince,
    })
    expect(answer([finished(11)])).toEqual({})
    expect(answer([finished(9)])).toEqual({ start: 'emergency-book' })
  })

  test('is none for an alarm that no procedure names', () => {
    expect(answer([], { id: 'fire', raisedSeq: 1 })).toEqual({})
  })
})
