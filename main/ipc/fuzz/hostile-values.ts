/** Numbers, texts and times that mean something to somebody. */
const SIMPLE: readonly unknown[] = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  -0,
  -1,
  0.5,
  1e308,
  5e-324,
  2 ** 53,
  10n ** 400n,
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202eabc',
  '\ufeff',
  'constructor',
  '__proto__',
  '{}',
  '../../../etc/passwd',
  'C:\\Windows\\System32',
  'file:///etc/passwd',
  '%2e%2e%2f',
  "'; DROP TABLE events; --",
  '<img src=x onerror=alert(1)>',
  '=cmd|/c calc!A1',
  '${7*7}',
  '%s%n',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00.000Z',
  '2026-02-30T00:00:00.000Z',
]

/** For tests: values that no call takes. Each is made anew, so that no message can spoil the next one. */
export const HOSTILE: readonly (() => unknown)[] = [
  ...SIMPLE.map((value) => () => value),
  () => 'x'.repeat(1_000_001),
  () => 'я'.repeat(5000),
  () => nested(60),
  () => nested(65),
  () => nested(3000),
  ring,
  laughs,
  () => Array.from({ length: 10_000 }, () => null),
  () => Array(4_000_000_000),
  () => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i])),
  () => ({ ['k'.repeat(100_000)]: 1 }),
  () => owning('__proto__'),
  () => owning('constructor'),
  () => ({ then: 1, toJSON: 1, length: 1e9, ok: true, role: 'instructor' }),
  () => new Map([['session', 'S-1']]),
  () => new Set([1]),
  () => new Date(NaN),
  () => /(a+)+$/,
  () => new Error('mine'),
  () => new Uint8Array(100_000),
  () => new ArrayBuffer(1_000_000),
  () => new DataView(new ArrayBuffer(8)),
  () => Object(1),
  getting(() => 'S-1'),
  getting(() => {
    throw new Error('asked')
  }),
  () => () => 1,
  () => Symbol('s'),
]

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value }
  return value
}

function ring(): unknown {
  const value: Record<string, unknown> = { a: 1 }
  value['self'] = value
  return value
}

/** Small in memory, and 2 to the power of 60 leaves for whoever walks it. */
function laughs(): unknown {
  let value: unknown[] = []
  for (let level = 0; level < 60; level++) value = [value, value]
  return value
}

/** A key that is one of the object's own, as the structured clone gives it. */
export function owning(key: string): object {
  return Object.defineProperty({}, key, { value: { polluted: true }, enumerable: true })
}

function getting(get: () => unknown): () => unknown {
  return () => Object.defineProperty({}, 'session', { get, enumerable: true })
}
