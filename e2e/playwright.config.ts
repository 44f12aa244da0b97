import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './specs',
  outputDir: './results',
  // One real window at a time on each display: focus belongs to one.
  workers: process.env['HATCHWISE_DISPLAYS']?.split(' ').length ?? 1,
  fullyParallel: false,
  forbidOnly: true,
  // On a machine of CI, whose load nobody knows, what fails once is tried once more, and told as flaky in any case.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
