import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from '../../shared/contract/contract'
import { expect, test, type App } from '../fixtures/app'
import { createSession } from '../fixtures/begun'
import { textOfPages } from '../fixtures/pdf'

const BOOK = { en: 'Depressurisation', ru: 'Разгерметизация' }

/** Asks for a print as the crew's window does, and reads the file. */
async function print(app: App, path: string, input: Parameters<Client['files.printProcedure']>[0]) {
  await app.answerDialogs(path)
  const answer = await app.page.evaluate((input) => window.hatchwise['files.printProcedure'](input), input)
  expect(answer).toEqual({ ok: true, value: { path } })
  const pdf = await readFile(path)
  return { pdf, pages: textOfPages(pdf) }
}

test('a run is printed with what has been done of it, and every page says what it belongs to', async ({
  app,
  folder,
}) => {
  const session = await createSession(app, {
    procedure: 'depressurisation',
    title: 'Поиск',
    mode: 'drill',
    entries: [{ kind: 'step-overridden', actor: 'CDR', data: { step: '2:announce', reason: 'Все √ знают' } }],
  })
  const path = join(folder, 'run.pdf')
  const run = { session, id: 2 }
  const { pdf, pages } = await print(app, path, {
    procedure: 'depressurisation',
    run,
    languages: ['en', 'ru'],
  })

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/MediaBox [0 0 594.95996 841.91998]')
  expect(pages.length).toBeGreaterThan(3)
  pages.forEach((page, i) => {
    expect(page).toContain(`${BOOK.en} / ${BOOK.ru}`)
    expect(page).toContain('DRILL /')
    expect(page).toContain(`session / сеанс ${session}`)
    expect(page).toContain(`page / стр. ${i + 1} of / из ${pages.length}`)
    expect(page).not.toContain('\ufffd')
  })
  expect(pages[0]).toContain('Current place /')
  expect(pages.join('\n')).toContain('Все √ знают')
  expect(await readdir(folder)).toContain('run.pdf')
  // The window that prints is gone, and the crew's is still there.
  expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a blank pack of all procedures is printed for the locker', async ({ app, folder }) => {
  const { pages } = await print(app, join(folder, 'pack.pdf'), { procedure: 'all', languages: ['ru'] })
  expect(pages.length).toBeGreaterThan(10)
  for (const page of pages) expect(page).toContain('БЛАНК')
  expect(pages[0]).toContain(BOOK.ru)
  expect(pages.at(-1)).not.toContain(BOOK.ru)
})
