import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

// Pictures for the README, not tests: they look at the demo household.
export default defineConfig({
  ...config,
  testDir: 'screenshots',
  reporter: 'line',
  // A busy machine takes its time over two years of an invented household.
  timeout: 300_000,
  projects: [{ name: 'sqlite', use: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 } }],
})
