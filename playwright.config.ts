import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from './scripts/portal/chromium.mjs';

// The system's browser: Playwright's own download is one more thing that a machine may not reach.
const executablePath = chromiumPath(process.env);

/** They move the clock by weeks and months, and it only goes forward. */
const CLOCK = /oncall(HandOff|ClockChange)\.test\.ts$/;
/** Looks at what all others left behind. */
const LAST = /confidentiality\.test\.ts$/;

export default defineConfig({
  testDir: './packages/app/e2e-tests',
  outputDir: './test-results/e2e',
  globalSetup: './scripts/portal/browserTestSetup.mjs',
  // One portal and one sandbox for all: the tests change what the sandbox says, so they take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'portal', testIgnore: [CLOCK, LAST] },
    { name: 'clock', testMatch: CLOCK, dependencies: ['portal'] },
    { name: 'last', testMatch: LAST, dependencies: ['clock'] },
  ],
  reporter: process.env.OPSREADY_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.OPSREADY_E2E_REPORT }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    viewport: { width: 1400, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
  },
});
