import type { Locator, Page } from '@playwright/test';
import { expect, test } from './portal';
import {
  entityPath,
  LIST_PATH,
  ListPage,
  ReadinessCard,
  ReadinessTab,
  tabPath,
  tooWide,
  violationsIn,
} from './pages';

interface Screen {
  name: string;
  path: string;
  /** Waits for what the screen is about. */
  ready: (page: Page) => Promise<void>;
  /** What of it is ours. */
  part: (page: Page) => Locator;
}

const main = (page: Page) => page.getByRole('main');
const card = (page: Page) => new ReadinessCard(page).card;

const SCREENS: Screen[] = [
  {
    name: 'card',
    path: entityPath('checkout-api'),
    part: card,
    ready: page => expect(new ReadinessCard(page).first).toBeVisible(),
  },
  {
    name: 'card with refused claims',
    path: entityPath('loyalty-service'),
    part: card,
    ready: page =>
      expect(new ReadinessCard(page).card).toContainText('may not claim'),
  },
  {
    name: 'tab',
    path: tabPath('checkout-api'),
    part: main,
    ready: async page => {
      const tab = new ReadinessTab(page);
      await tab.open('no-critical-findings');
      await page.getByText('Show what was collected').click();
      await expect(
        page.getByRole('table', { name: 'Facts of this entity' }),
      ).toBeVisible();
      await expect(
        tab.check('no-critical-findings').getByRole('blockquote'),
      ).toBeVisible();
    },
  },
  {
    name: 'list',
    path: LIST_PATH,
    part: main,
    ready: async page => {
      const list = new ListPage(page);
      await expect(list.rows.first()).toBeVisible();
      await expect(list.rollUp).toBeVisible();
    },
  },
  {
    name: 'data sources',
    path: '/readiness/data-sources',
    part: main,
    ready: async page => {
      await expect(
        page.getByRole('table', { name: /^Unclaimed resources/ }),
      ).toBeVisible();
      await page.getByText('Show recent runs').click();
      await expect(
        page.getByRole('table', { name: /^Collection runs/ }),
      ).toBeVisible();
    },
  },
];

for (const theme of ['light', 'dark'] as const) {
  test(`everybody can read every screen, in the ${theme} theme`, async ({
    page,
    portal,
    signInAs,
  }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await signInAs('Priya Nair', LIST_PATH);
    for (const { name, path, ready } of SCREENS) {
      await test.step(name, async () => {
        await page.goto(`${portal.url}${path}`);
        await ready(page);
        expect(await violationsIn(page)).toEqual([]);
      });
    }
  });
}

for (const width of [400, 1024, 1440]) {
  test(`every screen fits a window of ${width} pixels`, async ({
    page,
    portal,
    signInAs,
  }) => {
    await signInAs('Priya Nair', LIST_PATH);
    await page.setViewportSize({ width, height: 900 });
    for (const { name, path, ready, part } of SCREENS) {
      await test.step(name, async () => {
        await page.goto(`${portal.url}${path}`);
        await ready(page);
        expect(await tooWide(part(page))).toEqual([]);
      });
    }
  });
}
