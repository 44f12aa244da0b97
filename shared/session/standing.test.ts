import fc from 'fast-check'
import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import { commands, written } from './log.arbitrary'
import { standingEvents } from './standing'
import { undoneSeqs } from './state'

it('what stands, read forwards, is what was not taken back, read backwards', () => {
  fc.assert(
    fc.property(commands, (asked) => {
      const { log, state } = written((text) => hash('sha256', text), asked)
      const forwards = standingEvents()
      for (const event of log) forwards.add(event)
      const undone = undoneSeqs(log)
      for (const { seq, kind } of log) expect(forwards.standing(seq)).toBe(undone.has(seq) ? undefined : kind)
      expect(forwards.closedBy).toBe(state.closed?.seq)
    }),
  )
})
