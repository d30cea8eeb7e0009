import { expect, test } from './portal';
import { entityPath, OnCallCard } from './pages';

test('an override at PagerDuty shows on a page that is open', async ({
  pagerDuty,
  signInAs,
}) => {
  const page = await signInAs('Amara Okafor', entityPath('payments-api'));
  const card = new OnCallCard(page);
  const answers = card.answers('production: Payments');
  await expect(answers).toHaveCount(1);
  await expect(answers).not.toContainText('Mara Lindqvist');

  const opened = Date.now();
  const around = (hours: number) =>
    new Date(opened + hours * 3_600_000).toISOString();
  const override = { id: 'OSTANDIN', userId: 'PUMARA', start: around(-1) };
  await pagerDuty.putOverride('PSPAY01', { ...override, end: around(2) });
  try {
    await expect(answers).toContainText('Mara Lindqvist', { timeout: 120_000 });
    await expect(answers).toContainText('Override');
  } finally {
    await pagerDuty.putOverride('PSPAY01', {
      ...override,
      end: override.start,
    });
  }
});
