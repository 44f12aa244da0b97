import { useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { ScenarioSummary } from '../../../../shared/contract/drill'
import { ask } from '../../../app/ask'
import { failureText } from '../../../app/failures'
import { useKeys } from '../../../app/keys'
import { useWindowTitle } from '../../../app/mark'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { SearchField } from '../../../ui/SearchField'
import { Header } from '../../../ui/Header'
import ui from '../../../ui/ui.module.css'
import { FindingsNotice } from '../../recording/FindingsNotice'
import { RecordingIndicator } from '../../recording/RecordingIndicator'
import { m as app } from '../messages'
import { BeginForm } from './BeginForm'
import { found } from './found'
import { InterruptedDrills } from './InterruptedDrills'
import { m } from './messages'
import { ScenarioList } from './ScenarioList'
import styles from './scenarios.module.css'

/** No drill runs: what can be begun, and what was cut off. */
export function ScenariosScreen({ onEnded }: { onEnded(session: string): void }) {
  const t = useText()
  useWindowTitle(t(app.instructor))
  const [scenarios, setScenarios] = useState<ScenarioSummary[]>()
  const [search, setSearch] = useState('')
  const [chosen, choose] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const searchField = useRef<HTMLInputElement>(null)
  const shown = useMemo(() => found(scenarios ?? [], search), [scenarios, search])
  const scenario = shown.find(({ id }) => id === chosen) ?? shown[0]

  useEffect(() => {
    void window.hatchwise['drill.scenarios'](undefined).then(setScenarios)
  }, [])
  async function open() {
    const answer = await ask('drill.openScenario', undefined)
    setFailure(answer.ok || answer.reason.code === 'cancelled' ? undefined : answer.reason)
    if (!answer.ok) return
    setScenarios(await window.hatchwise['drill.scenarios'](undefined))
    setSearch('')
    choose(answer.value.id)
  }
  useKeys({ KeyO: () => void open(), Slash: () => searchField.current?.focus() })

  return (
    <div className={ui.screen}>
      <div>
        <Header>
          <h1 className={ui.screenTitle}>Hatchwise · {t(app.instructor)}</h1>
          <RecordingIndicator />
        </Header>
        <FindingsNotice />
      </div>
      <main className={styles.main}>
        <section className={styles.library} aria-labelledby="scenarios">
          <div className={styles.tools}>
            <h2 id="scenarios">{t(m.title)}</h2>
            <Button shortcut="O" onClick={() => void open()}>
              {t(m.open)}
            </Button>
            <div className={styles.search}>
              <SearchField
                ref={searchField}
                label={t(m.search)}
                value={search}
                onChange={setSearch}
                onKeyDown={({ key }) => {
                  if (key === 'ArrowDown' || key === 'Enter') chosenRadio()?.focus()
                }}
              />
            </div>
          </div>
          {failure && (
            <p role="alert" className={styles.failure}>
              {t(failureText(failure))}
            </p>
          )}
          <ScenarioList scenarios={scenarios && shown} chosen={scenario?.id} onChoose={choose} />
        </section>
        <div className={styles.side}>
          <InterruptedDrills onEnded={onEnded} onFailure={setFailure} />
          <BeginForm scenario={scenario} onFailure={setFailure} />
        </div>
      </main>
    </div>
  )
}

/** What was found is chosen from with the arrow keys. */
function chosenRadio(): HTMLElement | null {
  return document.querySelector('input[type=radio]:checked')
}
