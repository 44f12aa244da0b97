import { describe, expect, test } from 'vitest'
import { capHeightArcMin } from './arc-minutes'
import { TEXT_SMALL } from './text-size'
import css from './tokens.css?raw'

/** The tokens of every theme: light is the root, the others change its colours. */
const LIGHT = declared(':root')
const THEMES = {
  light: LIGHT,
  dark: { ...LIGHT, ...declared(":root[data-theme='dark']") },
  night: { ...LIGHT, ...declared(":root[data-theme='night']") },
}

/** What is written in which colour, on what. */
const TEXT_PAIRS: [text: string, grounds: string[]][] = [
  [
    'ink',
    ['ground', 'panel', 'sunken', 'accent-soft', 'ok-soft', 'caution-soft', 'warning-soft', 'unknown-soft'],
  ],
  ['ink-soft', ['ground', 'panel', 'sunken', 'unknown-soft', 'accent-soft']],
  ['accent', ['ground', 'panel', 'sunken', 'accent-soft']],
  ['ok', ['ground', 'panel', 'sunken', 'ok-soft']],
  ['caution', ['ground', 'panel', 'sunken', 'caution-soft']],
  ['warning', ['ground', 'panel', 'sunken', 'warning-soft']],
  ['unknown', ['ground', 'panel', 'sunken', 'unknown-soft']],
  ['on-accent', ['accent']],
  ['on-warning', ['warning']],
]

/** Lines that show where a control is, and where the focus is. */
const LINE_PAIRS: [line: string, grounds: string[]][] = [
  ['line-strong', ['ground', 'panel', 'sunken']],
  ['focus', ['ground', 'panel', 'sunken']],
]

describe.each(Object.entries(THEMES))('the %s theme', (_, tokens) => {
  const faint = (pairs: typeof TEXT_PAIRS, atLeast: number) =>
    pairs.flatMap(([front, grounds]) =>
      grounds
        .map((ground): [string, number] => [
          `${front} on ${ground}`,
          contrast(tokens[front]!, tokens[ground]!),
        ])
        .filter(([, ratio]) => ratio < atLeast),
    )

  test('has the contrast of WCAG 2.2 AA for every text', () => {
    expect(faint(TEXT_PAIRS, 4.5)).toEqual([])
  })

  test('has the contrast of WCAG 2.2 AA for lines that mean something', () => {
    expect(faint(LINE_PAIRS, 3)).toEqual([])
  })

  test('keeps red for warnings and amber for cautions', () => {
    const hues = ['ink', 'accent', 'ok', 'unknown', 'focus'].map((name) => hueOf(tokens[name]!))
    expect(hues.filter((hue) => hue !== undefined && (hue < 70 || hue > 330))).toEqual([])
    const caution = hueOf(tokens['caution']!)!
    expect(caution).toBeGreaterThan(30)
    expect(caution).toBeLessThan(45)
  })
})

test('by day what warns is red', () => {
  for (const { warning } of [THEMES.light, THEMES.dark])
    expect(Math.abs(((hueOf(warning!)! + 180) % 360) - 180)).toBeLessThan(10)
})

test('the night theme is dim and holds no red', () => {
  const colours = Object.values(declared(":root[data-theme='night']")).filter((value) =>
    value.startsWith('#'),
  )
  expect(colours.length).toBe(20)
  for (const colour of colours) {
    expect(luminance(colour)).toBeLessThan(0.6)
    expect(hueOf(colour) ?? 90).toBeGreaterThan(30)
    expect(hueOf(colour) ?? 90).toBeLessThan(330)
  }
})

test('at night a warning is brighter than anything else, so that it is told from a caution without colours', () => {
  const { warning, caution, ink, ok, accent } = THEMES.night
  for (const other of [ink!, ok!, accent!]) expect(luminance(warning!)).toBeGreaterThan(luminance(other))
  expect(contrast(warning!, caution!)).toBeGreaterThan(1.7)
})

test('no text is smaller than 16 minutes of arc at 0.6 m', () => {
  const sizes = Object.entries(LIGHT).filter(([name]) => name.startsWith('text'))
  expect(sizes.length).toBeGreaterThan(3)
  for (const [, size] of sizes) expect(capHeightArcMin(16 * parseFloat(size), 0.6)).toBeGreaterThanOrEqual(16)
})

test('what is measured before it is drawn has the size of the small text', () => {
  expect(LIGHT['text-small']).toBe(`${TEXT_SMALL}rem`)
})

test('what is pressed is at least 44 px, and 64 px with gloves', () => {
  expect(16 * parseFloat(LIGHT['target']!)).toBeGreaterThanOrEqual(44)
  expect(16 * parseFloat(declared(":root[data-big-keys='true']")['target']!)).toBeGreaterThanOrEqual(64)
})

function declared(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  )
}

/** Red, green and blue, 0 to 1. */
function channels(colour: string): [number, number, number] {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255) as [number, number, number]
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Hue in degrees; undefined for what is nearly grey. */
function hueOf(colour: string): number | undefined {
  const [r, g, b] = channels(colour)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const spread = most - least
  if (spread < 0.08) return undefined
  const sector =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return sector * 60
}
