import type { Text } from '../../../i18n/text'
import type { Path } from '../../language/yaml/read-yaml'

/** What becomes of something that the procedure language has no place for. */
export const REMARKS = {
  'to-translate': {
    en: 'The Russian texts are the English ones, marked "[en]": translate them.',
    ru: 'Русские тексты повторяют английские с пометкой «[en]»: их нужно перевести.',
  },
  'activity-title': {
    en: "The activity's title stands in the note of its first step.",
    ru: 'Название работы — в примечании к её первому шагу.',
  },
  location: { en: 'The location stands in the note.', ru: 'Место — в примечании.' },
  image: { en: 'The image is left out.', ru: 'Изображение опущено.' },
  duration: { en: 'The duration is left out.', ru: 'Длительность опущена.' },
  emphasis: { en: 'The emphasis is left out.', ru: 'Выделение опущено.' },
  template: {
    en: 'The template is unknown and stands as it is.',
    ru: 'Неизвестный шаблон оставлен как есть.',
  },
  'file-missing': { en: 'The file of the activity is not there.', ru: 'Нет файла работы.' },
  empty: { en: 'There is nothing to do here: left out.', ru: 'Здесь нет действий: опущено.' },
  'not-understood': { en: 'Not understood: left out.', ru: 'Не распознано: опущено.' },
} as const satisfies Record<string, Text>

export type What = keyof typeof REMARKS

/** A remark before it is known in which line it belongs. */
export interface Noted {
  path: Path
  what: What
  subject?: string
}

/** Reading gives what was read, and yields on the way what there is to say about it. */
export type Reading<T> = Generator<Noted, T>

/** What was read together with all that was noted. */
export function collected<T>(reading: Reading<T>): { read: T; noted: Noted[] } {
  const noted: Noted[] = []
  for (;;) {
    const { done, value } = reading.next()
    if (done) return { read: value, noted }
    noted.push(value)
  }
}
