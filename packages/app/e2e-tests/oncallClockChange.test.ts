import { expect, test } from './portal';
import {
  entityPath,
  nextClockChange,
  nextInstant,
  OnCallCard,
  OnCallTab,
  onCallTabPath,
} from './pages';

const BERLIN = 'Europe/Berlin';
const DAY_MS = 86_400_000;
const HOUR_MINUTES = 60;
/** From one to four by the clock on the wall. */
const USUAL_MINUTES = 3 * HOUR_MINUTES;

test('the gap in the night in which clocks change is on the calendar at the right instants', async ({
  sandbox,
  portal,
  signInAs,
}) => {
  const { now } = await sandbox.get<{ now: string }>('/clock');
  const change = nextClockChange(new Date(now), BERLIN);
  const from = nextInstant(
    change.dayBefore,
    BERLIN,
    wall => wall.getUTCDay() === 0 && wall.getUTCHours() === 1,
  );
  const to = nextInstant(from, BERLIN, wall => wall.getUTCHours() === 4);
  const minutes = (to.getTime() - from.getTime()) / 60_000;
  expect(minutes).toBe(USUAL_MINUTES - change.minutes);
  const length = `${minutes / HOUR_MINUTES} h`;

  // Noon some days before, where the clock is not closer by then.
  const near = new Date(change.dayBefore.getTime() - 3 * DAY_MS);
  if (new Date(now) < near) {
    await sandbox.put('/clock', { now: near.toISOString() });
  }

  const page = await signInAs(
    'Diego Fuentes',
    `${onCallTabPath('parcel-tracker')}?zone=${BERLIN}`,
  );
  const tab = new OnCallTab(page);
  const row = tab.gaps.filter({
    has: page.locator(`time[datetime="${from.toISOString()}"]`),
  });
  await expect(row).toHaveCount(1, { timeout: 60_000 });
  await expect(row.locator('time').nth(1)).toHaveAttribute(
    'datetime',
    to.toISOString(),
  );
  await expect(row).toContainText(
    /01:00 GMT\+\d to \w+ \d+ \w+, 04:00 GMT\+\d/,
  );
  await expect(row).toContainText(length);
  await expect(
    tab.calendar.getByRole('button', {
      name: new RegExp(
        `Level 1: gap, nobody is on call, Sun .*01:00 GMT\\+\\d to .*04:00 GMT\\+\\d, ${length}$`,
      ),
    }),
  ).toHaveCount(1);
  // The other three nights of the window are as long as the clock says.
  await expect(tab.gaps.filter({ hasText: '3 h' })).toHaveCount(3);

  await page.goto(`${portal.url}${entityPath('parcel-tracker')}`);
  await expect(new OnCallCard(page).roster('Logistics')).toContainText(
    `Level 1 has nobody for ${length}`,
  );
});
