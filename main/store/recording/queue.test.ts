import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { written } from '../../../shared/session/log.arbitrary'
import { stored } from '../events'
import { sha256 } from '../sha256'
import { StoreError } from '../store-error'
import { temporaryFolders } from '../temporary-folder'
import { queueTo } from './queue'
import { reserveAt } from './reserve'

const folder = temporaryFolders()
const [event] = written(sha256, []).log.map(stored)

/** Takes every write and has room for none. */
const FULL_DISK = '/dev/full'

describe.runIf(existsSync(FULL_DISK))('on a full disk', () => {
  it('the reserve is given back once, and what it makes room for is written', () => {
    const [path, file] = [folder(), join(folder(), 'record')]
    const reserve = reserveAt(join(path, 'reserve'))
    reserve.restore()
    const medium = { write: () => appendFileSync(existsSync(join(path, 'reserve')) ? FULL_DISK : file, 'x') }
    const queue = queueTo(medium, reserve.release)
    queue.add([event!])
    queue.drain()
    expect({ isFailing: queue.isFailing, missing: queue.missing.length }).toEqual({
      isFailing: false,
      missing: 0,
    })
    expect({ isThere: reserve.isThere, text: readFileSync(file, 'utf8') }).toEqual({
      isThere: false,
      text: 'x',
    })
  })

  it('what still has no room stays, in order, for the next time', () => {
    let target = FULL_DISK
    const file = join(folder(), 'record')
    const queue = queueTo({ write: (events) => writeFileSync(target, `${events.length}`) }, () => false)
    queue.add([event!])
    queue.drain()
    queue.add([event!])
    expect({ isFailing: queue.isFailing, missing: queue.missing.length }).toEqual({
      isFailing: true,
      missing: 2,
    })
    target = file
    queue.drain()
    expect({ isFailing: queue.isFailing, text: readFileSync(file, 'utf8') }).toEqual({
      isFailing: false,
      text: '2',
    })
  })
})

describe('an event that is refused', () => {
  const refusing = {
    write: () => {
      throw new StoreError('empty', 'no')
    },
  }

  it('is refused to the caller where all is well', () => {
    const queue = queueTo(refusing, () => false)
    queue.add([event!])
    expect(() => queue.drain()).toThrow('no')
  })
})

describe('a reserve', () => {
  it('that was given back is taken again where there is room', () => {
    const file = join(folder(), 'reserve')
    const reserve = reserveAt(file)
    reserve.restore()
    expect(reserve.release()).toBe(true)
    expect(reserve.release()).toBe(false)
    expect(existsSync(file)).toBe(false)
    reserve.restore()
    expect(reserve.isThere).toBe(true)
  })

  it('that cannot be made says so', () => {
    const reserve = reserveAt(join(folder(), 'no such folder', 'reserve'))
    reserve.restore()
    expect(reserve.isThere).toBe(false)
  })
})
