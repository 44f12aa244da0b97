import type { Text } from '../../i18n/text'
import type { Procedure, Step } from '../language/procedure'
import { outlineOf } from '../run/outline'
import { conditionsOf, DONE_BY_DOING } from './words'

/** Something of a procedure that another form cannot say. */
export interface Loss {
  /** The step that it concerns; none where it concerns the whole procedure. */
  step?: string
  what: string
  text: Text
}

export type Form = 'odf' | 'cacao'

/** What a feature of the language becomes in the forms that cannot say it; a form that can is not named. */
interface Feature<T> {
  what: string
  has: (subject: T) => boolean
  lost: Partial<Record<Form, Text>>
}

const both = (text: Text): Record<Form, Text> => ({ odf: text, cacao: text })

const OF_PROCEDURE: Feature<Procedure>[] = [
  {
    what: 'second-language',
    has: () => true,
    lost: both({ en: 'One of the two languages only.', ru: 'Только один из двух языков.' }),
  },
  {
    what: 'alarms',
    has: ({ alarms }) => alarms.length > 0,
    lost: both({ en: 'No alarm starts it.', ru: 'Аварийный сигнал её не запускает.' }),
  },
  {
    what: 'supersedes',
    has: ({ supersedes }) => supersedes.length > 0,
    lost: both({
      en: 'It does not inhibit the procedures that it makes superfluous.',
      ru: 'Она не блокирует процедуры, которые делает излишними.',
    }),
  },
  {
    what: 'stale-after',
    has: () => true,
    lost: both({ en: 'No value counts as too old.', ru: 'Ни одно значение не считается устаревшим.' }),
  },
  {
    what: 'priority',
    has: ({ priority }) => priority === 'warning' || priority === 'caution',
    lost: {
      odf: {
        en: 'Warning and caution are not told apart: both are off-nominal.',
        ru: 'Предупреждение и предостережение не различаются: оба — нештатные.',
      },
    },
  },
]

const OF_STEP: Feature<Step>[] = [
  {
    what: 'condition',
    has: (step) => conditionsOf(step).length > 0,
    lost: both({
      en: 'The condition is words: nothing evaluates it.',
      ru: 'Условие дано словами: его никто не вычисляет.',
    }),
  },
  {
    what: 'chosen-hatches',
    has: (step) => 'hatches' in step && typeof step.hatches === 'string',
    lost: both({
      en: 'The hatches are described: nothing looks them up.',
      ru: 'Люки описаны словами: их никто не подбирает.',
    }),
  },
  {
    what: 'chosen-places',
    has: (step) => step.kind === 'record' && typeof step.places === 'string',
    lost: both({
      en: 'The places of the readings are described: nothing looks them up.',
      ru: 'Места замеров описаны словами: их никто не подбирает.',
    }),
  },
  {
    what: 'done-by-doing',
    has: (step) => DONE_BY_DOING.includes(step.kind),
    lost: both({
      en: 'Reading or moving does not complete the step: the crew ticks it.',
      ru: 'Замер или перемещение не завершает шаг: отметку ставит экипаж.',
    }),
  },
  {
    what: 'after',
    has: ({ after }) => after !== undefined && after.length > 0,
    lost: both({
      en: 'Nothing holds the step until the steps of the other roles are passed.',
      ru: 'Шаг не ждёт завершения шагов других членов экипажа.',
    }),
  },
  {
    what: 'shown-value',
    has: ({ show }) => show !== undefined,
    lost: both({
      en: 'The value of the leak engine is not beside the step.',
      ru: 'Рядом с шагом нет значения от программы поиска утечки.',
    }),
  },
  {
    what: 'consequence',
    has: ({ consequence }) => consequence !== undefined,
    lost: both({
      en: 'The consequence is a note of the step: nothing collects it.',
      ru: 'Последствие дано примечанием к шагу: его никто не собирает.',
    }),
  },
  {
    what: 'safety-critical',
    has: ({ safetyCritical }) => safetyCritical,
    lost: both({
      en: 'The step is not marked as critical to safety.',
      ru: 'Шаг не отмечен как критичный для безопасности.',
    }),
  },
  {
    what: 'assumption',
    has: ({ basis }) => basis === 'assumption',
    lost: both({
      en: 'The step is not marked as an assumption.',
      ru: 'Шаг не отмечен как допущение.',
    }),
  },
  {
    what: 'watch',
    has: ({ kind }) => kind === 'watch',
    lost: both({
      en: 'Nothing watches the value after the step.',
      ru: 'После шага за значением никто не следит.',
    }),
  },
  {
    what: 'timer',
    has: (step) => step.kind === 'wait' && step.for !== undefined,
    lost: { odf: { en: 'No timer runs.', ru: 'Таймер не работает.' } },
  },
  {
    what: 'lanes',
    has: ({ kind }) => kind === 'parallel',
    lost: {
      odf: {
        en: 'What runs at the same time stands one after the other, each with its crew member.',
        ru: 'Одновременные действия стоят одно за другим, каждое со своим членом экипажа.',
      },
    },
  },
  {
    what: 'loop',
    has: ({ kind }) => kind === 'while',
    lost: { odf: { en: 'The repetition is words.', ru: 'Повторение дано словами.' } },
  },
  {
    what: 'statements',
    has: ({ warning, caution, note }) => (warning ?? caution ?? note) !== undefined,
    lost: {
      cacao: {
        en: 'Warning, caution and note are a part of the description.',
        ru: 'Предупреждение, предостережение и примечание — часть описания.',
      },
    },
  },
  {
    what: 'reference',
    has: ({ kind }) => kind === 'reference',
    lost: {
      cacao: {
        en: 'The other procedure is named: it cannot be started from here.',
        ru: 'Другая процедура названа: отсюда ее не запустить.',
      },
    },
  },
  {
    what: 'end',
    has: (step) => step.kind === 'decision' && step.options.some(({ end }) => end),
    lost: {
      cacao: {
        en: 'A branch cannot end the whole playbook: the crew is told to stop it.',
        ru: 'Ветвь не может завершить весь сценарий: экипажу указано остановить его.',
      },
    },
  },
]

/** All that a procedure says and this form cannot: of the whole first, then step by step. */
export function lossesOf(procedure: Procedure, form: Form): Loss[] {
  return [
    ...lost(OF_PROCEDURE, procedure, form),
    ...outlineOf(procedure).flatMap(({ step }) =>
      lost(OF_STEP, step, form).map((loss) => ({ step: step.id, ...loss })),
    ),
  ]
}

function lost<T>(features: readonly Feature<T>[], subject: T, form: Form): Loss[] {
  return features.flatMap(({ what, has, lost: { [form]: text } }) =>
    text && has(subject) ? [{ what, text }] : [],
  )
}
