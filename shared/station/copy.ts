import { Document, isScalar, visit, type YAMLMap } from 'yaml'
import type { Language, Text } from '../i18n/text'
import type { Station } from './station'

/** How much fits on a line. */
const LINE = 110

/**
 * A station as a file to be edited: YAML with a comment at every part, in one language. It has an id of its own, so
 * that it stands beside the station that it was made of; everything else is the same.
 */
export function copyOf(station: Station, language: Language): string {
  const id = copyId(station)
  const name = station.name && { en: `${station.name.en} (copy)`, ru: `${station.name.ru} (копия)` }
  const document = new Document({ ...station, id, ...(name && { name }) })
  document.commentBefore = commentOf(HEAD(station.id)[language])
  visit(document, {
    Map: (_key, map) => {
      if (isShort(map)) map.flow = true
    },
    Seq: (_key, seq) => {
      if (seq.items.every(isScalar)) seq.flow = true
    },
    Pair: (_key, pair, path) => {
      const comment = path.length === 2 && isScalar(pair.key) ? COMMENTS[String(pair.key.value)] : undefined
      if (comment && isScalar(pair.key)) {
        pair.key.commentBefore = commentOf(comment[language])
        pair.key.spaceBefore = true
      }
    },
  })
  return document.toString({ lineWidth: LINE, flowCollectionPadding: true })
}

/** How the copy of a station is called. */
export function copyId({ id }: Pick<Station, 'id'>): string {
  return `${id.slice(0, 35)}-copy`
}

/** A volume, a place, a name; not what has a sentence in it. */
function isShort(map: YAMLMap): boolean {
  return map.items.every(({ value }) => isScalar(value) && String(value.value).length <= 40)
}

/** One space after the sign, and lines that fit. */
function commentOf(text: string): string {
  const lines = text.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1)
    const isFull = last === undefined || last.length + word.length + 1 > LINE - 2
    return isFull ? [...done, word] : [...done.slice(0, -1), `${last} ${word}`]
  }, [])
  return lines.map((line) => ` ${line}`).join('\n')
}

const HEAD = (id: string): Text => ({
  en: `A station for Hatchwise, copied from ${id}. Change it with any text editor, then choose it: New session, Station, "Station from a file…". Whatever is wrong is named with its place; "hatchwise station check <file>" says the same without a window. Names are pairs: en, ru. Everything after # on a line is a comment.`,
  ru: `Станция для Hatchwise, копия ${id}. Измените её в любом текстовом редакторе, затем выберите: «Новый сеанс», «Станция», «Станция из файла…». Каждая ошибка будет названа с указанием места; «hatchwise station check <файл>» скажет то же без окна. Названия — пары: en, ru. Всё, что в строке после #, — комментарий.`,
})

/** What stands at each part of the file. */
const COMMENTS: Record<string, Text> = {
  id: {
    en: 'Letters, digits, ".", "-", "_". An id of its own: a bundled procedure that names hatches of another station is not offered here.',
    ru: 'Буквы, цифры, «.», «-», «_». Свой id: процедуры, которые называют люки другой станции, здесь не предлагаются.',
  },
  source: {
    en: 'Where the figures come from. Every compartment, hatch and instrument may have a source of its own: published, derived or unverified.',
    ru: 'Откуда данные. У каждого отсека, люка и прибора может быть свой источник: published (опубликовано), derived (выведено), unverified (не проверено).',
  },
  compartments: {
    en: 'What hatches can close off. Only id is needed. label stands on the map; part is russian, us or other; volume in m3, L or ft3 with a band low to high, left out where nobody knows it; place on the map in grid cells, x grows forward (right), y down.',
    ru: 'То, что можно отделить люками. Обязателен только id. label — подпись на схеме; part — russian, us или other; volume в m3, L или ft3 с границами low и high, если объём неизвестен, его не пишут; place — место на схеме в клетках, x растёт вперёд (вправо), y вниз.',
  },
  hatches: {
    en: 'A hatch joins two compartments: its id is both ids with "/" between them. state is open, closed, closed-leaking or removed. equalisationValve: can it be opened again against a pressure difference?',
    ru: 'Люк соединяет два отсека: его id — их id через «/». state: open (открыт), closed (закрыт), closed-leaking (неплотный) или removed (снят). equalisationValve: можно ли открыть его снова при перепаде давления?',
  },
  vehicles: {
    en: 'Docked vehicles, crew or cargo: each is a compartment behind the hatch to the one at dockedTo.',
    ru: 'Пристыкованные корабли, crew (пилотируемый) или cargo (грузовой): каждый — отсек за люком к отсеку dockedTo.',
  },
  instruments: {
    en: 'What pressure is read with. sigma: the random error of one reading; resolution: the smallest step; systematic: what is the same in every reading.',
    ru: 'Чем измеряют давление. sigma — случайная погрешность одного показания; resolution — наименьший шаг; systematic — то, что одинаково в каждом показании.',
  },
  firstSplit: {
    en: 'The hatches that split the station first in an emergency, in this order.',
    ru: 'Люки, которые при аварии делят станцию первыми, в этом порядке.',
  },
  limits: {
    en: 'Pressures at which something must be done: floor of the reserve time, lower limit, limit of crew health, alarm.',
    ru: 'Давления, при которых надо действовать: floor — нижняя граница резервного времени, lower — нижний предел, health — предел по здоровью экипажа, alarm — сигнал.',
  },
}
