import { defineConfig } from '@playwright/test'

/** Measurements in the real window; `npm run bench -- screen`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../results',
  workers: 1,
  timeout: 300_000,
  reporter: [['list']],
})
