import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

const simulate = (...args: string[]) => hatchwise('simulate', '--scenario', 'collision-1997', ...args)

describe('simulate', () => {
  test('writes the same bytes for the same seed, to a file as to standard output', async () => {
    const file = join(folder(), 'log.jsonl')
    const written = await simulate('--seed', '7', '--out', file)
    const printed = await simulate('--seed', '7')
    expect([written.status, written.out, printed.status]).toEqual([0, '', 0])
    expect(readFileSync(file, 'utf8')).toBe(printed.out)
    expect(printed.out.endsWith('}\n')).toBe(true)
    expect((await simulate('--seed', '8')).out).not.toBe(printed.out)
  })

  test('gives a short account, and a log that verifies, is located in and debriefed as any other', async () => {
    const file = join(folder(), 'log.jsonl')
    const { err } = await simulate('--seed', '7', '--crew', 'order', '--language', 'ru', '--out', file)
    expect(err).toMatch(/^DRILL-[0-9a-f]{12}: collision-1997, crew order, seed 7\n/)
    for (const command of ['verify', 'locate', 'debrief'])
      expect((await hatchwise(command, file)).status).toBe(0)
    expect(readFileSync(file, 'utf8')).toMatch(/"kind":"message".*[а-я]/)
  })

  test('tells its account in JSON where that is asked for', async () => {
    const { err } = await simulate('--seed', '7', '--json')
    expect(JSON.parse(err)).toMatchObject({ scenario: 'collision-1997', crew: 'planner', seed: 7 })
  })

  test('names what is wrong with a scenario file, with its place, and writes nothing', async () => {
    const file = join(folder(), 'bad.yaml')
    const { out: yaml } = await hatchwise('scenario', 'show', 'collision-1997')
    writeFileSync(file, yaml.replace(/^procedure: .*$/m, 'procedure: nobody-knows-it'))
    const { status, out, err } = await hatchwise('simulate', '--scenario', file, '--seed', '1')
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/bad\.yaml:\d+:\d+: procedure: .*nobody-knows-it/)
    expect((await hatchwise('simulate', '--scenario', 'no-such', '--seed', '1')).err).toMatch(/no-such/)
  })

  test.each([
    ['no seed', []],
    ['an unknown crew', ['--seed', '1', '--crew', 'martians']],
    ['two languages', ['--seed', '1', '--language', 'both']],
  ])('refuses %s', async (_, args) => {
    expect((await simulate(...args)).status).toBe(2)
  })
})

describe('bench drills', () => {
  test('plays its part of the drills, one line each, and finds no fault', async () => {
    const { status, out } = await hatchwise('bench', 'drills', '--runs', '9', '--part', '9/9')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ crew: 'planner', seed: 1, faults: [] })
    expect((await hatchwise('bench', 'drills', '--part', '3/2')).status).toBe(2)
  })
})
