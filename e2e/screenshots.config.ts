import { defineConfig } from '@playwright/test'
import config from './playwright.config.ts'

// Pictures for the README, not tests: they look at the demo household.
export default defineConfig({
  ...config,
  testDir: 'screenshots',
  reporter: 'line',
  projects: [{ name: 'sqlite', use: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 } }],
})
