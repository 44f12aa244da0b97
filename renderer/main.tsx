import './app/without-eval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { ErrorBoundary } from './app/ErrorBoundary'
import { PreferencesProvider } from './app/preferences'
import './styles/base.css'

const preferences = await window.hatchwise['preferences.read'](undefined)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PreferencesProvider initial={preferences}>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </PreferencesProvider>
  </StrictMode>,
)
