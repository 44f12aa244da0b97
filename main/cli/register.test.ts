import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

const REGISTER = `schema: 1
id: iss
title: { en: ISS, ru: МКС }
nominalKgPerDay: 0.27
places:
  - id: prk-1
    compartment: SM-PRK
    position: { en: Cone, ru: Конус }
    cause: crack
    found: '2020-10-15'
    how: { en: Floating tea leaves, ru: Чаинки }
    repairs: [{ on: '2020-10-19', what: { en: Tape, ru: Лента } }]
rates:
  - { of: station, from: '2020-08-01', to: '2020-08-20', kgPerDay: { value: 0.4, low: 0.3, high: 0.5 } }
  - { of: station, from: '2020-09-01', to: '2020-09-20', kgPerDay: { value: 1.4, low: 1.3, high: 1.5 } }
  - { of: prk-1, from: '2020-10-16', to: '2020-10-18', kgPerDay: { value: 1, low: 0.95, high: 1.05 } }
  - { of: prk-1, from: '2020-10-20', to: '2020-10-22', kgPerDay: { value: 0.6, low: 0.55, high: 0.65 } }
`

async function register(text: string, ...args: string[]) {
  const path = join(folder(), 'register.yaml')
  writeFileSync(path, text)
  return { path, ...(await hatchwise('register', path, ...args)) }
}

describe('register', () => {
  it("tells the course of the station's rate, what repairs have left, and what the last rise is", async () => {
    const { status, out, err } = await register(REGISTER)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out.split('\n')).toEqual([
      '2020-08-01 to 2020-08-20  0.40 ± 0.10 kg/day',
      '2020-09-01 to 2020-09-20  1.40 ± 0.10 kg/day',
      'prk-1, repaired on 2020-10-19: 60 % left (54 % to 66 %)',
      'rise on 2020-09-01 by 1.00 kg/day: a place that nobody knows yet (100 % for a new place)',
      '',
    ])
    const { out: json } = await register(REGISTER, '--json')
    expect(JSON.parse(json)).toMatchObject({ rise: { answer: 'new-place' }, repairs: [{ place: 'prk-1' }] })
  })

  it('refuses a rate of a place that is not there, and one that ends before it begins, with line and column', async () => {
    const { status, out, err, path } = await register(
      REGISTER.replace("of: prk-1, from: '2020-10-20'", "of: moon, from: '2020-11-20'"),
    )
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain(`${path}:17:11: rates[3].of: found "moon"`)
    expect(err).toContain(`rates[3].to: found 2020-10-22; expected 2020-11-20 or later`)
  })
})
