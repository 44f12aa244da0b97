import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Language } from '../../shared/i18n/text'
import { expect, test, type App } from '../fixtures/app'
import { prefer } from '../fixtures/begun'
import { chooseFormat } from '../fixtures/export'
import { textOfPages } from '../fixtures/pdf'

/** What a crew member of each language sees. */
const WORDS = {
  en: {
    nitrogen:
      /^Nitrogen and air will do until .*; Progress MS-16 on 17 February 2021 adds 40\.5.kg: .*; besides, send at least \d+.kg of nitrogen by /,
    oxygenLasts: /^Oxygen will do beyond the end of the plan/,
    oxygenEnds: /^Oxygen will do until \d+ \w+ 202\d \(/,
    answer: 'How long it lasts',
    planned: 'As planned',
    changed: 'With these changes',
    moved: 'after the end →',
    generator: /^Fails for good/,
    all: 'all generators',
    table: /^Table by day/,
    sheet: 'How long it lasts Oxygen will do beyond',
    refused: 'This plan cannot be worked with; nothing was changed. 13: days: found -1',
  },
  ru: {
    nitrogen:
      /^Азота и воздуха хватит до .*; «Прогресс МС-16» \(17 февраля 2021\) доставит 40,5.кг: .*; сверх того доставить не менее \d+.кг азота до /,
    oxygenLasts: /^Кислорода хватит дольше срока плана/,
    oxygenEnds: /^Кислорода хватит до \d+ [а-я]+ 202\d \(/,
    answer: 'На сколько хватит',
    planned: 'По плану',
    changed: 'С этими изменениями',
    moved: 'после срока →',
    generator: /^Откажет насовсем/,
    all: 'все генераторы',
    table: /^Таблица по дням/,
    sheet: 'На сколько хватит Кислорода хватит дольше',
    refused: 'С этим планом работать нельзя; ничего не изменено. 13: days: found -1',
  },
} satisfies Record<Language, object>

/** The reserves, by their key, once it is known what is kept. */
async function openReserves({ page }: App): Promise<void> {
  await page.keyboard.press('r')
  await page.waitForSelector('html[data-ready=reserves]')
  await expect(page.getByText(/^(Reading the plans|Чтение планов)/)).toHaveCount(0)
}

/** The sentences under a heading, once they rest on all cases. */
function sentences({ page }: App, heading: string) {
  return page.getByRole('region', { name: heading }).locator('[role=status][aria-busy=false] p')
}

for (const language of ['en', 'ru'] as const) {
  const words = WORDS[language]

  test(`the example is read, the generators fail, dates move, and it is exported, by keyboard (${language})`, async ({
    app,
    folder,
  }) => {
    const { page } = app
    await prefer(app, { language })
    await page.reload()
    await page.waitForSelector('html[data-ready=sessions]')
    await openReserves(app)
    await page.keyboard.press('e')
    await expect(sentences(app, words.answer)).toHaveText([words.oxygenLasts, words.nitrogen])

    const generator = page.getByRole('combobox', { name: words.generator })
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('f')
    await expect(generator.locator('option:checked')).toHaveText(words.all)
    await expect(sentences(app, words.changed)).toHaveText([words.oxygenEnds, /./])
    await expect(sentences(app, words.planned)).toHaveText([words.oxygenLasts, words.nitrogen])
    await expect(page.getByRole('cell', { name: words.moved }).first()).toBeVisible()
    // Nothing is past the edges, and the bar takes one line.
    for (const part of ['3', '2', '1']) {
      await page.keyboard.press(part)
      await expect(page.locator('nav [aria-pressed=true]')).toContainText(part)
      const past = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement
        return [scrollWidth - innerWidth, scrollHeight - innerHeight]
      })
      expect(past).toEqual([0, 0])
      expect((await page.getByRole('banner').boundingBox())!.height).toBeLessThan(64)
    }
    await page.keyboard.press('0')
    await expect(sentences(app, words.answer)).toHaveText([words.oxygenLasts, words.nitrogen])

    const table = join(folder, 'reserves.csv')
    await app.answerDialogs(table)
    await page.keyboard.press('x')
    await chooseFormat(app, words.table)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(table)
    const lines = (await readFile(table, 'utf8')).trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + 161)
    expect(lines.at(-1)).toMatch(/^2021-03-31,/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    const sheet = join(folder, 'reserves.pdf')
    await app.answerDialogs(sheet)
    await page.keyboard.press('x')
    await expect(page.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(sheet)
    expect(textOfPages(await readFile(sheet))[0]).toContain(words.sheet)
  })

  test(`a wrong plan file is refused with its place, and a right one is there after a restart (${language})`, async ({
    app,
    folder,
  }) => {
    const { page } = app
    await prefer(app, { language })
    await page.reload()
    await page.waitForSelector('html[data-ready=sessions]')
    const plan = await page.evaluate(async () => {
      const answer = await window.hatchwise['reserves.read']({ id: 'iss-2020-10' })
      if (!answer.ok) throw new Error(answer.reason.code)
      return answer.value
    })
    const file = join(folder, 'plan.json')
    const write = (days: number) => writeFile(file, JSON.stringify({ ...plan, id: 'mine', days }, null, 1))
    await app.answerDialogs(file)
    await openReserves(app)

    await write(-1)
    await page.keyboard.press('f')
    await expect(page.getByRole('alert')).toContainText(words.refused)

    await write(90)
    await page.keyboard.press('f')
    await expect(sentences(app, words.answer)).toHaveText([words.oxygenLasts, /./])
    await expect(page.getByRole('alert')).toBeHidden()
    await app.kill()
    await app.launch()
    await openReserves(app)
    await expect(sentences(app, words.answer)).toHaveText([words.oxygenLasts, /./])
  })
}

test('a register that is opened can be taken back; one of a later version stays where it is', async ({
  app,
  folder,
}) => {
  const { page } = app
  const register = await page.evaluate(async () => {
    const answer = await window.hatchwise['register.read'](undefined)
    if (!answer.ok) throw new Error(answer.reason.code)
    return answer.value
  })
  const file = join(folder, 'register.json')
  await writeFile(
    file,
    JSON.stringify({ ...register, title: { en: 'Another register', ru: 'Другой журнал' } }),
  )
  await app.answerDialogs(file)
  await openReserves(app)
  await page.keyboard.press('3')
  const main = page.getByRole('main')
  await expect(main).toContainText(register.title.en)
  await page.keyboard.press('f')
  await expect(main).toContainText('Another register')
  await page.keyboard.press('z')
  await expect(main).toContainText(register.title.en)

  await app.kill()
  const database = new DatabaseSync(join(app.dataFolder, 'hatchwise.db'))
  const later = JSON.stringify({ ...register, schema: 2 })
  database.prepare("UPDATE preference SET value = ? WHERE key = 'register'").run(later)
  database.close()
  await app.launch()
  await app.answerDialogs(file)
  await openReserves(app)
  await app.page.keyboard.press('3')
  await expect(app.page.getByRole('alert')).toContainText('schema: found 2; expected 1')
  await app.page.keyboard.press('f')
  await expect(app.page.getByRole('main')).toContainText('Another register')
})
