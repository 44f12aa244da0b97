import { personText, type Preferences } from '../../../shared/contract/preferences'
import type { Text } from '../../../shared/i18n/text'
import type { Format } from '../../../shared/units/format'
import { UNIT_NAMES } from '../../../shared/units/names'
import type { PressureUnit } from '../../../shared/units/units'
import { useFormat } from '../../app/format'
import { useText } from '../../app/preferences'
import { LANGUAGE_NAME, m, THEME_NAME } from './messages'
import type { SettingName } from './use-setting'

type Say = (text: Text) => string
type Write<V> = (value: V, t: Say, format: Format) => string

const unit: Write<PressureUnit | ''> = (value, t) => t(value === '' ? m.asGeneral : UNIT_NAMES[value])
const limit: Write<number | ''> = (value, t, format) =>
  value === '' ? t(m.asStation) : inMmHg(value, t, format)
const share: Write<number> = (value, _, { significant }) => `${significant(value * 100, 3)} %`
const yes: Write<boolean> = (value, t) => t(value ? m.on : m.off)
const text: Write<string> = (value) => value

/** How a value of each setting is said. */
const WRITTEN: { [K in SettingName]: Write<Preferences[K]> } = {
  language: (value) => LANGUAGE_NAME[value],
  theme: (value, t) => t(THEME_NAME[value]),
  pressureUnit: unit,
  pressureUnitRussian: unit,
  pressureUnitUs: unit,
  pressureUnitOther: unit,
  actor: text,
  people: (people, t) => people.map(personText).join(', ') || t(m.nobody),
  gauges: (gauges, t) => gauges.map(({ id }) => id).join(', ') || t(m.none),
  tourOffered: (value, t) => t(value ? m.wasOffered : m.willBeOffered),
  textScale: share,
  bigKeys: yes,
  sound: yes,
  volume: share,
  alarmRateMmHgPerMin: (value, t, format) => `${inMmHg(value, t, format)}/${t(UNIT_NAMES.min)}`,
  alarmMmHg: limit,
  lowerMmHg: limit,
  healthMmHg: limit,
  floorMmHg: limit,
  viewingDistanceM: (value, t, { significant }) => `${significant(value, 3)} ${t(m.metre)}`,
}

/** Says a value of a setting in the reader's language. */
export function useWritten() {
  const t = useText()
  const format = useFormat()
  return <K extends SettingName>(name: K, value: Preferences[K]): string => WRITTEN[name](value, t, format)
}

function inMmHg(value: number, t: Say, { significant }: Format): string {
  return `${significant(value, 4)} ${t(UNIT_NAMES.mmHg)}`
}
