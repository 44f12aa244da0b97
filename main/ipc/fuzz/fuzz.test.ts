import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { preferences } from '../../../shared/contract/preferences'
import { bundledScenarios } from '../../../shared/drill/scenario/bundled'
import { bundledProcedures } from '../../../shared/procedure/bundled'
import { examplePlans } from '../../../shared/reserves/examples'
import { NOW_MS } from '../../../shared/session/log.arbitrary'
import { toLine } from '../../../shared/session/jsonl'
import { toIso } from '../../../shared/time/time'
import { handlers } from '../../handlers/handlers'
import { NEW, samplePlatform, valueOf } from '../../handlers/sample-platform'
import { readLogText } from '../../import/log-file'
import { openStore } from '../../store/store'
import { temporaryFolders } from '../../store/temporary-folder'
import { serve } from '../serve'
import { hostileMessages, type Message } from './hostile-messages'

const MESSAGES = 10_000
const SEED = 8

const folders = temporaryFolders()

/** The real handlers on a real store, behind the real `serve`. */
function program() {
  const folder = join(folders(), 'data')
  const store = openStore(folder)
  const platform = samplePlatform(store)
  const wire = new Map<string, (event: Message, input: unknown) => unknown>()
  const calls = handlers(platform)
  serve<Message>({ handle: (call, listener) => void wire.set(call, listener) }, ({ role }) => role, calls)
  return {
    folder,
    store,
    calls,
    send: (message: Message, input: unknown) => wire.get(message.call)!(message, input),
  }
}

/** What an answer that may fail looks like: a value, or a reason that has a sentence. */
const result = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    reason: z.strictObject({
      code: z.string().regex(/^[a-z-]+$/),
      value: z.string().optional(),
      field: z.string().optional(),
    }),
  }),
])

type Outcome = 'not sent' | 'refused' | 'answered' | 'done' | 'failed'

/** What goes in and out is cloned, as between processes; what cannot be cloned never leaves the page. */
async function outcomeOf(message: Message, send: ReturnType<typeof program>['send']): Promise<Outcome> {
  let input: unknown
  try {
    input = structuredClone(message.input)
  } catch {
    return 'not sent'
  }
  try {
    const answer: unknown = structuredClone(await send(message, input))
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'answered'
    return result.parse(answer).ok ? 'done' : 'failed'
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(`${message.call}: refused, `)) return 'refused'
    throw error
  }
}

test('ten thousand hostile messages are answered or refused, and spoil nothing', async () => {
  const { folder, store, calls, send } = program()
  const sessions: string[] = []
  const plan = examplePlans()[0]!
  const messages = hostileMessages(SEED, {
    words: {
      session: sessions,
      sessions,
      compartment: ['A', 'B', 'C', 'V'],
      hatch: ['A/B', 'B/C', 'C/V'],
      instrument: ['MV-1'],
      actor: ['CDR', 'FE-1'],
      title: ['прк'],
      station: ['iss-2020-10'],
      example: ['prk-2020-12-26'],
      procedure: bundledProcedures().map(({ id }) => id),
      scenario: bundledScenarios().map(({ id }) => id),
      id: [plan.id, 'MV-1', 'A'],
    },
    instants: [0, 1000, 3_600_000, 10 * 86_400_000, -60_001].map((agoMs) => toIso(NOW_MS - agoMs)),
    wholes: [plan, await calls['register.read'](undefined), {}],
  })
  const outcomes: Record<Outcome, number> = { 'not sent': 0, refused: 0, answered: 0, done: 0, failed: 0 }
  for (let sent = 0; sent < MESSAGES; sent++) {
    // Sooner or later one of the messages closes it.
    if (sent % 250 === 0) sessions[0] = valueOf(await calls['sessions.create'](NEW)).session
    outcomes[await outcomeOf(messages.next().value, send)]++
  }

  // It is no test where everything is refused at the door.
  for (const least of Object.values(outcomes)) expect(least).toBeGreaterThan(MESSAGES / 100)

  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
  expect(preferences.safeParse(await calls['preferences.read'](undefined)).success).toBe(true)
  expect(store.recording()).toEqual({ state: 'recording', faults: [], waiting: 0 })
  const kept = store.sessions()
  for (const { session } of kept) {
    expect(store.verify(session)).toMatchObject({ intact: true })
    const log = [...store.events(session)]
    expect([...readLogText(log.map((event) => toLine(event)).join('\n')).events]).toEqual(log)
  }
  store.close()
  expect(readdirSync(join(folder, '..'))).toEqual(['data'])
  const again = openStore(folder)
  expect(again.findings()).toEqual([])
  expect(again.sessions()).toEqual(kept)
  again.close()
}, 120_000)
