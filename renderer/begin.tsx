import './app/without-eval'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from './app/ErrorBoundary'
import { PreferencesProvider } from './app/preferences'
import './styles/base.css'

const { hatchwise } = window
const preferences = await hatchwise['preferences.read'](undefined)
// Each window loads its own screens alone, and whatever they share after the first import above has been evaluated.
const Root =
  hatchwise.role === 'instructor'
    ? (await import('./features/instructor/InstructorApp')).InstructorApp
    : (await import('./app/App')).App

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PreferencesProvider initial={preferences}>
      <ErrorBoundary>
        <Root />
      </ErrorBoundary>
    </PreferencesProvider>
  </StrictMode>,
)
