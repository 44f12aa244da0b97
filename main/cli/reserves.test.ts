import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planWith } from '../../shared/reserves/rehearsal'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()
const FEW = ['--samples', '50']

const reserves = (...args: string[]) => hatchwise('reserves', ...args)

function file(text: string): string {
  const path = join(folder(), 'plan.json')
  writeFileSync(path, text)
  return path
}

describe('reserves', () => {
  it('says in a sentence how long each gas lasts and what the ship adds, in either language', async () => {
    const english = await reserves('example:iss-2020-10', ...FEW)
    expect(english).toMatchObject({ status: 0, err: '' })
    expect(english.out).toMatch(
      /^Nitrogen and air will do until .*; Progress MS-16 on 17 February 2021 adds 40\.5/m,
    )
    expect(english.out).toMatch(/^ {2}Oxygen candles +(—|\d{4}-\d\d-\d\d)$/m)
    const { out } = await reserves('example:iss-2020-10', '--language', 'ru', ...FEW)
    expect(out).toMatch(/^Азота и воздуха хватит до /m)
  })

  it('gives the whole projection as JSON, the same for the same seed', async () => {
    const { out } = await reserves('example:iss-2020-10', '--json', '--seed', '7', ...FEW)
    const found = JSON.parse(out) as { projection: { days: number[]; pressurePa: unknown[] } }
    expect(found.projection.pressurePa).toHaveLength(found.projection.days.length)
    expect((await reserves('example:iss-2020-10', '--json', '--seed', '7', ...FEW)).out).toBe(out)
  })

  it('refuses a wrong plan with its place, an unknown example, and a number that is none', async () => {
    const path = file(JSON.stringify({ ...planWith(), days: -1 }, null, 1))
    const wrong = await reserves(path)
    expect(wrong).toMatchObject({ status: 1, out: '' })
    expect(wrong.err).toContain(`${path}:9:10: days: `)
    expect(await reserves('example:mars')).toMatchObject({ status: 1 })
    expect(await reserves('example:iss-2020-10', '--seed', 'x')).toMatchObject({ status: 2 })
  })
})
