import { expect, test } from 'vitest'
import { fileInside } from './bundle-path'

const ORIGIN = 'app://hatchwise'
const inside = (path: string) => fileInside('/bundle', `${ORIGIN}${path}`, ORIGIN)

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
  expect(fileInside('/bundle', 'app://other/index.html', ORIGIN)).toBeUndefined()
  expect(fileInside('/bundle', 'file:///bundle/index.html', ORIGIN)).toBeUndefined()
})
