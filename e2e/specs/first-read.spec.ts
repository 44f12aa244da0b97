import { readdir, readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from '../fixtures/app'

const bundle = resolve(import.meta.dirname, '../../out/renderer')

/** The scripts that a page names: nothing is drawn before all of them are read. */
async function scriptsOf(page: string): Promise<string[]> {
  const html = await readFile(join(bundle, page), 'utf8')
  return [...html.matchAll(/(?:src|modulepreload"[^>]*href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path!,
  )
}

test('the first picture waits for no chart, no procedure and no reckoning, and for no piece above 400 kB', async () => {
  const scripts = await scriptsOf('index.html')
  const bytes = await Promise.all(scripts.map(async (path) => (await stat(join(bundle, path))).size))
  expect(scripts.length).toBeGreaterThan(1)
  expect(Math.max(...bytes)).toBeLessThanOrEqual(400_000)
  expect(bytes.reduce((sum, own) => sum + own, 0)).toBeLessThanOrEqual(600_000)

  const holding = async (words: string) => {
    const names = (await readdir(join(bundle, 'assets'))).filter((name) => name.endsWith('.js'))
    const texts = await Promise.all(
      names.map(async (name) => [name, await readFile(join(bundle, 'assets', name), 'utf8')] as const),
    )
    return texts.filter(([, text]) => text.includes(words)).map(([name]) => `assets/${name}`)
  }
  // uPlot's class, a step of a bundled procedure, a cause that the leak engine weighs.
  for (const words of ['u-over', 'nobody-inside', 'no-volume']) {
    const files = await holding(words)
    expect(files.length, words).toBeGreaterThan(0)
    expect(files.filter((file) => scripts.includes(file))).toEqual([])
  }
})
