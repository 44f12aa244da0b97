import { PictureOrTable } from '../ui/PictureOrTable'
import { Legend } from './Legend'
import { m } from './messages'
import { StationMap, type StationMapProps } from './StationMap'
import { StationTable } from './StationTable'

/** The station as a map, or as a table with the same contents. */
export function StationPanel(props: StationMapProps) {
  return (
    <PictureOrTable
      title={m.title}
      shortcut="M"
      beside={<Legend />}
      picture={<StationMap {...props} />}
      table={<StationTable {...props} />}
    />
  )
}
