import type { Page } from '@playwright/test';
import type { Rosters } from '@opsready/backstage-plugin-oncall-common';
import { expect } from './portal';
import { apiAs } from './portal/apiAs';
import {
  entityPath,
  everyScreen,
  OnCallCard,
  OnCallTab,
  onCallTabPath,
  PEOPLE_PATH,
  ROSTERS_PATH,
  Screen,
} from './pages';

const main = (page: Page) => page.getByRole('main');
const dialog = (page: Page) => page.getByRole('dialog');
const table = (name: string | RegExp) => async (page: Page) =>
  expect(page.getByRole('table', { name }).first()).toBeVisible();

async function rosterPath(): Promise<string> {
  const response = await apiAs('user:default/priya', '/api/oncall/rosters');
  const { items } = (await response.json()) as Rosters;
  return `${ROSTERS_PATH}/${items[0].rosterId}`;
}

const SCREENS: Screen[] = [
  {
    name: 'card with somebody who stands in',
    path: entityPath('checkout-api'),
    part: page => new OnCallCard(page).card,
    ready: page =>
      expect(new OnCallCard(page).answers('Checkout')).toBeVisible(),
  },
  {
    name: 'card where nobody is named',
    path: entityPath('loyalty-service'),
    part: page => new OnCallCard(page).card,
    ready: page =>
      expect(new OnCallCard(page).card).toContainText('pagerduty:PGONE99'),
  },
  {
    name: 'tab with its calendar',
    path: onCallTabPath('parcel-tracker'),
    part: main,
    ready: async page => {
      await expect(new OnCallTab(page).gaps.first()).toBeVisible();
      await expect(page.getByRole('table', { name: /^People/ })).toBeVisible();
    },
  },
  {
    name: 'contacts',
    path: onCallTabPath('checkout-api', 'contacts'),
    part: main,
    ready: page =>
      expect(page.getByRole('region', { name: 'Key people' })).toBeVisible(),
  },
  {
    name: 'contacts that cannot be read',
    path: onCallTabPath('parcel-tracker', 'contacts'),
    part: main,
    ready: page =>
      expect(page.getByText('The contacts could not be read')).toBeVisible(),
  },
  {
    name: 'incident plan',
    path: onCallTabPath('payments-api', 'plan'),
    part: main,
    ready: table('Severities of incidents'),
  },
  {
    name: 'incidents',
    path: onCallTabPath('checkout-api', 'incidents'),
    part: main,
    ready: table('Incidents, open ones first'),
  },
  {
    name: 'dialog that pages',
    path: onCallTabPath('payments-api'),
    part: dialog,
    ready: async page => {
      await page.getByRole('button', { name: /^Page: / }).click();
      await expect(dialog(page)).toContainText('Whom it reaches');
    },
  },
  {
    name: 'dialog that declares',
    path: onCallTabPath('payments-api'),
    part: dialog,
    ready: async page => {
      await page.getByRole('button', { name: /^Declare incident: / }).click();
      await expect(dialog(page)).toContainText('Whom it reaches');
    },
  },
  {
    name: 'rosters',
    path: ROSTERS_PATH,
    part: main,
    ready: table('Rosters, those with gaps first'),
  },
  {
    name: 'roster',
    path: rosterPath,
    part: main,
    ready: table(/^Levels of escalation/),
  },
  {
    name: 'people',
    path: PEOPLE_PATH,
    part: main,
    ready: table('People, who carries most first'),
  },
  {
    name: 'contacts files and plans',
    path: '/oncall/contacts',
    part: main,
    ready: table(/^Contacts files and incident plans/),
  },
  {
    name: 'audit',
    path: async () => {
      // There is a record of it from now on.
      await apiAs(
        'user:default/mara',
        '/api/oncall/entities/component/default/payments-api/reveals',
        {
          method: 'POST',
          body: JSON.stringify({ contactId: 'nobody', channelId: 'none' }),
        },
      );
      return '/oncall/audit';
    },
    part: main,
    ready: table('Audit record, newest first'),
  },
  {
    name: 'sources',
    path: '/oncall/sources',
    part: main,
    ready: async page => expect(page.getByRole('table').first()).toBeVisible(),
  },
];

everyScreen({ of: 'on-call', screens: SCREENS, start: ROSTERS_PATH });
