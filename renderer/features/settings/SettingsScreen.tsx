import { useState } from 'react'
import type { Preferences } from '../../../shared/contract/preferences'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import { Header } from '../../ui/Header'
import form from '../../ui/ui.module.css'
import { DataPart } from '../data/DataPart'
import { TransferSection } from './file/TransferSection'
import { GaugesSection } from './lists/GaugesSection'
import { PeopleSection } from './lists/PeopleSection'
import { m } from './messages'
import { DisplaySection } from './sections/DisplaySection'
import { LimitsSection } from './sections/LimitsSection'
import { SoundsSection } from './sections/SoundsSection'
import { UnitsSection } from './sections/UnitsSection'
import styles from './settings.module.css'

type Section = keyof typeof m.section

/** In the order of the list, and of the keys 1 to 9. */
const SECTIONS: Section[] = [
  'display',
  'units',
  'limits',
  'sounds',
  'crew',
  'instruments',
  'data',
  'transfer',
]

/** What the person at the keyboard chooses; every change counts at once and is kept. */
export function SettingsScreen({ onBack }: { onBack(): void }) {
  const t = useText()
  const [shown, show] = useState<Section>('display')
  const [before, setBefore] = useState<Partial<Preferences>>()
  useKeys({
    Escape: onBack,
    ...Object.fromEntries(SECTIONS.map((section, i) => [`Digit${i + 1}`, () => show(section)])),
  })
  return (
    <div className={form.screen}>
      <Header>
        <Button look="quiet" shortcut="Esc" onClick={onBack}>
          ‹ {t(m.back)}
        </Button>
        <h1 className={form.screenTitle}>{t(m.title)}</h1>
      </Header>
      <div className={styles.screen}>
        <nav aria-label={t(m.sections)}>
          <ul className={styles.sections}>
            {SECTIONS.map((section, i) => (
              <li key={section}>
                <Button
                  look="quiet"
                  shortcut={String(i + 1)}
                  aria-current={section === shown ? 'page' : undefined}
                  onClick={() => show(section)}
                >
                  {t(m.section[section])}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        {/* Each section begins at its top. */}
        <main key={shown} className={styles.main} aria-labelledby="section">
          <h2 id="section">{t(m.section[shown])}</h2>
          {shown === 'display' && <DisplaySection />}
          {shown === 'units' && <UnitsSection />}
          {shown === 'limits' && <LimitsSection />}
          {shown === 'sounds' && <SoundsSection />}
          {shown === 'crew' && <PeopleSection />}
          {shown === 'instruments' && <GaugesSection />}
          {shown === 'data' && <DataPart />}
          {shown === 'transfer' && <TransferSection before={before} onBefore={setBefore} />}
        </main>
      </div>
    </div>
  )
}
