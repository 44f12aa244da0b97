import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../store/temporary-folder'
import { answerFrom, APP_ORIGIN, fileInside } from './bundle'

const folders = temporaryFolders()

/** A bundle beside a secret, with links to itself and out of it. */
function bundle(): string {
  const folder = join(folders(), 'bundle')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, '../outside'))
  writeFileSync(join(folder, '../outside/secret.json'), '{"key":1}')
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/notes.txt'), 'of no type that a page needs')
  symlinkSync('index.html', join(folder, 'same.html'))
  symlinkSync('../outside/secret.json', join(folder, 'secret.json'))
  symlinkSync('../outside', join(folder, 'linked'))
  symlinkSync('/dev/zero', join(folder, 'zero.json'))
  return folder
}

const inside = (path: string) => fileInside('/bundle', `${APP_ORIGIN}${path}`, APP_ORIGIN)

test('a plain path is found inside the bundle, with or without a query', () => {
  expect(inside('/assets/index.js')).toBe('/bundle/assets/index.js')
  expect(inside('/index.html?x=1#crew')).toBe('/bundle/index.html')
  expect(inside('/')).toBe('/bundle/index.html')
})

test.each([
  '/../secret',
  '/assets/../../secret',
  '/%2e%2e/secret',
  '/%2e%2e%2fsecret',
  '/..%5csecret',
  '/a%5c..%5csecret',
  '/index.html%00.js',
  '//etc/passwd',
  '/%2fetc/passwd',
  '/%252e%252e/secret',
  '/%',
])('%s leads nowhere', (path) => {
  expect(inside(path)).toBeUndefined()
})

test('another origin leads nowhere', () => {
  for (const url of [
    'app://other/index.html',
    'app://hatchwise.other/index.html',
    'file:///bundle/index.html',
  ])
    expect(fileInside('/bundle', url, APP_ORIGIN)).toBeUndefined()
})

test('a link inside the bundle is followed, a link out of it is not', async () => {
  const folder = bundle()
  const status = async (path: string) => (await answerFrom(folder, `${APP_ORIGIN}/${path}`)).status
  expect(await status('same.html')).toBe(200)
  for (const path of ['secret.json', 'linked/secret.json', 'zero.json']) expect(await status(path)).toBe(404)
})

test('every answer carries the content security policy, also the one that finds nothing', async () => {
  const folder = bundle()
  for (const [path, status] of [
    ['index.html', 200],
    ['assets/notes.txt', 404],
    ['missing.js', 404],
    ['../outside/secret.json', 404],
  ] as const) {
    const answer = await answerFrom(folder, `${APP_ORIGIN}/${path}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'",
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})
