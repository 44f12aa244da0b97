import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './specs',
  outputDir: './results',
  // One real window at a time on each display: focus belongs to one.
  workers: process.env['HATCHWISE_DISPLAYS']?.split(' ').length ?? 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
