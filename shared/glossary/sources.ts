/** Where the facts of the glossary come from. */

export const OUTPOST = {
  en: 'NASA, “The International Space Station: Operating an Outpost in the New Frontier”, 2018',
  ru: 'NASA, «The International Space Station: Operating an Outpost in the New Frontier», 2018',
}

export const SEARCH_2020 = {
  en: 'NASA and Roscosmos on the search, August 2020 to March 2021',
  ru: 'NASA и Роскосмос о поиске утечки, август 2020 – март 2021 г.',
}

export const FLIGHT_RULES = {
  en: 'Flight rules as published in 2004',
  ru: 'Правила полёта, опубликованы в 2004 г.',
}

export const MIR = { en: 'Mir practice as published', ru: 'Опубликованная практика станции «Мир»' }

export const STATION_FILE = {
  en: 'The bundled station files; each volume there says where it comes from',
  ru: 'Файлы станций в составе программы; у каждого объёма там указан источник',
}

export const DERIVED = { en: 'Derived: ideal gas at 22 °C', ru: 'Расчёт: идеальный газ при 22 °C' }

export const UNITS = { en: 'Definition of the unit', ru: 'Определение единицы' }

export const NAUKA_2021 = { en: 'Roscosmos, July 2021', ru: 'Роскосмос, июль 2021 г.' }

export const DESTINY_2004 = { en: 'NASA on the leak of January 2004', ru: 'NASA об утечке января 2004 г.' }
