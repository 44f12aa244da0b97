import { readFileSync } from 'node:fs'
import { Z95 } from '../../shared/leak/physics/physics'
import { lastRise, type Rise } from '../../shared/reserves/register/cause-of-rise'
import { readRegister } from '../../shared/reserves/register/check'
import { repairsOf } from '../../shared/reserves/register/repairs'
import { periodsOf } from '../../shared/reserves/register/trend'
import { BadInput, type Command } from './command'
import { faultsText } from './faults-text'

const ANSWER: Record<Rise['answer'], string> = {
  'new-place': 'a place that nobody knows yet',
  'known-place': 'known places that grew',
  'cannot-tell': 'cannot be told',
}

export const registerCommand: Command = {
  synopsis: '<register.yaml | register.json>',
  help: `What the register of a station's leaks says: the course of its rate, cut where it changed; which share of a leak each
repair has left; and whether the last rise is a new place or a known one that grows.

  --json  one object: periods, repairs, rise`,
  options: {},
  positionals: 1,
  run({ positionals: [path], json }, { out }) {
    const read = readRegister(readFileSync(path!, 'utf8'))
    if (!read.ok) throw new BadInput(`this is no register\n${faultsText(path!, read.faults).trimEnd()}`)
    const { register } = read
    const periods = periodsOf(register.rates.filter(({ of }) => of === 'station'))
    const repairs = repairsOf(register)
    const rise = lastRise(register)
    if (json) {
      out(`${JSON.stringify({ periods, repairs, rise })}\n`)
      return 0
    }
    for (const { from, to, kgPerDay, sigmaKgPerDay } of periods)
      out(`${from} to ${to}  ${kgPerDay.toFixed(2)} ± ${(Z95 * sigmaKgPerDay).toFixed(2)} kg/day\n`)
    for (const { place, on, left } of repairs)
      out(
        `${place}, repaired on ${on}: ${left ? `${percent(left.value)} left (${percent(left.low)} to ${percent(left.high)})` : 'not measured before and after'}\n`,
      )
    if (rise) {
      out(`rise on ${rise.after.from} by ${rise.station.kgPerDay.toFixed(2)} kg/day: ${ANSWER[rise.answer]}`)
      out(` (${percent(rise.probability)} for a new place)\n`)
      if (rise.unmeasured.length > 0) out(`not measured on both sides: ${rise.unmeasured.join(', ')}\n`)
    }
    return 0
  },
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
