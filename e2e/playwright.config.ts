import { execFileSync } from 'node:child_process'
import { defineConfig } from '@playwright/test'
import type { ServerOptions } from './support/fixtures.ts'

// Debian's Chromium, as root too; "scripts/need.sh chromium" installs it or says how.
const chromium = execFileSync('../scripts/chromium.sh', { encoding: 'utf8' }).trim()
if (!chromium)
  throw new Error(
    'Chromium is missing: sudo apt-get install chromium, or set CHROMIUM to a Chrome or Chromium.',
  )

export default defineConfig<ServerOptions>({
  testDir: 'tests',
  outputDir: 'test-results',
  // A test that passes on a second try hides a fault; one worker, because the server wants the second core.
  retries: 0,
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  // Patience for a busy machine; what is never going to come is still found out soon.
  expect: { timeout: 15_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/results.json' }],
  ],
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    locale: 'en-US',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'sqlite', use: { engine: 'sqlite' } },
    // What the screen does by itself is the same on both.
    {
      name: 'postgres',
      use: { engine: 'postgres' },
      testIgnore: /(keyboard|eight-inputs|review|move|demo|smoke|reports)\.spec/,
      grepInvert: /desktop/,
    },
  ],
})
