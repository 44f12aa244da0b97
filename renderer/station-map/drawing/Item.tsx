import type { ReactNode } from 'react'
import { grown, type Box } from '../geometry/scene'
import styles from './drawing.module.css'

/** What every part of the map that can be chosen gets from the map: its place in the tab order and its keys. */
export interface ItemProps {
  id: string
  selected: boolean
  /** The one item that Tab reaches; arrow keys go on from it. */
  reachable: boolean
  onFocus(id: string): void
  onSelect(id: string): void
}

/** A button drawn in SVG. Its rings are drawn over everything else: see `Rings`. */
export function Item(props: ItemProps & { name: string; children: ReactNode }) {
  const { id, selected, reachable, onFocus, onSelect, name, children } = props
  return (
    <g
      className={styles.item}
      role="button"
      aria-label={name}
      aria-pressed={selected}
      tabIndex={reachable ? 0 : -1}
      data-item={id}
      onFocus={() => onFocus(id)}
      onClick={() => onSelect(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onSelect(id)
      }}
    >
      <title>{name}</title>
      {children}
    </g>
  )
}

/** The frame of what is selected, and the one of what has the keyboard's focus, shown only while it has it. */
export function Rings({ selected, focused }: { selected?: Box; focused?: Box }) {
  return (
    <>
      {selected && <Ring box={selected} className={styles.selected} />}
      {focused && <Ring box={focused} className={styles.focused} />}
    </>
  )
}

function Ring({ box, className }: { box: Box; className?: string }) {
  const { x, y, w, h } = grown(box, 4)
  return <rect className={className} x={x} y={y} width={w} height={h} rx="6" />
}
