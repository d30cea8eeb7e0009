import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from './portal/chromium.mjs';
import { startPortal } from './portal/startPortal.mjs';
import { findFreePorts } from './processes/ports.mjs';
import { SCREENS } from './screens.mjs';
import { ROOT } from './toolchain/root.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const WIDTH = 1440;
const HEIGHT = 1000;

/** `npm run screenshots`: takes the pictures of the documentation from a fresh portal. */
export async function run() {
  const executablePath = chromiumPath(process.env);
  if (!executablePath) {
    throw new Error(
      'Screenshots need a Chromium. Install it, or set CHROMIUM_PATH to its program.',
    );
  }
  const [frontend, backend, sandbox, pagerDuty] = await findFreePorts(4);
  const dataDir = await mkdtemp(join(tmpdir(), 'opsready-screenshots-'));
  await mkdir(FOLDER, { recursive: true });
  let portal;
  let browser;
  try {
    portal = await startPortal({
      ports: { frontend, backend, sandbox, pagerDuty },
      dataDir,
      onProgress: message => console.log(message),
    });
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    for (const screen of SCREENS) {
      await take({ browser, portal, screen });
    }
  } finally {
    await browser?.close();
    await portal?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
}

async function take({ browser, portal, screen }) {
  const {
    name,
    person,
    path,
    theme = 'light',
    height = HEIGHT,
    prepare,
  } = screen;
  const context = await browser.newContext({
    viewport: { width: WIDTH, height },
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${portal.url}${path}`);
    if (person) {
      await page.getByRole('button', { name: `Sign in as ${person}` }).click();
      await page.getByTestId('sidebar-root').getByText('Settings').waitFor();
    }
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    const file = join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    console.log(`docs/images/${name}.png`);
  } finally {
    await context.close();
  }
}
