import { expect, test } from 'vitest'
import { isOurFrame } from './sender'

const page = { url: 'app://hatchwise/index.html', parent: null }

test('a message counts only from the top frame of a page of ours', () => {
  expect(isOurFrame({ senderFrame: page })).toBe(true)
  for (const senderFrame of [
    null,
    { ...page, parent: page },
    { url: 'app://hatchwise.other/index.html', parent: null },
    { url: 'app://paper/1', parent: null },
    { url: 'https://example.org/app://hatchwise/', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
  ])
    expect(isOurFrame({ senderFrame })).toBe(false)
})
