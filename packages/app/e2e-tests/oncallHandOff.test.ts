import type { Page } from '@playwright/test';
import { expect, test } from './portal';
import type { PagerDutyClient } from './portal/PagerDutyClient';
import type { SandboxClient } from './portal/SandboxClient';
import {
  entityPath,
  IncidentManagerAccount,
  nextInstant,
  OnCallCard,
  wallClock,
} from './pages';

const BERLIN = 'Europe/Berlin';
const MONDAY = 1;
const WEEK_MS = 7 * 86_400_000;

/** As app-config.yaml has it: weekly on Mondays at eight. Diego's first turn began at midnight and was over at the first of them. */
const DISPATCH = {
  people: ['Hanna Kowalska', 'Wei Chen', 'Diego Fuentes'],
  firstHandOff: Date.UTC(2026, 0, 5, 8),
};

interface Story {
  component: string;
  roster: string;
  /** Who answers at an instant, by what the provider itself says. */
  answers: (at: Date) => Promise<string[]> | string[];
  /** Whether Monday morning changes who answers. */
  handsOff: boolean;
}

function storiesOf(
  pagerDuty: PagerDutyClient,
  incidentManager: IncidentManagerAccount,
): Story[] {
  return [
    {
      component: 'payments-api',
      roster: 'production: Payments',
      answers: async () => (await pagerDuty.onCall('PPAY001')).get(1)!,
      handsOff: true,
    },
    {
      component: 'checkout-api',
      roster: 'Checkout',
      answers: async () => {
        const levels = await pagerDuty.onCall('PCHK001');
        expect(levels.has(1)).toBe(false);
        return levels.get(2)!;
      },
      handsOff: false,
    },
    {
      component: 'api-gateway',
      roster: 'Platform',
      answers: at => incidentManager.onShift(at),
      handsOff: true,
    },
    {
      component: 'parcel-tracker',
      roster: 'Logistics',
      answers: at => {
        const turns = Math.floor(
          (wallClock(at, BERLIN).getTime() - DISPATCH.firstHandOff) / WEEK_MS,
        );
        return [DISPATCH.people[turns % DISPATCH.people.length]];
      },
      handsOff: true,
    },
    {
      component: 'event-lake',
      roster: 'Data',
      answers: () => ['Noor Haddad'],
      handsOff: false,
    },
  ];
}

/** The clock of the portal and of both sandboxes; it only goes forward. */
async function moveTo(sandbox: SandboxClient, at: Date): Promise<void> {
  await sandbox.put('/clock', { now: at.toISOString() });
}

/** Who answers by the card; what the provider says must be that. */
async function shownOn(
  page: Page,
  url: string,
  story: Story,
  at: Date,
): Promise<string[]> {
  const { component, roster, answers } = story;
  const expected = await answers(at);
  await page.goto(`${url}${entityPath(component)}`);
  const shown = new OnCallCard(page).answers(roster);
  await expect(shown).toHaveCount(expected.length);
  for (const name of expected) {
    await expect(shown.filter({ hasText: name })).toHaveCount(1);
  }
  return expected;
}

test('the card shows who answers, before and after a hand-off', async ({
  pagerDuty,
  portal,
  sandbox,
  signInAs,
}) => {
  const page = await signInAs('Priya Nair', entityPath('loyalty-service'));
  const { card } = new OnCallCard(page);
  await expect(card).toContainText('Nobody is on call for this entity');
  await expect(card).toContainText('pagerduty:PGONE99');

  const { now } = await sandbox.get<{ now: string }>('/clock');
  const before = nextInstant(
    new Date(now),
    BERLIN,
    wall => wall.getUTCDay() === MONDAY && wall.getUTCHours() === 6,
  );
  const after = nextInstant(before, BERLIN, wall => wall.getUTCHours() === 10);
  const stories = storiesOf(
    pagerDuty,
    new IncidentManagerAccount(portal.sandboxUrl),
  );

  await moveTo(sandbox, before);
  const first = new Map<Story, string[]>();
  for (const story of stories) {
    await test.step(`before: ${story.component}`, async () => {
      first.set(story, await shownOn(page, portal.url, story, before));
    });
  }
  await moveTo(sandbox, after);
  for (const story of stories) {
    await test.step(`after: ${story.component}`, async () => {
      const second = await shownOn(page, portal.url, story, after);
      const stayed =
        JSON.stringify(second) === JSON.stringify(first.get(story));
      expect(stayed).toBe(!story.handsOff);
    });
  }
});

test('an empty level is named above the person who stands in', async ({
  signInAs,
}) => {
  const page = await signInAs('Mara Lindqvist', entityPath('checkout-api'));
  const checkout = new OnCallCard(page).roster('Checkout');
  await expect(checkout.getByRole('status')).toContainText(
    /Level 1 has nobody.*: Mara Lindqvist \(level 2\) answers\./,
  );
});
