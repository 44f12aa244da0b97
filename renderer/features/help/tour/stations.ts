import type { Text } from '../../../../shared/i18n/text'
import crew from '../../crew/crew.module.css'

interface Station {
  /** The part of the crew screen that it is about; where there is none, the tour goes on to the next. */
  part: string
  text: Text
}

/** The crew screen from the top left on; parts are known by what they are called, or by the key that they show. */
export const STATIONS: readonly Station[] = [
  {
    part: 'header',
    text: {
      en: 'What this is: real, drill or example, by which book, and the time in GMT. Alarms come up below this bar.',
      ru: 'Что это: реально, тренировка или пример, по какой книге, время по Гринвичу. Сигналы появляются под этой строкой.',
    },
  },
  {
    part: 'section:has(> #step-body)',
    text: {
      en: 'The step at hand, with one big action: Enter does it. G shows the log and the notes instead, Z takes the last entry back.',
      ru: 'Текущий шаг с одним главным действием: его выполняет Enter. G показывает журнал и сводку, Z отменяет последнюю запись.',
    },
  },
  {
    part: '[aria-keyshortcuts=R], section[aria-labelledby=reading]',
    text: {
      en: 'R, the number on the gauge, Enter: a reading. Readings are what everything else is worked out from.',
      ru: 'R, число с прибора, Enter: показание. Из показаний вычисляется всё остальное.',
    },
  },
  {
    part: `.${crew.map}`,
    text: {
      en: 'The station. Press a hatch, then H, when it was closed or opened; fills show which segments lose pressure. M shows it as a table.',
      ru: 'Станция. Нажмите на люк, затем H, когда его закрыли или открыли; заливка показывает, где падает давление. M — таблица.',
    },
  },
  {
    part: `.${crew.chart}`,
    text: {
      en: 'The readings over time with the curves fitted to them. C shows them as a table.',
      ru: 'Показания во времени и подобранные к ним кривые. C — таблица.',
    },
  },
  {
    part: 'section[aria-labelledby=verdict]',
    text: {
      en: 'Which segment leaks, how fast, how long the air lasts and which hatch to close next. It advises; the crew decides.',
      ru: 'Какой отсек негерметичен, с какой скоростью, на сколько хватит воздуха и какой люк закрыть. Это совет; решает экипаж.',
    },
  },
  {
    part: '[aria-keyshortcuts=F8]',
    text: {
      en: 'Every entry is on the disk, twice, before it shows. F8 says how safely the log is kept.',
      ru: 'Каждая запись попадает на диск дважды, прежде чем появится здесь. F8 — насколько надёжно пишется журнал.',
    },
  },
  {
    part: '[aria-keyshortcuts=F1]',
    text: {
      en: 'All keys of any screen: ? or F1, and this tour with them. F10 is the glossary.',
      ru: 'Все клавиши любого экрана: ? или F1, там же этот обзор. F10 — словарь.',
    },
  },
]
