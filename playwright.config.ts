/** End-to-end tests: tools/e2e.mjs builds and serves the app, then starts Playwright with E2E_URL. */
import { defineConfig } from '@playwright/test';
import { browserOptions } from './tools/browser.mjs';

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results',
  reporter: process.env.E2E_REPORT ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    actionTimeout: 15_000,
    baseURL: process.env.E2E_URL ?? 'http://127.0.0.1:3000/',
    launchOptions: browserOptions(),
    screenshot: 'only-on-failure',
    // Colours in the middle of a transition are nobody's design.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  },
});
