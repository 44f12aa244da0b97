/// <reference types="vite/client" />
import type { Client } from '../../shared/contract/contract'

declare global {
  interface Window {
    hatchwise: Client
  }
}
