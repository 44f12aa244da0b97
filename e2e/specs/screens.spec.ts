import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Preferences } from '../../shared/contract/preferences'
import { expect, test, type App } from '../fixtures/app'
import { accessibilityFindings } from '../fixtures/axe'
import { crewScreen, prefer } from '../fixtures/begun'

/** Where the pictures go; they are made anew by every run and looked at by people. */
const pictures = resolve(import.meta.dirname, '../results/screens')

const example = resolve(import.meta.dirname, '../../shared/examples/prk-2020-12-26.jsonl')

const dialogOpen = ({ page }: App) => expect(page.getByRole('dialog')).toBeVisible()
const dialogGone = ({ page }: App) => expect(page.getByRole('dialog')).toBeHidden()

type Walk = readonly [name: string, go: (app: App) => Promise<void>][]

/** The screens around the crew's, in an order in which each is reached from the one before. */
const AROUND: Walk = [
  ['sessions-empty', async () => {}],
  [
    'about',
    async ({ page }) => {
      await page.getByRole('button', { name: /About|О программе/ }).click()
      await expect(page.getByText('SQLite').first()).toBeVisible()
    },
  ],
  [
    'settings',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.waitForSelector('html[data-ready=sessions]')
      await page.keyboard.press(',')
      await expect(page.getByRole('figure')).toBeVisible()
    },
  ],
  ['settings-units', (app) => settingsSection(app, '2', /^(Units|Единицы)$/)],
  ['settings-limits', (app) => settingsSection(app, '3', /^(Limits|Пределы)$/)],
  ['settings-sounds', (app) => settingsSection(app, '4', /^(Sounds|Звуки)$/)],
  [
    'settings-crew',
    async (app) => {
      await settingsSection(app, '5', /^(Crew|Экипаж)$/)
      await app.page.keyboard.press('a')
      await expect(app.page.getByRole('table')).toBeVisible()
      await app.page.keyboard.press('Escape')
    },
  ],
  [
    'settings-instruments',
    async (app) => {
      await settingsSection(app, '6', /^(Instruments|Приборы)$/)
      await app.page.keyboard.press('a')
      await expect(app.page.getByRole('table')).toBeVisible()
      await app.page.keyboard.press('Escape')
    },
  ],
  ['settings-data', (app) => settingsSection(app, '7', /^(Data|Данные)$/)],
  ['settings-transfer', (app) => settingsSection(app, '8', /^(Transfer, reset|Перенос и сброс)$/)],
  [
    'new-session',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await app.page.waitForSelector('html[data-ready=sessions]')
      await app.page.keyboard.press('n')
      await dialogOpen(app)
    },
  ],
  ['keys', async (app) => openByKey(app, 'F1')],
  [
    'glossary',
    async ({ page }) => {
      await page.keyboard.press('F10')
      await expect(page.getByRole('searchbox')).toBeFocused()
    },
  ],
]

/** The crew's screen with all that it opens. */
const CREW: Walk = [
  [
    'crew-emergency',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await dialogGone(app)
      await app.newSession()
    },
  ],
  ['crew-other-entry', (app) => openByKey(app, 'a')],
  ['crew-session', (app) => openByKey(app, 'e')],
  [
    'crew-export',
    async (app) => {
      await app.page.keyboard.press('Enter')
      await expect(app.page.getByRole('radio').first()).toBeFocused()
    },
  ],
  ['crew-recording', (app) => openByKey(app, 'F8')],
  ['crew-override', (app) => openByKey(app, 'o')],
  ['crew-reword', (app) => openByKey(app, 'x')],
  ['crew-procedures', (app) => openByKey(app, 'q')],
  ['crew-print', (app) => openByKey(app, 'F9')],
  [
    'crew-overview',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await dialogGone(app)
      await app.page.keyboard.press('w')
      await expect(crewScreen(app).overview).toBeVisible()
    },
  ],
  [
    'crew-lanes-and-reading',
    async (app) => {
      const { page } = app
      const { main, pressure } = crewScreen(app)
      await page.keyboard.press('v')
      await main.press('Enter')
      await expect(page.getByRole('list', { name: /^(Next for you|Кому что делать)$/ })).toBeVisible()
      await page.keyboard.press('r')
      await expect(pressure).toBeFocused()
      await page.keyboard.press('Escape')
    },
  ],
  [
    'crew-log',
    async ({ page }) => {
      await page.keyboard.press('g')
      await expect(page.getByText('hatchwise').first()).toBeVisible()
    },
  ],
  [
    'crew-notes',
    async ({ page }) => {
      await page.keyboard.press('g')
      await expect(page.getByRole('tab', { name: /^(Notes|Сводка)/, selected: true })).toBeVisible()
    },
  ],
  ['crew-keys', async (app) => openByKey(app, 'F1')],
  [
    'crew-tour',
    async ({ page }) => {
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: /^(Tour|Обзор)/ })).toBeVisible()
    },
  ],
]

const CASES: Walk = [
  [
    'sessions-list',
    async (app) => {
      await app.backToSessions()
      await expect(app.page.getByRole('row')).toHaveCount(2)
    },
  ],
  [
    'sessions-export',
    async (app) => {
      await app.page.getByRole('checkbox').last().check()
      await app.page.keyboard.press('x')
      await dialogOpen(app)
    },
  ],
  [
    'sessions-import',
    async (app) => {
      await app.page.keyboard.press('Escape')
      await dialogGone(app)
      await app.answerDialogs(example)
      await app.page.keyboard.press('i')
      await dialogOpen(app)
    },
  ],
  [
    'crew-example',
    async (app) => {
      const { page } = app
      await page.keyboard.press('Escape')
      await dialogGone(app)
      const cases = page.getByRole('region', { name: /Published cases|Опубликованные случаи/ })
      await cases.getByRole('button').first().click()
      const verdict = page.getByRole('region', { name: /Which segment|Какой отсек/ }).getByRole('status')
      await expect(verdict).toContainText('ПрК')
    },
  ],
  [
    'crew-tables',
    async ({ page }) => {
      await page.keyboard.press('m')
      await page.keyboard.press('c')
      await expect(page.getByRole('table')).toHaveCount(4)
    },
  ],
]

interface Look extends Pick<Preferences, 'language' | 'theme'> {
  scale?: Preferences['textScale']
  walk: Walk
  /** What axe looks for where it has looked for all else already. */
  rules?: string[]
}

/** Both languages, all themes, and the largest size. */
const LOOKS: Look[] = [
  { language: 'en', theme: 'light', walk: [...AROUND, ...CREW, ...CASES] },
  { language: 'ru', theme: 'dark', walk: [...AROUND, ...CREW, ...CASES] },
  { language: 'en', theme: 'dark', walk: [...AROUND, ...CREW, ...CASES], rules: ['color-contrast'] },
  { language: 'ru', theme: 'light', walk: [...AROUND, ...CREW, ...CASES], rules: ['color-contrast'] },
  { language: 'ru', theme: 'night', walk: [...AROUND, ...CREW, ...CASES], rules: ['color-contrast'] },
  { language: 'en', theme: 'light', scale: 2, walk: CREW },
]

async function settingsSection({ page }: App, key: string, name: RegExp): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible()
}

async function openByKey(app: App, key: string): Promise<void> {
  await app.page.keyboard.press('Escape')
  await dialogGone(app)
  await app.page.keyboard.press(key)
  await dialogOpen(app)
}

for (const { language, theme, scale = 1, walk, rules } of LOOKS) {
  const look = [language, theme, ...(scale === 1 ? [] : [`${scale * 100} %`])].join(', ')
  test(`axe finds nothing on any screen (${look})`, async ({ app }) => {
    test.setTimeout(120_000)
    const { page } = app
    await app.resize(1280, 800)
    await prefer(app, { language, theme, textScale: scale })
    await page.reload()
    await expect(page.locator(`html[lang=${language}][data-theme=${theme}]`)).toBeAttached()
    await page.waitForFunction((width) => innerWidth === width, 1280 / scale)
    const findings: string[] = []
    for (const [name, go] of walk) {
      await go(app)
      await takePicture(app, `${name}-${language}-${theme}${scale === 1 ? '' : `-${scale}x`}.png`)
      findings.push(...(await accessibilityFindings(page, rules)).map((finding) => `${name}: ${finding}`))
    }
    expect(findings).toEqual([])
  })
}

/** As the window shows it, whatever its size of type. */
async function takePicture(app: App, name: string): Promise<void> {
  const png = await app.main(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]!.webContents.capturePage()
    return picture.toPNG().toString('base64')
  })
  await mkdir(pictures, { recursive: true })
  await writeFile(join(pictures, name), Buffer.from(png, 'base64'))
}

test('nothing on the crew screen reaches beyond 1280 by 800', async ({ app }) => {
  await app.resize(1280, 800)
  const { page } = app
  const fits = async () => {
    const overflow = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth - innerWidth,
      height: document.documentElement.scrollHeight - innerHeight,
    }))
    expect(overflow).toEqual({ width: 0, height: 0 })
    for (const name of [/^Procedure/, /^Reading/, /Which segment/]) {
      await expect(page.getByRole('region', { name })).toBeInViewport({ ratio: 1 })
    }
  }
  await app.newSession()
  await page.keyboard.press('r')
  await fits()
  // A full verdict scrolls in its own panel.
  await app.backToSessions()
  await page.getByRole('region', { name: 'Published cases' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: /Which segment/ }).getByRole('status')).toContainText('ПрК')
  await fits()
})
