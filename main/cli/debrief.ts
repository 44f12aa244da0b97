import { debriefOf, type Debrief } from '../../shared/drill/debrief/debrief'
import { debriefJson } from '../../shared/drill/debrief/json'
import { NO_DEBRIEF, whyNone } from '../../shared/drill/debrief/words/why-none'
import type { Language } from '../../shared/i18n/text'
import type { LogEvent } from '../../shared/session/event'
import type { Store } from '../store/store'
import { BadInput, WrongUsage, type Command } from './command'
import { comparedText, debriefText } from './debrief-text'
import { languagesOf } from './languages'
import { isDatabase, openLog, withStore } from './source'

export const debriefCommand: Command = {
  synopsis: '<log.jsonl | database[#session]> ... [--language en|ru]',
  help: `What a drill that is over was worth: scores, objectives, decisions beside what was advised and what they cost, and
the time line. Of several drills also a table that compares their scores.

  database#session  which session of the database; may be left out where there is one only
  --language        en (if left out) or ru
  --json            one object a line for each drill: SI units, times in s since the beginning; with the truth by the
                    minute`,
  options: { language: { type: 'string' } },
  positionals: 'some',
  async run({ positionals, values: { language: asked = 'en' }, json }, { out }) {
    const [language, ...others] = languagesOf(asked)
    if (others.length > 0) throw new WrongUsage('expected --language en or ru')
    const debriefs: Debrief[] = []
    for (const source of positionals) debriefs.push(debriefFrom(source, await logFrom(source)))
    out(json ? debriefs.map(debriefJson).join('') : textOf(debriefs, language!))
    return 0
  },
}

function textOf(debriefs: readonly Debrief[], language: Language): string {
  const texts = debriefs.map((debrief) => debriefText(debrief, language))
  return [...texts, ...(debriefs.length > 1 ? [comparedText(debriefs, language)] : [])].join('\n')
}

function debriefFrom(source: string, log: readonly LogEvent[]): Debrief {
  const debrief = debriefOf(log)
  if (debrief) return debrief
  throw new BadInput(`found no debrief in ${source}: ${NO_DEBRIEF[whyNone(log)].en}`)
}

/** A path may hold "#": only behind a database it names a session. */
async function logFrom(source: string): Promise<LogEvent[]> {
  if (isDatabase(source)) return withStore(source, (store) => [...store.events(sessionIn(store))])
  const at = source.lastIndexOf('#')
  const [path, session] = [source.slice(0, at), source.slice(at + 1)]
  if (at > 0 && isDatabase(path))
    return withStore(path, (store) => [...store.events(sessionIn(store, session))])
  return [...openLog(source).events]
}

function sessionIn(store: Store, wanted?: string): string {
  const there = store.sessions().map(({ session }) => session)
  const [only, ...others] = wanted === undefined ? there : there.filter((session) => session === wanted)
  if (only !== undefined && others.length === 0) return only
  const found = wanted === undefined ? `${there.length} sessions` : `no session "${wanted}"`
  throw new BadInput(`found ${found}; say which as <database>#<session>: ${there.join(', ') || 'none'}`)
}
