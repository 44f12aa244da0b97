import { expect, test } from 'vitest'
import { openedAmong } from './opened-among'

test('a log that is named on the command line is what is to be opened, wherever the program was started', () => {
  expect(openedAmong(['/opt/Hatchwise/hatchwise', 'logs/leak.hatchwise'], '/home/crew')).toBe(
    '/home/crew/logs/leak.hatchwise',
  )
  expect(openedAmong(['electron', '.', '/a/events.jsonl', '--lang=ru'], '/')).toBe('/a/events.jsonl')
  expect(openedAmong(['hatchwise', 'a.hatchwise', 'B.HATCHWISE'], '/x')).toBe('/x/B.HATCHWISE')
})

test('the program itself, its switches and other files are not', () => {
  expect(openedAmong(['/opt/Hatchwise/hatchwise'], '/')).toBeUndefined()
  expect(openedAmong(['hatchwise', '--data-folder=/a.hatchwise', '/a.pdf', ''], '/')).toBeUndefined()
})
