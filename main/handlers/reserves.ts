import type { Failure, FileFailure, Result } from '../../shared/contract/contract'
import type { Language } from '../../shared/i18n/text'
import type { PlacedFault } from '../../shared/procedure/language/yaml/read-checked'
import { checkPlan } from '../../shared/reserves/check'
import { readPlan } from '../../shared/reserves/read'
import { checkRegister, readRegister } from '../../shared/reserves/register/check'
import { writeAtomically } from '../export/atomic-write'
import { readTextFile } from '../import/bytes/text-file'
import { planParts } from '../reserves/export-plan'
import { REGISTER_TEXT } from '../reserves/export-register'
import { keptIn } from '../reserves/kept'
import { attempt, attemptAsync } from './attempt'
import type { CallsOf, HandlersOf, Platform } from './handlers'
import { readPreferences } from './preferences'

/** What the system's dialogs say. */
const TEXT = {
  en: {
    plan: ['Open a plan of the reserves', 'Plan (YAML, JSON)'],
    register: ['Open a register of leaks', 'Register (YAML, JSON)'],
    exportPlan: 'Export the plan of the reserves',
    exportRegister: 'Export the register of leaks',
  },
  ru: {
    plan: ['Открыть план запасов', 'План (YAML, JSON)'],
    register: ['Открыть журнал негерметичностей', 'Журнал (YAML, JSON)'],
    exportPlan: 'Выгрузить план запасов',
    exportRegister: 'Выгрузить журнал негерметичностей',
  },
} as const satisfies Record<Language, object>

/** Plans of the reserves and the register of leaks: kept, taken from files, and written to files. */
export function reservesHandlers(platform: Platform): HandlersOf<CallsOf<'reserves' | 'register'>> {
  const { ask, now } = platform
  const kept = keptIn(platform.store)
  const text = () => TEXT[readPreferences(platform).language]

  /** The text of a file that the person chooses. */
  const opened = async (what: keyof typeof MALFORMED): Promise<Result<string>> => {
    const [title, name] = text()[what]
    const path = await ask.openFile({ title, name, extensions: ['yaml', 'yml', 'json'] })
    if (path === undefined) return refuse('cancelled')
    const read = attempt(() => readTextFile(path))
    if (!read.ok) return read
    return read.value.ok
      ? { ok: true, value: read.value.text }
      : refuse(MALFORMED[what], read.value.fault.message)
  }

  const saved = async (
    title: string,
    suggestedName: string,
    parts: () => Promise<Iterable<string | Uint8Array>>,
  ) => {
    const path = await ask.saveFile({ title, suggestedName })
    if (path === undefined) return refuse('cancelled')
    return attemptAsync(async () => {
      await writeAtomically(path, await parts())
      return { path }
    }, 'cannot-write')
  }

  return {
    'reserves.list': () => kept.summaries(),
    'reserves.read': ({ id }) => {
      const found = kept.planOf(id)
      if (!found) return refuse('unknown-plan', id)
      return found.ok ? { ok: true, value: found.plan } : malformed('plan', found)
    },
    'reserves.keep': ({ plan }) => {
      const check = checkPlan(plan)
      return check.ok ? taken('plan', () => kept.keep(check.plan)) : malformed('plan', check)
    },
    'reserves.remove': ({ id }) => {
      const removed = attempt(() => kept.remove(id))
      if (!removed.ok) return removed
      return removed.value ? { ok: true, value: null } : refuse('unknown-plan', id)
    },
    'reserves.open': async () => {
      const file = await opened('plan')
      if (!file.ok) return file
      const read = readPlan(file.value)
      return read.ok ? attempt(() => ({ id: kept.add(read.plan) })) : malformed('plan', read)
    },
    'reserves.export': async ({ plan, format, languages }) => {
      const check = checkPlan(plan)
      if (!check.ok) return malformed('plan', check)
      const { pressureUnit } = readPreferences(platform)
      const { printPdf } = platform
      return saved(text().exportPlan, `${check.plan.id}.${format}`, () =>
        planParts(check.plan, format, { languages, pressureUnit, printedAtMs: now(), printPdf }),
      )
    },

    'register.read': () => {
      const found = kept.register()
      return found.ok ? { ok: true, value: found.register } : malformed('register', found)
    },
    'register.keep': ({ register }) => {
      const check = checkRegister(register)
      return check.ok
        ? taken('register', () => kept.keepRegister(check.register))
        : malformed('register', check)
    },
    'register.open': async () => {
      const file = await opened('register')
      if (!file.ok) return file
      const read = readRegister(file.value)
      return read.ok
        ? attempt(() => (kept.replaceRegister(read.register), read.register))
        : malformed('register', read)
    },
    'register.export': async ({ format }) => {
      const found = kept.register()
      if (!found.ok) return malformed('register', found)
      const { register } = found
      const parts = [REGISTER_TEXT[format](register)]
      return saved(text().exportRegister, `${register.id}.${format}`, async () => parts)
    },
  }
}

/** Keeps it, unless something stands there that this version cannot read. */
function taken(what: keyof typeof MALFORMED, keep: () => { ok: true } | Faulty): Result<null> {
  const kept = attempt(keep)
  if (!kept.ok) return kept
  return kept.value.ok ? { ok: true, value: null } : malformed(what, kept.value)
}

interface Faulty {
  ok: false
  faults: readonly (Pick<PlacedFault, 'path' | 'message'> & Partial<Pick<PlacedFault, 'line'>>)[]
}

const MALFORMED = {
  plan: 'malformed-plan',
  register: 'malformed-register',
} as const satisfies Record<string, FileFailure>

/** The first fault, with its line where there is one: whoever mends it finds the next. */
function malformed(what: keyof typeof MALFORMED, { faults }: Faulty) {
  const { line, path, message } = faults[0]!
  const place = [line, path].filter(Boolean).map((part) => `${part}: `)
  return refuse(MALFORMED[what], place.join('') + message)
}

function refuse(code: Failure['code'], value?: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code, value } }
}
