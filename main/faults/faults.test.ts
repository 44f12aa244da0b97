import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomOf } from '../../shared/stats/random'
import { obstacle, prepareSite, removeSite, type Site } from './site'
import { brokenOf, tallyOf } from './tally'
import { TRIALS } from './trials'

/** `HATCHWISE_SEED=2 npm run unit` tries others; the long set is `npm run faults`. */
const SEED = Number(process.env['HATCHWISE_SEED'] ?? 1)

/** As many as a person will read. */
const SHOWN = 5

const why = obstacle()
let site: Site
beforeAll(async () => {
  if (!why) site = await prepareSite()
})
afterAll(() => why ?? removeSite(site))

describe(`what was acknowledged is there, and any damage is told (seed ${SEED})`, () => {
  for (const { name, fast, faults, obstacle, mustLose } of TRIALS) {
    const reason = why ?? obstacle?.()
    it.skipIf(reason)(
      `${name}${reason ? `: not tried, ${reason}` : ''}`,
      () => {
        const tally = tallyOf(faults(site, randomOf(SEED).fork(`${name} 0`)), fast)
        const broken = brokenOf({ name, mustLose, tally }).slice(0, SHOWN)
        expect({ tried: tally.tried, broken }).toEqual({ tried: fast, broken: [] })
      },
      60_000,
    )
  }
})
