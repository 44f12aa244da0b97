import { DERIVED, FLIGHT_RULES, MIR, OUTPOST, SEARCH_2020 } from '../sources'
import { term } from '../term'

/** How a leak is found, and how long the air lasts. */
export const LEAK = [
  term('', 'Leak', 'Утечка', {
    en: 'Air that leaves the cabin through a hole or crack.',
    ru: 'Воздух, который уходит из кабины через отверстие или трещину.',
  }),
  term('', 'Depressurisation', 'Разгерметизация', {
    en: 'Cabin pressure falls because air is lost; the emergency procedure of this name looks for the compartment.',
    ru: 'Давление в кабине падает из-за потери воздуха; одноимённая аварийная процедура ищет отсек.',
  }),
  term('', 'Compartment', 'Отсек', {
    en: 'The smallest part of the station that hatches can close off.',
    ru: 'Наименьшая часть станции, которую можно отделить люками.',
  }),
  term('', 'Segment', 'Сегмент', {
    en: 'All compartments that are joined by open hatches: one volume with one pressure.',
    ru: 'Все отсеки, соединённые открытыми люками: один объём с одним давлением.',
  }),
  term('', 'To isolate', 'Изолировать', {
    en: 'To leave a leaking compartment, close its hatch, and let it go to vacuum if it must.',
    ru: 'Покинуть негерметичный отсек, закрыть его люк и, если придётся, оставить его на вакуум.',
  }),
  term(
    '',
    'Non-isolatable',
    'Неизолируемый',
    {
      en: 'Said of a compartment on the way to the crew vehicle: a leak there means evacuation.',
      ru: 'Об отсеке на пути к кораблю: утечка в нём означает эвакуацию.',
    },
    OUTPOST,
  ),
  term(
    '',
    'To split the station',
    'Разделить станцию',
    {
      en: 'To close the hatches that part it into two halves, so that one reading on each side tells which half leaks.',
      ru: 'Закрыть люки, которые делят её на две части: по показанию с каждой стороны видно, в какой утечка.',
    },
    OUTPOST,
  ),
  term(
    '',
    'Test hatch',
    'Проверочный люк',
    {
      en: 'A hatch closed for a reading; it stays closed no longer than half the time in which 1 mmHg is lost.',
      ru: 'Люк, закрытый ради показания; его держат закрытым не дольше половины времени потери 1 мм рт. ст.',
    },
    MIR,
  ),
  term('', 'Reading', 'Показание', {
    en: 'What a gauge showed: value, unit, instrument, compartment, time and who saw it.',
    ru: 'То, что показал прибор: значение, единица, прибор, отсек, время и кто смотрел.',
  }),
  term('dP/dt', 'Rate of pressure fall', 'Скорость падения давления', {
    en: 'By how much pressure falls in a time; it means something only with the volume in which it was measured.',
    ru: 'На сколько давление падает за время; имеет смысл только вместе с объёмом, в котором измерено.',
  }),
  term(
    '',
    'Loss of air',
    'Потеря воздуха',
    {
      en: 'Mass lost in a day: 1 mmHg in 916 m³ at 22 °C is 1.44 kg.',
      ru: 'Масса, потерянная за сутки: 1 мм рт. ст. в объёме 916 м³ при 22 °C — это 1,44 кг.',
    },
    DERIVED,
  ),
  term(
    '',
    'Reserve time',
    'Резервное время',
    {
      en: 'The time until pressure reaches the floor if nothing is done; the shortest of its three laws is the one to act on.',
      ru: 'Время, за которое давление дойдёт до нижней границы, если ничего не делать; действуют по самому короткому из трёх законов.',
    },
    OUTPOST,
  ),
  term('', 'Floor of the reserve time', 'Нижняя граница резервного времени', {
    en: 'The pressure at which the crew must be gone; 490 mmHg unless the station or the settings say otherwise.',
    ru: 'Давление, к которому экипаж должен уйти; 490 мм рт. ст., если файл станции или настройки не говорят иного.',
  }),
  term('', 'Linear law', 'Линейный закон', {
    en: 'Pressure goes on falling as fast as now: the shortest reserve time.',
    ru: 'Давление падает с той же скоростью, что сейчас: самое короткое резервное время.',
  }),
  term('', 'Orifice law', 'Закон отверстия', {
    en: 'A hole loses air in proportion to pressure, so that the fall becomes slower.',
    ru: 'Отверстие теряет воздух пропорционально давлению, поэтому падение замедляется.',
  }),
  term('', 'Crack law', 'Закон трещины', {
    en: 'A long narrow crack loses air with the square of pressure: the fall becomes slower still.',
    ru: 'Длинная узкая трещина теряет воздух пропорционально квадрату давления: падение замедляется ещё сильнее.',
  }),
  term(
    '',
    'Lower limit',
    'Нижний предел',
    {
      en: '14.2 psi (734 mmHg): below it air is to be added.',
      ru: '14,2 psi (734 мм рт. ст.): ниже него воздух добавляют.',
    },
    FLIGHT_RULES,
  ),
  term(
    '',
    'Limit of crew health',
    'Предел по здоровью экипажа',
    {
      en: '10.2 psi (527 mmHg): below it people are at risk.',
      ru: '10,2 psi (527 мм рт. ст.): ниже него люди в опасности.',
    },
    FLIGHT_RULES,
  ),
  term(
    '',
    'Thirty-minute rule',
    'Правило тридцати минут',
    {
      en: 'With less than 30 minutes of reserve time the search ends and the crew leaves.',
      ru: 'Если резервного времени меньше 30 минут, поиск прекращают и экипаж уходит.',
    },
    MIR,
  ),
  term(
    '',
    'Emergency search',
    'Аварийный поиск',
    {
      en: 'Own vehicle first, then the split of the station, then hatch after hatch, a reading after each.',
      ru: 'Сначала свой корабль, потом раздел станции, потом люк за люком, после каждого — показание.',
    },
    OUTPOST,
  ),
  term(
    '',
    'Slow search',
    'Поиск медленной утечки',
    {
      en: 'All hatches closed for 12 to 24 hours or longer, the crew in one segment, every compartment read.',
      ru: 'Все люки закрыты 12–24 часа или дольше, экипаж в одном сегменте, показания снимают во всех отсеках.',
    },
    SEARCH_2020,
  ),
  term('', 'Verdict', 'Вывод', {
    en: 'What the leak engine concludes from the readings, with its probability; the crew decides.',
    ru: 'Заключение программы по показаниям, с вероятностью; решает экипаж.',
  }),
  term('', 'Interval', 'Интервал', {
    en: 'Between these two values the true one lies with a probability of 95 %.',
    ru: 'Между этими двумя значениями истинное лежит с вероятностью 95 %.',
  }),
  term('ppO2 ppO₂', 'Partial pressure of oxygen', 'Парциальное давление кислорода', {
    en: 'The share of the pressure that is oxygen: what people breathe by.',
    ru: 'Доля давления, которая приходится на кислород: то, чем дышат люди.',
  }),
  term('ppN2 ppN₂', 'Partial pressure of nitrogen', 'Парциальное давление азота', {
    en: 'The share that is nitrogen: nobody breathes it away, so that its fall is the cleaner sign of a leak.',
    ru: 'Доля азота: его никто не вдыхает, поэтому его падение — более чистый признак утечки.',
  }),
  term('CO₂ CO2 ppCO2', 'Carbon dioxide', 'Углекислый газ', {
    en: 'What people breathe out; in a closed compartment without ventilation it gathers.',
    ru: 'То, что люди выдыхают; в закрытом отсеке без вентиляции он накапливается.',
  }),
  term(
    '',
    'Temperature correction',
    'Поправка на температуру',
    {
      en: 'At 740 mmHg one kelvin is 2.5 mmHg, so that pressure is compared at one temperature.',
      ru: 'При 740 мм рт. ст. один кельвин — это 2,5 мм рт. ст., поэтому давления сравнивают при одной температуре.',
    },
    DERIVED,
  ),
  term('', 'Gas flow', 'Поток газа', {
    en: 'Gas that is let in or out on purpose, by a tank, a generator or an airlock: entered, it is no leak.',
    ru: 'Газ, который впустили или выпустили намеренно: из баллона, генератором, через шлюз; записанный, он не утечка.',
  }),
  term('', 'Repressurisation', 'Наддув', {
    en: 'Letting in gas from a tank to raise the pressure.',
    ru: 'Подача газа из баллонов, чтобы поднять давление.',
  }),
  term('', 'Patch', 'Заплата', {
    en: 'What is put on the place of a leak; whether it holds is seen by the rate afterwards.',
    ru: 'То, чем закрывают место утечки; держит ли она, видно по скорости после ремонта.',
  }),
  term('', 'Elektron', '«Электрон»', {
    en: 'The Russian generator that makes oxygen from water.',
    ru: 'Российский генератор, который получает кислород из воды.',
  }),
  term('OGS', 'Oxygen Generation System', 'Система генерации кислорода', {
    en: 'The US generator that makes oxygen from water.',
    ru: 'Американский генератор, который получает кислород из воды.',
  }),
  term('Vika', 'Oxygen candle', 'Кислородная шашка «Вика»', {
    en: 'A cartridge that burns and gives oxygen when the generators stand.',
    ru: 'Патрон, который при горении даёт кислород, когда генераторы не работают.',
  }),
]
