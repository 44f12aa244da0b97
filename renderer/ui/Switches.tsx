import { useSwitches } from '../app/global-keys'
import { useFormat } from '../app/format'
import { useHelp } from '../app/help'
import { usePreferences, useText } from '../app/preferences'
import { Button } from './Button'
import { ui } from './messages'

/** The keys, language, pressure unit and theme, at the same place on every screen. */
export function Switches() {
  const t = useText()
  const { preferences } = usePreferences()
  const { show } = useHelp()
  const { unitName } = useFormat()
  const { switchLanguage, nextUnit, switchTheme } = useSwitches()
  return (
    <>
      <Button
        look="quiet"
        shortcut="?"
        aria-keyshortcuts="F1"
        title={t(ui.keys)}
        onClick={() => show('keys')}
      >
        <span className="visually-hidden">{t(ui.keys)}</span>
      </Button>
      <Button look="quiet" shortcut="F3" onClick={nextUnit}>
        <span className="visually-hidden">{t(ui.unit)}: </span>
        {unitName}
      </Button>
      <Button look="quiet" shortcut="F4" onClick={switchTheme} title={t(ui.theme)}>
        <span aria-hidden>◐</span>
        <span className="visually-hidden">{t(ui.theme)}</span>
      </Button>
      <Button
        look="quiet"
        shortcut="F2"
        onClick={switchLanguage}
        lang={preferences.language === 'en' ? 'ru' : 'en'}
      >
        {t(ui.language)}
      </Button>
    </>
  )
}
