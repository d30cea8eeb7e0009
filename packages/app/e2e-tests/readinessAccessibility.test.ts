import type { Page } from '@playwright/test';
import { expect } from './portal';
import {
  entityPath,
  everyScreen,
  LIST_PATH,
  ListPage,
  ReadinessCard,
  ReadinessTab,
  Screen,
  tabPath,
} from './pages';

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

everyScreen({ of: 'readiness', screens: SCREENS, start: LIST_PATH });
