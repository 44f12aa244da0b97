import './app/without-eval'
import { StrictMode, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from './app/ErrorBoundary'
import { PreferencesProvider } from './app/preferences'
import './styles/base.css'

/** Draws what a window is for, as soon as it is known how the person wants it. */
export async function begin(Root: ComponentType): Promise<void> {
  const preferences = await window.hatchwise['preferences.read'](undefined)
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <PreferencesProvider initial={preferences}>
        <ErrorBoundary>
          <Root />
        </ErrorBoundary>
      </PreferencesProvider>
    </StrictMode>,
  )
}
