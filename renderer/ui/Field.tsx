import { useId, type ReactNode } from 'react'
import styles from './ui.module.css'

interface FieldProps {
  label: string
  hint?: string
  /** What is wrong and what to do; announced at once. */
  fault?: string
  /** Columns of a grid that it takes. */
  columns?: number
  children(control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }): ReactNode
}

/** A labelled control with its hint and its fault. */
export function Field({ label, hint, fault, columns, children }: FieldProps) {
  const id = useId()
  const describedBy = hint || fault ? `${id}-about` : undefined
  return (
    <div className={styles.field} style={columns ? { gridColumn: `span ${columns}` } : undefined}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': fault ? true : undefined })}
      {describedBy && (
        <p id={describedBy} className={fault ? styles.fault : styles.hint} role={fault ? 'alert' : undefined}>
          {fault ?? hint}
        </p>
      )}
    </div>
  )
}
