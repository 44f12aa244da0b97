import type { ReactNode } from 'react'
import { preferences as schema, TEXT_SCALES, THEMES } from '../../../shared/contract/contract'
import { LANGUAGES } from '../../../shared/i18n/text'
import { unitsOf } from '../../../shared/units/units'
import { UNIT_NAMES } from '../../../shared/units/names'
import { useFormat } from '../../app/format'
import { useKeys } from '../../app/keys'
import { usePreferences, useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Check'
import { Header } from '../../ui/Header'
import { ui } from '../../ui/messages'
import form from '../../ui/ui.module.css'
import { ChoiceSetting } from './ChoiceSetting'
import { LANGUAGE_NAME, m, THEME_NAME } from './messages'
import { Sample } from './Sample'
import styles from './settings.module.css'
import { TypedSetting } from './TypedSetting'

/** What the person at the keyboard chooses; every change counts at once and is kept. */
export function SettingsScreen({ onBack }: { onBack(): void }) {
  const t = useText()
  const { preferences, change } = usePreferences()
  const { number, percent } = useNumbers()
  useKeys({ Escape: onBack })
  return (
    <div className={form.screen}>
      <Header>
        <Button look="quiet" shortcut="Esc" onClick={onBack}>
          ‹ {t(m.back)}
        </Button>
        <h1 className={form.screenTitle}>{t(m.title)}</h1>
      </Header>
      <main className={styles.main}>
        <div className={styles.groups}>
          <Group title={t(m.display)}>
            <ChoiceSetting
              label={t(m.language)}
              value={preferences.language}
              choices={LANGUAGES.map((language) => [language, LANGUAGE_NAME[language]])}
              onChoose={(language) => change({ language })}
            />
            <ChoiceSetting
              label={t(ui.theme)}
              hint={t(m.themeHint)}
              value={preferences.theme}
              choices={THEMES.map((theme) => [theme, t(THEME_NAME[theme])])}
              onChoose={(theme) => change({ theme })}
            />
            <ChoiceSetting
              label={t(m.textScale)}
              value={preferences.textScale}
              choices={TEXT_SCALES.map((scale) => [scale, percent(scale)])}
              onChoose={(textScale) => change({ textScale })}
            />
            <TypedSetting
              label={t(m.distance)}
              hint={t(m.distanceHint)}
              value={preferences.viewingDistanceM}
              schema={schema.shape.viewingDistanceM}
              fault={t(m.outside(number(0.2), number(3)))}
              onValue={(viewingDistanceM) => change({ viewingDistanceM })}
            />
            <Check
              label={t(m.bigKeys)}
              hint={t(m.bigKeysHint)}
              checked={preferences.bigKeys}
              onChange={(bigKeys) => change({ bigKeys })}
            />
          </Group>
          <Sample />
          <Group title={t(m.alarms)}>
            <TypedSetting
              label={t(m.alarmRate)}
              hint={t(m.alarmRateHint)}
              value={preferences.alarmRateMmHgPerMin}
              schema={schema.shape.alarmRateMmHgPerMin}
              fault={t(m.outside(number(0.01), number(100)))}
              onValue={(alarmRateMmHgPerMin) => change({ alarmRateMmHgPerMin })}
            />
            <Check
              label={t(m.sound)}
              hint={t(m.soundHint)}
              checked={preferences.sound}
              onChange={(sound) => change({ sound })}
            />
          </Group>
          <Group title={t(m.crew)}>
            <ChoiceSetting
              label={t(m.pressureUnit)}
              value={preferences.pressureUnit}
              choices={unitsOf('pressure').map((unit) => [unit, UNIT_NAMES[unit][preferences.language]])}
              onChoose={(pressureUnit) => change({ pressureUnit })}
            />
            <TypedSetting
              label={t(ui.actor)}
              hint={t(ui.actorHint)}
              value={preferences.actor}
              schema={schema.shape.actor}
              fault={t(m.empty)}
              onValue={(actor) => change({ actor })}
            />
          </Group>
          <Group title={t(m.limits)}>
            <p className={form.hint}>{t(m.limitsHint)}</p>
            {LIMITS.map((limit) => (
              <TypedSetting
                key={limit}
                label={t(m.limit[limit])}
                hint={t(m.limitHint[limit])}
                value={preferences[limit]}
                schema={schema.shape[limit]}
                fault={t(m.outside(number(1), number(2000)))}
                onValue={(value) => change({ [limit]: value })}
              />
            ))}
          </Group>
        </div>
      </main>
    </div>
  )
}

const LIMITS = ['alarmMmHg', 'lowerMmHg', 'healthMmHg', 'floorMmHg'] as const

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function useNumbers() {
  const { significant } = useFormat()
  return {
    number: (value: number) => significant(value, 3),
    percent: (scale: number) => `${significant(scale * 100, 3)} %`,
  }
}
