import type { Text } from '../../../i18n/text'
import type { Status } from '../../run/visit'
import { html, type Markup } from '../writing/markup'
import type { Pen } from '../writing/pen'

const SQUARE = 'M2 2h12v12H2z'

/** A shape and a word for every state: drawn, so that no font and no colour is needed to tell them apart. */
export const SIGNS: Record<Status, { shape: string; word: Text }> = {
  ahead: { shape: SQUARE, word: { en: 'to do', ru: 'предстоит' } },
  current: { shape: 'M3 1.5L14 8 3 14.5z', word: { en: 'now', ru: 'сейчас' } },
  waiting: {
    shape: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM8 4v4.3l3 2',
    word: { en: 'waiting', ru: 'ожидание' },
  },
  done: { shape: `${SQUARE}M4.5 8.5l2.7 3L12 4.5`, word: { en: 'done', ru: 'выполнен' } },
  skipped: {
    shape: `${SQUARE}M4.2 4.7L7.5 8l-3.3 3.3M8.5 4.7L11.8 8l-3.3 3.3`,
    word: { en: 'skipped', ru: 'пропущен' },
  },
  overridden: {
    shape: 'M8 .8L15.2 8 8 15.2.8 8zM8 4.2v5M8 10.8v1.2',
    word: { en: 'overridden', ru: 'отступление' },
  },
  failed: { shape: `${SQUARE}M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4`, word: { en: 'failed', ru: 'не удался' } },
  'not-applicable': { shape: 'M2.5 8h11', word: { en: 'not taken', ru: 'не выбран' } },
}

export function sign(pen: Pen, status: Status): Markup {
  const { shape, word } = SIGNS[status]
  return html`<svg class="sign ${status}" viewBox="0 0 16 16" role="img" aria-label="${pen.words(word)}">
    <path d="${shape}" />
  </svg>`
}

/** What each shape means, on one line. */
export function legend(pen: Pen): Markup {
  const statuses = Object.keys(SIGNS) as Status[]
  return html`<p class="legend">
    ${statuses.map((status) => html`<span>${sign(pen, status)} ${pen.words(SIGNS[status].word)}</span> `)}
  </p>`
}
