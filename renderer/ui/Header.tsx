import type { ReactNode } from 'react'
import { Switches } from './Switches'
import styles from './ui.module.css'

/** The bar at the top of every screen; language, unit and theme always at the same place. */
export function Header({ children }: { children: ReactNode }) {
  return (
    <header className={styles.header}>
      {children}
      <Switches />
    </header>
  )
}
