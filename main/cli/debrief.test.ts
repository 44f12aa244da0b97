import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drillLog, entry } from '../../shared/drill/debrief/rehearsal'
import { EXAMPLES } from '../../shared/examples/examples'
import { seal } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import { toLine } from '../../shared/session/jsonl'
import { sha256 } from '../store/sha256'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

/** The path of a log in which A/B was closed so many seconds after the beginning. */
function drill(session: string, closedS: number, lastedS?: number): string {
  const events: LogEvent[] = []
  for (const event of drillLog({
    entries: [entry(closedS, 'hatch-state', { hatch: 'A/B', state: 'closed' })],
    lastedS,
  })) {
    events.push(seal({ ...event, session }, events.at(-1)?.hash ?? '', sha256))
  }
  const path = join(folder(), 'log.jsonl')
  writeFileSync(path, events.map((event) => `${toLine(event)}\n`).join(''))
  return path
}

describe('debrief', () => {
  it('says the scores, objectives and decisions of a drill, in either language', async () => {
    const path = drill('D-1', 240)
    const { status, out, err } = await hatchwise('debrief', path)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(/^Small \(small, Seed 1\) · D-1\n10 of 10 points\n/)
    expect(out).toMatch(/^Time to isolate +00:04:00$/m)
    expect(out).toMatch(/^\+ .*20.min$/m)
    expect(out).toMatch(/^00:04:00 {2}A–B closed$/m)
    const russian = await hatchwise('debrief', path, '--language', 'ru')
    expect(russian.out).toMatch(/^Время до отсечения утечки +00:04:00$/m)
  })

  it('compares several drills: the best with +, the worst with -', async () => {
    const { out } = await hatchwise('debrief', drill('D-1', 240), drill('D-2', 600))
    expect(out).toMatch(/^ +1\. D-1 +2\. D-2 *$/m)
    expect(out).toMatch(/^Time to isolate +00:04:00 \+ +00:10:00 -$/m)
    expect(out).toMatch(/^Hatch operations +1 {2,}1 *$/m)
  })

  it('is one object a drill with --json', async () => {
    const { out } = await hatchwise('debrief', drill('D-1', 240), drill('D-2', 600), '--json')
    const debriefs = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { scores: { isolateS: number } })
    expect(debriefs.map(({ scores }) => scores.isolateS)).toEqual([240, 600])
  })

  it('finds a session of a database by its id, which may be left out where there is one', async () => {
    const database = folder()
    await hatchwise('import', drill('D-1', 240), '--database', database)
    expect((await hatchwise('debrief', database)).out).toContain('· D-1')
    await hatchwise('import', drill('D-2', 600), '--database', database)
    expect((await hatchwise('debrief', `${database}#D-2`)).out).toContain('· D-2')
    const both = await hatchwise('debrief', database)
    expect(both).toMatchObject({ status: 1, out: '' })
    expect(both.err).toMatch(/found 2 sessions; say which as <database>#<session>: /)
    expect((await hatchwise('debrief', `${database}#D-3`)).err).toContain('found no session "D-3"')
  })

  it('refuses what is no drill that is over, and a language that it does not speak', async () => {
    const { status, err } = await hatchwise('debrief', `example:${EXAMPLES[0]!.id}`)
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringMatching(/found no debrief in example:.*: This is a published case/),
    })
    const never = await hatchwise('debrief', drill('D-1', 240, 1e9))
    expect(never.status).toBe(1)
    expect(never.err).toContain('cannot be simulated again')
    expect((await hatchwise('debrief', 'x', '--language', 'fr')).status).toBe(2)
    expect((await hatchwise('debrief', 'x', '--language', 'both')).status).toBe(2)
  })
})
