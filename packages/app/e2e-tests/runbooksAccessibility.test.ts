import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type {
  EntityRunbooks,
  Execution,
  Preview,
} from '@opsready/backstage-plugin-runbooks-common';
import { expect } from './portal';
import { apiAs } from './portal/apiAs';
import {
  APPROVALS_PATH,
  entityPath,
  everyScreen,
  ExecutionPage,
  runbooksTabPath,
  Screen,
} from './pages';

const ENTITY = 'component:default/warehouse-sync';
const OWNER = 'user:default/diego';

async function read<T>(path: string, body?: object): Promise<T> {
  const response = await apiAs(
    OWNER,
    `/api/runbooks${path}`,
    body && { method: 'POST', body: JSON.stringify(body) },
  );
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as T;
}

async function checklistId(): Promise<string> {
  const { items } = await read<EntityRunbooks>(
    '/entities/component/default/warehouse-sync/runbooks',
  );
  const checklist = items.find(
    ({ runbook }) => runbook.executorId === 'guided',
  );
  if (!checklist) {
    throw new Error('warehouse-sync has no checklist');
  }
  return checklist.runbook.id;
}

let started: Promise<string> | undefined;

/** The page of a checklist that is under way; one for all screens. */
async function executionPath(): Promise<string> {
  started ??= (async () => {
    const runbookId = await checklistId();
    const launch = { entityRef: ENTITY, runbookId, parameters: {} };
    const { planHash } = await read<Preview>('/previews', launch);
    const { execution } = await read<Execution>('/executions', {
      launch,
      planHash,
      requestKey: randomUUID(),
    });
    return `/runbooks/executions/${execution.id}`;
  })();
  return started;
}

const main = (page: Page) => page.getByRole('main');
const table = (name: string | RegExp) => async (page: Page) =>
  expect(page.getByRole('table', { name }).first()).toBeVisible();

const SCREENS: Screen[] = [
  {
    name: 'card',
    path: entityPath('payments-api'),
    part: page =>
      page.getByRole('article').filter({
        has: page.getByRole('heading', { name: 'Runbooks', exact: true }),
      }),
    ready: page =>
      expect(
        page.getByRole('button', { name: 'Run Restart a service' }),
      ).toBeVisible(),
  },
  {
    name: 'tab',
    path: runbooksTabPath('payments-api'),
    part: main,
    ready: page =>
      expect(
        page.getByRole('article', { name: 'Restart a service' }),
      ).toBeVisible(),
  },
  {
    name: 'tab with claims that give no right',
    path: runbooksTabPath('loyalty-service'),
    part: main,
    ready: page =>
      expect(
        page.getByText('What this entity claims is not all in effect'),
      ).toBeVisible(),
  },
  {
    name: 'list',
    path: '/runbooks/all',
    part: main,
    ready: async page => expect(page.getByRole('table').first()).toBeVisible(),
  },
  {
    name: 'runbook',
    path: async () => `/runbooks/all/${await checklistId()}`,
    part: main,
    ready: page =>
      expect(page.getByRole('region', { name: 'How it went' })).toBeVisible(),
  },
  {
    name: 'document with its steps drawn',
    path: async () => {
      const { items } = await read<EntityRunbooks>(
        '/entities/component/default/parcel-tracker/runbooks',
      );
      const document = items.find(
        ({ runbook }) => runbook.format === 'ssmAutomation',
      );
      return `/runbooks/all/${document?.runbook.id}`;
    },
    part: main,
    ready: async page => {
      await page.getByText('Draw the steps as a graph').click();
      await expect(page.locator('svg rect').first()).toBeVisible();
    },
  },
  {
    name: 'execution',
    path: executionPath,
    part: main,
    ready: page => expect(new ExecutionPage(page).checklist).toBeVisible(),
  },
  {
    name: 'executions',
    path: async () => {
      await executionPath();
      return '/runbooks/executions';
    },
    part: main,
    ready: async page => expect(page.getByRole('table').first()).toBeVisible(),
  },
  {
    name: 'approvals',
    path: APPROVALS_PATH,
    part: main,
    ready: page =>
      expect(
        page.getByRole('region', { name: 'Waiting for your approval' }),
      ).toBeVisible(),
  },
  {
    name: 'audit',
    path: '/runbooks/audit',
    part: main,
    ready: table('Audit record, newest first'),
  },
  {
    name: 'sources',
    path: '/runbooks/sources',
    part: main,
    ready: async page => expect(page.getByRole('table').first()).toBeVisible(),
  },
];

everyScreen({ of: 'runbooks', screens: SCREENS, start: '/runbooks/all' });
