import type { Text } from '../../../i18n/text'
import { fault, type ProcedureFault, type Subject } from './placed'

/** Remarks state, steps act; every text is there in both languages. */

const REMARKS = ['warning', 'caution', 'note'] as const

/** An order in a remark is overlooked: it has no tick. */
export function actionsInRemarks({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(({ step, path }) =>
    REMARKS.flatMap((remark) =>
      (['en', 'ru'] as const).flatMap((language) => {
        const text = step[remark]?.[language] ?? ''
        const order = sentencesOf(text).find(({ words }) => ORDERS[language](words))
        if (!order) return []
        const found = `"${text.slice(order.at, order.at + 20)}…", an action`
        const where = `${path}.${remark}.${language}`
        const wrong = fault(where, 'action-in-remark', found, 'a statement; an action is a step')
        return [{ ...wrong, within: order.at + 1 }]
      }),
    ),
  )
}

/** English words in the Russian text only, or Russian ones in the English; the names of elements stand in both. */
export function translated({ procedure, steps }: Subject): ProcedureFault[] {
  const texts: [string, Text | undefined][] = [
    ['title', procedure.title],
    ['purpose', procedure.purpose],
    ...procedure.roles.map(({ name }, i): [string, Text] => [`roles[${i}].name`, name]),
    ...steps.flatMap(({ step, path }): [string, Text | undefined][] => [
      ...(['text', 'why', 'consequence', ...REMARKS] as const).map((key): [string, Text | undefined] => [
        `${path}.${key}`,
        step[key],
      ]),
      ...(step.kind === 'decision' ? step.options : []).map(({ text }, i): [string, Text] => [
        `${path}.options[${i}].text`,
        text,
      ]),
    ]),
  ]
  return texts.flatMap(([path, text]) => {
    if (!text) return []
    const { en, ru } = text
    const russian = /\p{Script=Cyrillic}/u.test(ru) || !/\p{Ll}{3}/u.test(en)
    const stray = /(?<!\p{L})[а-яё]{3,}(?!\p{L})/u.exec(en)?.[0]
    return [
      ...(russian
        ? []
        : [fault(`${path}.ru`, 'untranslated', `"${ru.slice(0, 40)}"`, 'the text in Russian')]),
      ...(stray ? [fault(`${path}.en`, 'untranslated', `"${stray}"`, 'the text in English')] : []),
    ]
  })
}

/** The sentences of a text, in words of small letters, each with the index at which it begins. */
function sentencesOf(text: string): { at: number; words: string[] }[] {
  return [...text.matchAll(/[^.!?;:\n]+(?:[.!?;:](?!\s)[^.!?;:\n]*)*/gu)].map(({ 0: sentence, index }) => ({
    at: index + sentence.search(/\p{L}|$/u),
    words:
      sentence
        .toLowerCase()
        .replaceAll('’', "'")
        .match(/[\p{L}'-]+/gu) ?? [],
  }))
}

/** Does a sentence of these words, in small letters, say what is to be done? */
const ORDERS: Record<keyof Text, (words: readonly string[]) => boolean> = {
  en: (words) => {
    const [verb = '', next] = without(LEADING, words)
    return /^do(?: not|n't)\b/.test(words.join(' ')) || (VERBS.has(verb) && next !== 'of')
  },
  ru: (words) => {
    const [verb = ''] = without(RUSSIAN_LEADING, words)
    // "Изолировать отсек нельзя" says what can be, not what is to be done.
    return isRussianOrder(verb) && !words.some((word) => RUSSIAN_PREDICATES.has(word))
  },
}

function without(leading: ReadonlySet<string>, words: readonly string[]): readonly string[] {
  return leading.has(words[0] ?? '') ? words.slice(1) : words
}

/** The verbs that crew procedures are written in. "Watch" and the like are nouns too; a remark can say it otherwise. */
const VERBS = new Set(
  `apply ask attach bleed call cap check clean clear close collect configure confirm connect continue cover cut
  deactivate depress detach disconnect don doff egress enable ensure enter equalise equalize evacuate fasten find
  gather get give go hold ingress inspect install isolate keep leave let listen lock look make mark measure monitor
  move note notify observe open patch perform photograph place prepare press proceed pull push put read record
  release remain remove repeat replace report repress retrieve return seal secure select set show shut start stay
  stop stow switch take tape tell tighten turn unlock unstow use vent verify wait watch wear write`.split(
    /\s+/,
  ),
)
const LEADING = new Set(['always', 'never', 'please', 'then', 'immediately', 'first'])
const RUSSIAN_PREDICATES = new Set(['нельзя', 'можно', 'невозможно', 'опасно', 'запрещено', 'запрещается'])
const RUSSIAN_LEADING = new Set(['не', 'всегда', 'никогда', 'затем', 'сначала', 'немедленно', 'обязательно'])

/** An infinitive (закрыть, найти, беречь, убедиться) or the polite imperative (закройте, ждите, проверьте). */
function isRussianOrder(word: string): boolean {
  if (RUSSIAN_NOUNS.has(word) || /ост[ьи]$/u.test(word)) return false
  return /(?:[аеиоуыя]ть|[сз]ть|[стз]ти|йти|чь)(?:ся)?$|(?:[ий]|ь)те(?:сь)?$/u.test(word)
}

/** Words that only end like a verb. */
const RUSSIAN_NOUNS = new Set(
  `часть части путь пути пять шесть десять двадцать сеть сети опять есть область области ночь речь печь почти кисть
  память смерть мать дети честь месть жесть нить треть четверть рукоять печать кровать плоть ртуть степь медь`.split(
    /\s+/,
  ),
)
