import { DESTINY_2004, STATION_FILE } from '../sources'
import { term } from '../term'

/** The US segment with the modules of its partners, and the vehicles that come there. */
export const US_SEGMENT = [
  term(
    'ISS МКС',
    'International Space Station',
    'Международная космическая станция',
    {
      en: 'The station of the bundled files; 916 to 1,005 m³ of air are published for it as a whole.',
      ru: 'Станция, для которой составлены файлы в составе программы; для неё опубликован объём от 916 до 1005 м³.',
    },
    STATION_FILE,
  ),
  term('US АС USOS', 'US segment', 'Американский сегмент', {
    en: 'The part of the station built by NASA, ESA and JAXA; pressure is read there in psi.',
    ru: 'Часть станции, построенная NASA, ESA и JAXA; давление там читают в psi.',
  }),
  term(
    'N1',
    'Unity, Node 1',
    '«Юнити», узловой модуль 1',
    {
      en: 'The node next to PMA1; its aft hatch is the boundary to the Russian segment.',
      ru: 'Узловой модуль рядом с PMA1; его кормовой люк — граница с российским сегментом.',
    },
    STATION_FILE,
  ),
  term(
    'N2',
    'Harmony, Node 2',
    '«Хармони», узловой модуль 2',
    {
      en: 'The forward node, to which LAB, COL, JPM and two docking adapters are attached.',
      ru: 'Передний узловой модуль: к нему присоединены LAB, COL, JPM и два стыковочных адаптера.',
    },
    STATION_FILE,
  ),
  term(
    'N3',
    'Tranquility, Node 3',
    '«Транквилити», узловой модуль 3',
    {
      en: 'The node with life-support equipment, to which CUP, PMM, BEAM and BISHOP are attached.',
      ru: 'Узловой модуль со средствами жизнеобеспечения: к нему присоединены CUP, PMM, BEAM и BISHOP.',
    },
    STATION_FILE,
  ),
  term(
    'LAB',
    'Destiny, US laboratory',
    '«Дестини», американская лаборатория',
    {
      en: 'The laboratory between N1 and N2; the window hose of January 2004 leaked here.',
      ru: 'Лаборатория между N1 и N2; здесь в январе 2004 года травил шланг окна.',
    },
    DESTINY_2004,
  ),
  term(
    'COL',
    'Columbus',
    '«Коламбус»',
    { en: 'The European laboratory on N2.', ru: 'Европейская лаборатория на N2.' },
    STATION_FILE,
  ),
  term(
    'JPM',
    'Kibo, pressurised module',
    '«Кибо», герметичный модуль',
    { en: 'The Japanese laboratory on N2.', ru: 'Японская лаборатория на N2.' },
    STATION_FILE,
  ),
  term(
    'JLP',
    'Kibo, logistics module',
    '«Кибо», складской модуль',
    { en: 'The store on top of JPM.', ru: 'Склад над JPM.' },
    STATION_FILE,
  ),
  term(
    'E-LK AL-EL',
    'Equipment lock of Quest',
    'Отсек снаряжения «Квеста»',
    {
      en: 'The inner part of the US airlock, where suits are kept.',
      ru: 'Внутренняя часть американского шлюза, где хранят скафандры.',
    },
    STATION_FILE,
  ),
  term(
    'C-LK AL-CL',
    'Crew lock of Quest',
    'Отсек экипажа «Квеста»',
    {
      en: 'The outer part of the US airlock, which is brought to vacuum for a spacewalk.',
      ru: 'Наружная часть американского шлюза: перед выходом из неё стравливают воздух.',
    },
    STATION_FILE,
  ),
  term(
    'CUP',
    'Cupola',
    '«Купол»',
    { en: 'The seven windows under N3, with shutters.', ru: 'Семь окон под N3, с крышками.' },
    STATION_FILE,
  ),
  term(
    'PMM',
    'Leonardo, Permanent Multipurpose Module',
    '«Леонардо», многоцелевой складской модуль',
    { en: 'A store on N3.', ru: 'Склад на N3.' },
    STATION_FILE,
  ),
  term(
    'BEAM',
    'Bigelow Expandable Activity Module',
    'Надувной модуль «Бигелоу»',
    {
      en: 'An expandable module on N3 whose hatch is normally closed.',
      ru: 'Надувной модуль на N3; его люк обычно закрыт.',
    },
    STATION_FILE,
  ),
  term(
    'BISHOP NRAL',
    'Bishop airlock',
    'Шлюз «Бишоп»',
    { en: 'A bell-shaped airlock for equipment on N3.', ru: 'Колоколообразный шлюз для оборудования на N3.' },
    STATION_FILE,
  ),
  term(
    'PMA PMA1 PMA2 PMA3',
    'Pressurized Mating Adapter',
    'Гермоадаптер PMA',
    {
      en: 'A short cone between unlike docking systems: PMA1 joins the two segments, PMA2 and PMA3 receive Dragon.',
      ru: 'Короткий конус между разными системами стыковки: PMA1 соединяет сегменты, к PMA2 и PMA3 стыкуется «Дрэгон».',
    },
    STATION_FILE,
  ),
  term('CBM', 'Common Berthing Mechanism', 'Единый механизм пристыковки', {
    en: 'The joint of US modules: a hatch on each side and a vestibule between them.',
    ru: 'Соединение американских модулей: по люку с каждой стороны и вестибюль между ними.',
  }),
  term('', 'Vestibule', 'Вестибюль', {
    en: 'The small space between two hatches of a joint; it can leak by itself and is checked like a compartment.',
    ru: 'Небольшой объём между двумя люками соединения; может травить сам, его проверяют как отсек.',
  }),
  term(
    'CREW8',
    'Crew Dragon',
    '«Крю Дрэгон»',
    {
      en: 'A crew vehicle on the US segment; on the map CREW and its mission.',
      ru: 'Корабль экипажа на американском сегменте; на схеме CREW и номер миссии.',
    },
    STATION_FILE,
  ),
  term(
    'SPX30',
    'Cargo Dragon',
    '«Карго Дрэгон»',
    {
      en: 'A cargo vehicle that returns to Earth; on the map SPX and its mission.',
      ru: 'Грузовой корабль, который возвращается на Землю; на схеме SPX и номер миссии.',
    },
    STATION_FILE,
  ),
  term(
    'NG-14 NG-20 CYGNUS-NG-14 CYGNUS-NG-20',
    'Cygnus',
    '«Сигнус»',
    {
      en: 'A cargo vehicle on N1; on the map NG and its mission.',
      ru: 'Грузовой корабль на N1; на схеме NG и номер миссии.',
    },
    STATION_FILE,
  ),
]
