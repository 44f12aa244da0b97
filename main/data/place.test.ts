import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { temporaryFolders } from '../store/temporary-folder'
import { isLibrary, placeIn, pointTo, UNFINISHED } from './place'
import { sampleLibrary } from './sample-library'

const folder = temporaryFolders()
let usual: string
beforeEach(() => (usual = folder()))

it('the library lies in the usual folder where nobody has chosen another one, also before there is any', () => {
  expect(placeIn(usual)).toEqual({ folder: usual, isMissing: false })
  expect(placeIn(join(usual, 'not made yet'))).toMatchObject({ isMissing: false })
})

it('the library lies where it was put, and it is known where it lay before', () => {
  const other = folder()
  sampleLibrary(other).close()
  pointTo(usual, other, usual)
  expect(placeIn(usual)).toEqual({ folder: other, before: usual, isMissing: false })
})

it('a folder that was chosen and holds no library is missing, and nothing is made in it', () => {
  const empty = folder()
  for (const gone of [empty, join(empty, 'unplugged')]) {
    pointTo(usual, gone)
    expect(placeIn(usual)).toMatchObject({ folder: gone, isMissing: true })
  }
  expect(readdirSync(empty)).toEqual([])
})

it.each(['', '{', '[]', '{"dataFolder":""}', '{"dataFolder":7}', '{"folder":"/x"}'])(
  'a pointer that says %j leads to no new library',
  (text) => {
    writeFileSync(join(usual, 'data-folder.json'), text)
    expect(placeIn(usual).isMissing).toBe(true)
  },
)

it('a copy that is not finished is no library', () => {
  const half = folder()
  mkdirSync(join(half, 'journal'))
  expect(isLibrary(half)).toBe(true)
  writeFileSync(join(half, UNFINISHED), '')
  expect(isLibrary(half)).toBe(false)
})
