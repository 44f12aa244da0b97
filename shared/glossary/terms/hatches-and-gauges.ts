import { DERIVED, MIR, OUTPOST, SEARCH_2020, UNITS } from '../sources'
import { term } from '../term'

/** What is closed, what is read, and in which unit. */
export const HATCHES_AND_GAUGES = [
  term('', 'Hatch', 'Люк', {
    en: 'The door between two compartments; closing one after another and reading gauges is how a leak is found.',
    ru: 'Дверь между двумя отсеками; утечку находят, закрывая люк за люком и снимая показания.',
  }),
  term('', 'Open', 'Открыт', {
    en: 'Air passes freely: both sides have one pressure and count as one segment.',
    ru: 'Воздух проходит свободно: по обе стороны одно давление, это один сегмент.',
  }),
  term('', 'Closed', 'Закрыт', {
    en: 'No air passes: each side has its own pressure from now on.',
    ru: 'Воздух не проходит: с этого момента у каждой стороны своё давление.',
  }),
  term('', 'Not tight', 'Неплотный', {
    en: 'A hatch that is closed but lets air through: the closed compartment then follows its neighbour slowly.',
    ru: 'Люк закрыт, но пропускает воздух: закрытый отсек медленно следует за соседним.',
  }),
  term('', 'Removed', 'Снят', {
    en: 'A hatch that is not there and cannot be closed.',
    ru: 'Люка нет на месте, закрыть его нельзя.',
  }),
  term('', 'Jammed', 'Заклинен', {
    en: 'A hatch that does not move, in a drill or in fact.',
    ru: 'Люк не двигается, в тренировке или на самом деле.',
  }),
  term('', 'Seal', 'Уплотнение', {
    en: 'The ring that makes a closed hatch tight; it is looked at and wiped before a hatch is closed.',
    ru: 'Кольцо, которое делает закрытый люк герметичным; перед закрытием его осматривают и протирают.',
  }),
  term('', 'To seal', 'Загерметизировать', {
    en: 'To make a place tight: a hatch by its seal, a crack by tape or sealant.',
    ru: 'Сделать место герметичным: люк — уплотнением, трещину — лентой или герметиком.',
  }),
  term(
    'КВД PEV MPEV',
    'Pressure-equalisation valve',
    'Клапан выравнивания давления',
    {
      en: 'The valve in a hatch through which two sides come to one pressure, so that the hatch can be opened; MPEV on US hatches.',
      ru: 'Клапан в люке, через который давление по обе стороны выравнивают, чтобы открыть люк; на американских люках MPEV.',
    },
    OUTPOST,
  ),
  term('', 'To equalise', 'Выровнять давление', {
    en: 'To bring two sides of a hatch to one pressure; what flows is a gas flow to be entered.',
    ru: 'Привести давление по обе стороны люка к одному; то, что при этом перетекает, записывают как поток газа.',
  }),
  term('IMV', 'Intermodule ventilation', 'Межмодульная вентиляция', {
    en: 'Fans and ducts that carry air between modules; they are stopped and their valves closed for a search.',
    ru: 'Вентиляторы и воздуховоды между модулями; на время поиска их останавливают и закрывают клапаны.',
  }),
  term(
    'МВ MV-1 MV-2',
    'Hand gauge (manovacuummeter)',
    'Мановакуумметр',
    {
      en: 'A needle gauge carried by hand, read to whole mmHg; its error of ±2 mmHg is mostly the same in every reading.',
      ru: 'Ручной стрелочный прибор, читают до целых мм рт. ст.; его погрешность ±2 мм рт. ст. почти одинакова во всех показаниях.',
    },
    MIR,
  ),
  term('CABIN-P', 'Cabin pressure telemetry', 'Телеметрия давления в кабине', {
    en: 'The pressure of the US segment as the ground sees it, in psi with two decimals.',
    ru: 'Давление в американском сегменте, каким его видит Земля: в psi с двумя знаками.',
  }),
  term('MCA', 'Mass spectrometer (Major Constituent Analyzer)', 'Масс-спектрометр (MCA)', {
    en: 'Measures the partial pressures of nitrogen, oxygen and CO₂, module after module.',
    ru: 'Измеряет парциальные давления азота, кислорода и CO₂, модуль за модулем.',
  }),
  term(
    'FLOW-1',
    'Air-flow sensor of a hatch',
    'Датчик потока воздуха в люке',
    {
      en: 'Shows in which direction air moves through a hatch: a vote for the side of the leak.',
      ru: 'Показывает, куда идёт воздух через люк: голос за сторону утечки.',
    },
    OUTPOST,
  ),
  term('DP-1', 'Delta-p gauge', 'Дифференциальный манометр', {
    en: 'Measures the difference between the two sides of a hatch.',
    ru: 'Измеряет разность давлений по обе стороны люка.',
  }),
  term(
    '',
    'Pressure difference',
    'Перепад давления',
    {
      en: 'One mmHg presses with 67 N on a round hatch of 0.8 m and with 215 N on a square one of 1.27 m.',
      ru: 'Один мм рт. ст. давит с силой 67 Н на круглый люк 0,8 м и 215 Н на квадратный 1,27 м.',
    },
    DERIVED,
  ),
  term(
    '',
    'Ultrasonic leak detector',
    'Ультразвуковой течеискатель',
    {
      en: 'A microphone for sounds too high to hear; hissing air is loud to it.',
      ru: 'Микрофон для неслышно высоких звуков; шипящий воздух для него громок.',
    },
    OUTPOST,
  ),
  term(
    '',
    'Tea leaves',
    'Чаинки',
    {
      en: 'Let float in a still compartment: they drift to where the air goes.',
      ru: 'Их отпускают плавать в отсеке без вентиляции: они плывут туда, куда уходит воздух.',
    },
    SEARCH_2020,
  ),
  term(
    '',
    'Sealant (Germetall)',
    'Герметик «Герметалл»',
    {
      en: 'A paste put on a crack in layers over days; the rate is checked after each repair.',
      ru: 'Паста, которую наносят на трещину слоями в течение дней; после каждого ремонта проверяют скорость.',
    },
    SEARCH_2020,
  ),
  term(
    'mmHg',
    'Millimetre of mercury',
    'Миллиметр ртутного столба',
    {
      en: 'The unit of the Russian segment: 133.322 Pa; a usual cabin has about 740.',
      ru: 'Единица российского сегмента: 133,322 Па; в кабине обычно около 740.',
    },
    UNITS,
  ),
  term(
    'psi',
    'Pound per square inch',
    'Фунт на квадратный дюйм',
    {
      en: 'The unit of the US segment: 51.715 mmHg; a usual cabin has about 14.3 to 14.7.',
      ru: 'Единица американского сегмента: 51,715 мм рт. ст.; в кабине обычно около 14,3–14,7.',
    },
    UNITS,
  ),
  term(
    'кПа kPa',
    'Kilopascal',
    'Килопаскаль',
    {
      en: 'A thousand pascals: 7.5006 mmHg.',
      ru: 'Тысяча паскалей: 7,5006 мм рт. ст.',
    },
    UNITS,
  ),
  term(
    'гПа hPa мбар mbar',
    'Hectopascal, millibar',
    'Гектопаскаль, миллибар',
    {
      en: 'Two names of one unit, used by ESA: 0.75006 mmHg.',
      ru: 'Два названия одной единицы, принятой в ESA: 0,75006 мм рт. ст.',
    },
    UNITS,
  ),
]
