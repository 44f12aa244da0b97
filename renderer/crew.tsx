import { begin } from './begin'
import { App } from './app/App'

await begin(App)
