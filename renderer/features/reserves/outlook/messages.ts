import type { Text } from '../../../../shared/i18n/text'
import type { Need } from '../../../../shared/reserves/course'

export const m = {
  changed: { en: 'With these changes', ru: 'С этими изменениями' },
  answer: { en: 'How long it lasts', ru: 'На сколько хватит' },
  asPlanned: { en: 'As planned', ru: 'По плану' },
  whatIf: { en: 'What if', ru: 'Что, если' },
  reckoning: { en: 'Reckoning…', ru: 'Расчёт…' },
  rough: { en: 'Rough: 200 cases, the rest follows…', ru: 'Грубо: 200 вариантов, остальные считаются…' },
  failed: {
    en: 'The outlook could not be reckoned. Change the plan, or open it again.',
    ru: 'Прогноз рассчитать не удалось. Измените план или откройте его снова.',
  },
  chart: { en: 'Air and reserves', ru: 'Воздух и запасы' },
  chartLabel: (lanes: string): Text => ({
    en: `Over the days of the plan, with 95 % bands: ${lanes}. T shows the numbers as a table.`,
    ru: `По дням плана, с интервалами 95 %: ${lanes}. T — те же числа таблицей.`,
  }),
  total: { en: 'Total pressure', ru: 'Общее давление' },
  oxygen: { en: 'ppO₂', ru: 'ppO₂' },
  nitrogen: { en: 'ppN₂', ru: 'ppN₂' },
  gases: { en: 'Gas in store, kg', ru: 'Запас газа, кг' },
  water: { en: 'Water in store, kg', ru: 'Запас воды, кг' },
  legend: {
    en: 'band: 95 % of all cases · dots: as planned',
    ru: 'полоса: 95 % вариантов · точки: по плану',
  },
  limit: { en: 'limit', ru: 'предел' },
  fails: { en: 'fails', ru: 'отказ' },
  tableLabel: { en: 'Air and reserves by day', ru: 'Воздух и запасы по дням' },
  date: { en: 'Date', ru: 'Дата' },
  dates: { en: 'Dates', ru: 'Даты' },
  what: { en: 'What', ru: 'Что' },
  when: { en: 'Date', ru: 'Дата' },
  within: { en: '95 % interval', ru: 'Интервал 95 %' },
  probability: { en: 'Chance', ru: 'Вер-ть' },
  was: (date: string): Text => ({ en: `${date} →`, ru: `${date} →` }),
  datesLabel: { en: 'Limits and stores by date', ru: 'Пределы и запасы по датам' },
  beyond: { en: 'after the end', ru: 'после срока' },
  orLater: (from: string): Text => ({ en: `from\u00a0${from}`, ru: `с\u00a0${from}` }),
  empty: (store: Text): Text => ({ en: `${store.en}: empty`, ru: `${store.ru}: пусто` }),
  hardly: (until: string, what: string): Text => ({
    en: `Not by ${until}, or in less than 2.5 % of all cases: ${what}.`,
    ru: `До ${until} не наступит или наступит менее чем в 2,5 % вариантов: ${what}.`,
  }),
  leak: { en: 'Leak', ru: 'Утечка' },
  leakTimes: (times: readonly string[], kg: string): Text => {
    const product = times.map((one) => `× ${one}`).join(' ')
    return { en: `${product} = ${kg} kg/day`, ru: `${product} = ${kg} кг/сут` }
  },
  generator: { en: 'Fails for good', ru: 'Откажет насовсем' },
  nothingFails: { en: 'nothing', ru: 'ничего' },
  allFail: { en: 'all generators', ru: 'все генераторы' },
  from: { en: 'Fails on day', ru: 'День отказа' },
  onDay: (day: number, date: string): Text => ({ en: `${day}, ${date}`, ru: `${day}, ${date}` }),
  people: { en: 'Crew aboard', ru: 'Экипаж на борту' },
  asInPlan: { en: 'plan', ru: 'план' },
  hatch: { en: 'Hatch to the leak kept closed', ru: 'Люк к утечке держать закрытым' },
  hatchHint: (percent: string): Text => ({
    en: `An assumption: ${percent} of the leak remains.`,
    ru: `Допущение: остаётся ${percent} утечки.`,
  }),
  takeBack: { en: 'All as planned', ru: 'Всё по плану' },
}

/** What it means when the gas for a need is not there any more. */
export const SHORT: Record<Need, Text> = {
  oxygen: { en: 'No oxygen to be had', ru: 'Кислород взять неоткуда' },
  pressure: { en: 'No gas to top up with', ru: 'Нечем поднять давление' },
}
