import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../toolchain/root.mjs';
import { runNode } from './runStep.mjs';

const CONFIG = 'playwright.config.ts';

/** Browser tests against a portal of their own, where there is a browser. */
export async function runBrowserTests({ chromium }) {
  if (!chromium) {
    return {
      notRun:
        'no Chromium was found; install it, or set CHROMIUM_PATH to its program',
    };
  }
  const require = createRequire(join(ROOT, 'package.json'));
  const folder = await mkdtemp(join(tmpdir(), 'opsready-browser-'));
  try {
    const report = join(folder, 'playwright.json');
    const code = await runNode(
      [require.resolve('@playwright/test/cli'), 'test', '--config', CONFIG],
      { env: { OPSREADY_E2E_REPORT: report, CHROMIUM_PATH: chromium } },
    );
    if (!existsSync(report)) {
      return { passed: 0, failed: 1 };
    }
    const { stats } = JSON.parse(await readFile(report, 'utf8'));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected === 0 && code !== 0 ? 1 : stats.unexpected,
      skipped: stats.skipped,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
