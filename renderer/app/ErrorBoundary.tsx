import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button'
import { ui } from '../ui/messages'
import styles from '../ui/ui.module.css'

/**
 * Where drawing a screen fails, says so in both languages and offers to draw it again. What was recorded is in the
 * main process and on the disk: it is not touched by this.
 */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className={styles.broken} role="alert">
        <p>{ui.broken.en}</p>
        <p lang="ru">{ui.broken.ru}</p>
        <code>{error.message}</code>
        <Button look="main" onClick={() => this.setState({ error: undefined })}>
          {ui.again.en} / {ui.again.ru}
        </Button>
      </main>
    )
  }
}
