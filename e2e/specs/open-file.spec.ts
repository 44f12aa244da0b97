import { copyFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'

const LOG = resolve(import.meta.dirname, '../../shared/examples/prk-2020-12-26.jsonl')
const found = (app: App) => app.page.getByRole('dialog', { name: 'What was found' })

test('a log that is opened from outside says what it holds, and is taken over by one key', async ({
  app,
  folder,
}) => {
  const file = join(folder, 'leak.hatchwise')
  await copyFile(LOG, file)

  await test.step('while the program runs', async () => {
    await app.startAgain(file)
    await expect(found(app)).toContainText('PrK closed, 26–27 December 2020')
    await expect(found(app)).toContainText('leak.hatchwise')
    expect(await accessibilityFindings(app.page)).toEqual([])
    await app.page.keyboard.press('Escape')
    await expect(found(app)).toBeHidden()
  })
  await test.step('as the program starts', async () => {
    await app.kill()
    await app.launch(undefined, file)
    await expect(found(app)).toContainText('not there yet')
    await app.page.keyboard.press('Enter')
    await expect(app.page.locator('html')).toHaveAttribute('data-ready', 'crew')
    await expect(found(app)).toBeHidden()
  })
  await test.step('macOS tells by an event', async () => {
    await app.main(
      ({ app }, path) => void app.emit('open-file', { preventDefault: () => undefined }, path),
      file,
    )
    await expect(found(app)).toContainText('there already')
  })
})

test('a file that is no log is refused with its reason', async ({ app, folder }) => {
  const file = join(folder, 'broken.hatchwise')
  await writeFile(file, '{"v":1}\n')
  await app.startAgain(file)
  const dialog = app.page.getByRole('dialog', { name: 'The file cannot be opened' })
  await expect(dialog.getByRole('alert')).toContainText('line 1')
  await app.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
