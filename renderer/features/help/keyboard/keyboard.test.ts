import { expect, test } from 'vitest'
import type { KeyGroup } from './group'
import { keyName, keyNames } from './key-name'
import { standing, unnamed } from './standing'
import { keysOf, SCREENS, type ScreenName } from './table'

/** Where the keys of each screen are registered, beside what is everywhere. */
const FOLDERS: Record<ScreenName, string[]> = {
  sessions: ['features/sessions'],
  crew: ['features/crew', 'features/alarms', 'station-map', 'charts'],
  reserves: ['features/reserves'],
  debrief: ['features/debrief', 'charts'],
  settings: ['features/settings', 'features/data'],
  about: ['features/about'],
  scenarios: ['features/instructor'],
  drill: ['features/instructor'],
}
const EVERYWHERE = [
  'app',
  'ui',
  'features/recording',
  'features/help/HelpProvider.tsx',
  'features/crew/drill',
]
const SOURCES = import.meta.glob<string>(['/renderer/**/*.{ts,tsx}', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

for (const screen of SCREENS) {
  test(`the map names no key that nothing on the screen "${screen}" speaks of`, () => {
    const source = [...FOLDERS[screen], ...EVERYWHERE].map(sourceOf).join('\n')
    const codes = keysOf(screen).flatMap(({ keys }) => keys.flatMap((row) => row.codes))
    expect(codes.filter((code) => !isSpokenOf(code, source))).toEqual([])
  })

  test(`no two keys of the screen "${screen}" are one, but in parts that are not there together`, () => {
    const together = keysOf(screen).filter(({ isPart }) => !isPart)
    const codes = together.flatMap(({ keys, isOwn }) =>
      keys.flatMap((row) => row.codes.map((code) => (isOwn ? `own ${code}` : code))),
    )
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
  })
}

test('a key is drawn as it stands on its button', () => {
  expect(['KeyR', 'Shift+KeyM', 'F10', 'Digit0', 'Shift+Slash', 'Escape'].map(keyName)).toEqual([
    'R',
    '⇧M',
    'F10',
    '0',
    '?',
    'Esc',
  ])
  expect(keyNames(['Digit1', 'Digit2', 'Digit3', 'Digit4', 'Digit5', 'Numpad1'])).toEqual(['1', '…', '5'])
})

const text = { en: '', ru: '' }
const part = (...codes: string[]): KeyGroup => ({
  title: text,
  isPart: true,
  keys: codes.map((code) => ({ codes: [code], text })),
})
const activeIn = (groups: KeyGroup[], registered: [string, boolean][]) =>
  standing(groups, new Map(registered)).map(({ keys }) => keys.map(({ isActive }) => isActive))

test('what is registered without an action, or not at all, does nothing just now', () => {
  const group = { ...part('KeyA', 'KeyB', 'KeyC'), isPart: undefined }
  expect(
    activeIn(
      [group],
      [
        ['KeyA', true],
        ['KeyB', false],
      ],
    ),
  ).toEqual([[true, false, false]])
})

test('a part that is not in sight has no keys, though another has one of its letters', () => {
  const registered: [string, boolean][] = [
    ['KeyA', true],
    ['KeyB', true],
  ]
  expect(activeIn([part('KeyA', 'KeyB'), part('KeyB', 'KeyC')], registered)).toEqual([
    [true, true],
    [false, false],
  ])
  expect(activeIn([{ ...part('KeyB'), unless: 'KeyA' }], registered)).toEqual([[false]])
})

test('a key that is registered and not in the table is found out', () => {
  expect(
    unnamed(
      [part('KeyA')],
      new Map([
        ['KeyA', true],
        ['KeyQ', false],
      ] as const),
    ),
  ).toEqual(['KeyQ'])
})

/** By its code, or by the sign on its button where the code is made of that. */
function isSpokenOf(code: string, source: string): boolean {
  const [last = ''] = code.split('+').toReversed()
  const sign = last.replace(/^(Key|Digit|Numpad)/, '')
  const inQuotes = new RegExp(`['"]${sign}['"]`)
  return source.includes(code) || source.includes(last) || inQuotes.test(source) || /^\d$/.test(sign)
}

function sourceOf(path: string): string {
  const below = Object.keys(SOURCES).filter((name) => name.startsWith(`/renderer/${path}`))
  return below.map((name) => SOURCES[name]).join('\n')
}
