import type { Text } from '../i18n/text'
import destiny200401 from './destiny-2004-01.jsonl?raw'
import elektron200409 from './elektron-2004-09.jsonl?raw'
import prk202010 from './prk-2020-10.jsonl?raw'
import prk20201226 from './prk-2020-12-26.jsonl?raw'
import prk20210226 from './prk-2021-02-26.jsonl?raw'
import prk20210312 from './prk-2021-03-12.jsonl?raw'

/** A published case as an unsealed session log: what is published, and in its notes what is assumed. */
export interface Example {
  id: string
  title: Text
  summary: Text
  jsonl: string
}

/** To add one: put its log beside this file, import it, describe it here; the test runs it. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 'prk-2020-12-26',
    title: { en: 'PrK, 26 December 2020', ru: 'ПрК, 26 декабря 2020 г.' },
    summary: {
      en: 'The transfer chamber of Zvezda, hatch closed: 730 to 620 mmHg in 18 hours.',
      ru: 'Промежуточная камера «Звезды», люк закрыт: с 730 до 620 мм рт. ст. за 18 часов.',
    },
    jsonl: prk20201226,
  },
  {
    id: 'prk-2021-03-12',
    title: { en: 'PrK, 12 March 2021', ru: 'ПрК, 12 марта 2021 г.' },
    summary: {
      en: 'After two cracks were sealed: 730 to 678 mmHg in 11.5 hours.',
      ru: 'После заделки двух трещин: с 730 до 678 мм рт. ст. за 11,5 часа.',
    },
    jsonl: prk20210312,
  },
  {
    id: 'prk-2021-02-26',
    title: { en: 'PrK, 26 February 2021', ru: 'ПрК, 26 февраля 2021 г.' },
    summary: {
      en: 'A weekend, 728 to 465 mmHg; the second reading was made 2.0 to 2.6 days after the first.',
      ru: 'Выходные, с 728 до 465 мм рт. ст.; второе измерение через 2,0–2,6 суток после первого.',
    },
    jsonl: prk20210226,
  },
  {
    id: 'prk-2020-10',
    title: { en: 'PrK, October 2020', ru: 'ПрК, октябрь 2020 г.' },
    summary: {
      en: '732 to 715 and 733 to 670 mmHg, the times not written down: what cannot be said without them.',
      ru: 'С 732 до 715 и с 733 до 670 мм рт. ст. без записанного времени: чего без него не сказать.',
    },
    jsonl: prk202010,
  },
  {
    id: 'elektron-2004-09',
    title: { en: 'Elektron off, September 2004', ru: '«Электрон» выключен, сентябрь 2004 г.' },
    summary: {
      en: 'Two crew, −2.5 mmHg a day in the whole station and no leak: oxygen use explains it.',
      ru: 'Двое на борту, −2,5 мм рт. ст. в сутки по всей станции без утечки: причина в потреблении кислорода.',
    },
    jsonl: elektron200409,
  },
  {
    id: 'destiny-2004-01',
    title: { en: 'Window hose in Destiny, January 2004', ru: 'Шланг иллюминатора «Дестини», январь 2004 г.' },
    summary: {
      en: '14.7 to 14.0 psi by 9 January, up to 0.04 psi a day, all hatches open: how much, but not where.',
      ru: 'С 14,7 до 14,0 psi к 9 января, до 0,04 psi в сутки, все люки открыты: сколько, но не где.',
    },
    jsonl: destiny200401,
  },
]
