import { useState } from 'react'
import { useText } from '../app/preferences'
import { Button } from '../ui/Button'
import { Legend } from './Legend'
import { m } from './messages'
import { StationMap, type StationMapProps } from './StationMap'
import { StationTable } from './StationTable'
import styles from './station-map.module.css'

/** The station as a map, or as a table with the same contents. */
export function StationPanel(props: StationMapProps) {
  const t = useText()
  const [asTable, setAsTable] = useState(false)
  return (
    <section className={styles.panel} aria-labelledby="station-title">
      <header className={styles.header}>
        <h2 id="station-title">{t(m.title)}</h2>
        {!asTable && <Legend />}
        <Button look="quiet" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? m.map : m.table)}
        </Button>
      </header>
      {asTable ? <StationTable {...props} /> : <StationMap {...props} />}
    </section>
  )
}
