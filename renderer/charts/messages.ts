import type { Text } from '../../shared/i18n/text'

export const m = {
  title: { en: 'Pressure', ru: 'Давление' },
  tableLabel: { en: 'Readings', ru: 'Измерения' },
  zoomIn: { en: 'Zoom in', ru: 'Крупнее' },
  zoomOut: { en: 'Zoom out', ru: 'Мельче' },
  showAll: { en: 'All', ru: 'Всё' },
  empty: { en: 'No readings yet. Type the first one.', ru: 'Измерений ещё нет. Введите первое.' },
  floor: { en: 'floor', ru: 'предел' },
  legend: { en: 'Readings by segment and instrument', ru: 'Измерения по сегментам и приборам' },
  time: { en: 'GMT', ru: 'GMT' },
  compartment: { en: 'Compartment', ru: 'Отсек' },
  instrument: { en: 'Instrument', ru: 'Прибор' },
  asRead: { en: 'As read', ru: 'Показание' },
  temperature: { en: 'Temperature', ru: 'Температура' },
  corrected: { en: 'Corrected', ru: 'Поправка' },
  yes: { en: 'yes', ru: 'да' },
  no: { en: 'no: temperature not read', ru: 'нет: температура не измерена' },
  truth: { en: 'true pressure', ru: 'истинное давление' },
  doubtful: { en: 'in doubt', ru: 'под сомнением' },
  timeUnknown: { en: 'time not known', ru: 'время неизвестно' },
} satisfies Record<string, Text>

export function chartLabel(readings: number, unit: string): Text {
  return {
    en: `Pressure in ${unit} over time, ${readings} readings. Plus and minus zoom, arrows move, 0 shows all.`,
    ru: `Давление, ${unit}, по времени, измерений: ${readings}. Плюс и минус — масштаб, стрелки — сдвиг, 0 — всё.`,
  }
}

export function hatches(count: number): Text {
  return { en: `${count} hatches`, ru: `люков: ${count}` }
}
