import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openingOf } from '../../shared/session/log.arbitrary'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { withStore } from './source'

const folder = temporaryFolders()

describe('a database that lies alone, as in a package', () => {
  it('is read, and neither it nor its folder is touched', async () => {
    const [here, there] = [folder(), folder()]
    const store = openStore(here)
    store.append('S', [openingOf('Leak')], 0)
    store.close()
    const file = join(there, 'session.db')
    copyFileSync(join(here, 'hatchwise.db'), file)
    const before = readFileSync(file)
    const titles = await withStore(file, (copy) => copy.sessions().map(({ title }) => title))
    expect(titles).toEqual(['Leak'])
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(there)).toEqual(['session.db'])
  })
})
