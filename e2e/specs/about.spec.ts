import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { accessibilityFindings } from '../fixtures/axe'
import { expect, test } from '../fixtures/app'

const MODULES = resolve(import.meta.dirname, '../../node_modules')

test('About shows by keyboard what the program is made of, with every licence, and which addon it runs', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('button', { name: 'About' }).press('Enter')
  const addon = readFileSync(resolve(MODULES, addonThatRuns()))
  await expect(page.getByText(createHash('sha256').update(addon).digest('hex'))).toBeVisible()

  await page.keyboard.press('p')
  const parts = page.getByRole('region', { name: 'What the program is made of' }).getByRole('listitem')
  await expect(parts.filter({ hasText: /^react-dom 19\.\S+ MIT/ })).toHaveCount(1)
  const fonts = parts.filter({ hasText: 'dejavu-fonts-ttf' })
  await expect(fonts.getByText('Bitstream Vera is a trademark')).toBeHidden()
  await fonts.locator('summary').press('Enter')
  await expect(fonts.getByText('Bitstream Vera is a trademark')).toBeVisible()
  expect(await accessibilityFindings(page)).toEqual([])

  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'sessions')
})

/** Ours, where one was built for this Electron, is looked for first. */
function addonThatRuns(): string {
  const { platform, arch } = process
  const [own, brought] = ['build/Release/better_sqlite3.node', `prebuilds/${platform}-${arch}.node`].map(
    (path) => resolve(MODULES, 'better-sqlite3', path),
  )
  try {
    readFileSync(own!)
    return own!
  } catch {
    return brought!
  }
}
