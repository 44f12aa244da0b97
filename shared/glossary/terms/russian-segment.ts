import { NAUKA_2021, SEARCH_2020, STATION_FILE } from '../sources'
import { term } from '../term'

/** The Russian segment, from aft to forward, and the vehicles that dock there. */
export const RUSSIAN_SEGMENT = [
  term('РС RS', 'Russian segment', 'Российский сегмент', {
    en: 'The Russian-built part of the station; its elements keep their Cyrillic names in English text too.',
    ru: 'Часть станции российской постройки; её элементы и в английском тексте называют кириллицей.',
  }),
  term('СМ SM', 'Zvezda Service Module', 'Служебный модуль «Звезда»', {
    en: 'The module of living quarters and control at the aft end; for the search it is three compartments: ПрК, РО and ПхО.',
    ru: 'Жилой и управляющий модуль в кормовой части; при поиске это три отсека: ПрК, РО и ПхО.',
  }),
  term(
    'ПрК PrK SM-PRK',
    'Transfer chamber of Zvezda',
    'Промежуточная камера «Звезды»',
    {
      en: 'The tunnel between the working compartment and the aft port; the leak of 2019 to 2021 was found here.',
      ru: 'Тоннель между рабочим отсеком и кормовым узлом; здесь нашли утечку 2019–2021 годов.',
    },
    SEARCH_2020,
  ),
  term(
    'РО RO SM-RO',
    'Working compartment of Zvezda',
    'Рабочий отсек «Звезды»',
    {
      en: 'The largest part of Zvezda, with the central post, the table and the crew quarters.',
      ru: 'Самая большая часть «Звезды»: центральный пост, стол, каюты.',
    },
    STATION_FILE,
  ),
  term(
    'ПхО PkhO SM-PKHO',
    'Transfer compartment of Zvezda',
    'Переходный отсек «Звезды»',
    {
      en: 'The ball at the front of Zvezda where РО, ПГО, МИМ2 and МЛМ (formerly СО1) meet: closing its hatches splits the station.',
      ru: 'Шаровой отсек перед «Звездой», где сходятся РО, ПГО, МИМ2 и МЛМ (раньше СО1): его люки делят станцию.',
    },
    STATION_FILE,
  ),
  term('ФГБ FGB', 'Zarya, the functional cargo block', 'Функционально-грузовой блок «Заря»', {
    en: 'The first module of the station; for the search it is two compartments: ПГО and ГА.',
    ru: 'Первый модуль станции; при поиске это два отсека: ПГО и ГА.',
  }),
  term(
    'ПГО PGO FGB-PGO',
    'Instrument-cargo compartment of Zarya',
    'Приборно-грузовой отсек «Зари»',
    {
      en: 'The long main part of Zarya, mostly stowage, on the way between the two segments.',
      ru: 'Длинная основная часть «Зари», в основном для укладки грузов, на пути между сегментами.',
    },
    STATION_FILE,
  ),
  term(
    'ГА GA FGB-GA',
    'Pressurised adapter of Zarya',
    'Гермоадаптер «Зари»',
    {
      en: 'The forward end of Zarya, where МИМ1 and PMA1 are attached.',
      ru: 'Передняя часть «Зари», к которой присоединены МИМ1 и PMA1.',
    },
    STATION_FILE,
  ),
  term(
    'МИМ1 MIM1 MRM1',
    'Rassvet, Mini-Research Module 1',
    'Малый исследовательский модуль 1 «Рассвет»',
    {
      en: 'A module on the nadir side of Zarya with a port for Soyuz.',
      ru: 'Модуль на надирной стороне «Зари» со стыковочным узлом для «Союза».',
    },
    STATION_FILE,
  ),
  term(
    'МИМ2 MIM2 MRM2',
    'Poisk, Mini-Research Module 2',
    'Малый исследовательский модуль 2 «Поиск»',
    {
      en: 'A module on the zenith side of Zvezda: an airlock and a docking port.',
      ru: 'Модуль на зенитной стороне «Звезды»: шлюз и стыковочный узел.',
    },
    STATION_FILE,
  ),
  term(
    'СО1 SO1 DC1',
    'Pirs, Docking Compartment 1',
    'Стыковочный отсек 1 «Пирс»',
    {
      en: 'A docking port and airlock under Zvezda until July 2021, when Nauka took its place.',
      ru: 'Стыковочный отсек и шлюз под «Звездой» до июля 2021 года; его место заняла «Наука».',
    },
    NAUKA_2021,
  ),
  term(
    'МЛМ MLM',
    'Nauka, Multipurpose Laboratory Module',
    'Многоцелевой лабораторный модуль «Наука»',
    {
      en: 'The Russian laboratory under Zvezda since July 2021.',
      ru: 'Российская лаборатория под «Звездой» с июля 2021 года.',
    },
    NAUKA_2021,
  ),
  term(
    'УМ UM',
    'Prichal, the node module',
    'Узловой модуль «Причал»',
    {
      en: 'A spherical node under Nauka with ports for Soyuz and Progress.',
      ru: 'Шаровой узловой модуль под «Наукой» с узлами для «Союзов» и «Прогрессов».',
    },
    STATION_FILE,
  ),
  term('КК KK', 'Crew spacecraft', 'Космический корабль', {
    en: 'The vehicle that brings people home; nobody is ever cut off from his own.',
    ru: 'Корабль, на котором люди возвращаются; никого никогда не отрезают от своего корабля.',
  }),
  term(
    'С-16 С-17 С-24 С-25 Soyuz',
    'Soyuz MS',
    '«Союз МС»',
    {
      en: 'A crew vehicle for three; on the map С and its flight number.',
      ru: 'Корабль для трёх человек; на схеме буква С и номер полёта.',
    },
    STATION_FILE,
  ),
  term(
    'П-14 П-15 П-25 П-26 Progress',
    'Progress MS',
    '«Прогресс МС»',
    {
      en: 'A cargo vehicle that also brings oxygen, nitrogen or air; on the map П and its flight number.',
      ru: 'Грузовой корабль, который везёт и кислород, азот или воздух; на схеме буква П и номер полёта.',
    },
    STATION_FILE,
  ),
  term('БО BO', 'Orbital module of Soyuz', 'Бытовой отсек «Союза»', {
    en: 'The forward part of Soyuz, next to the station’s hatch; it burns up on the way home.',
    ru: 'Передняя часть «Союза», ближайшая к люку станции; при возвращении сгорает.',
  }),
  term('СА SA', 'Descent module of Soyuz', 'Спускаемый аппарат «Союза»', {
    en: 'The part of Soyuz in which the crew lands; a search may leave people waiting here.',
    ru: 'Часть «Союза», в которой экипаж садится; во время поиска люди могут ждать здесь.',
  }),
]
