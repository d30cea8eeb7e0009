import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { healthy } from '../__fixtures__';
import {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
  renderOnEntity,
} from '../__testUtils__';
import { ReadinessApi } from '../api';

function renderCard(entityName: string, answers?: Partial<ReadinessApi>) {
  return renderOnEntity('entity-card:readiness/overview', entityName, {
    answers,
  });
}

describe('OverviewCard', () => {
  it('says that a healthy entity needs nothing', async () => {
    renderCard('payments-api');
    expect(await screen.findByText('Gold')).toBeVisible();
    expect(screen.getByText('100')).toBeVisible();
    expect(screen.getByText(/on 6 of 6 sections/)).toBeVisible();
    expect(screen.getByText('No check needs mending now.')).toBeVisible();
  });

  it('shows what matters most first, with the first step and no more', async () => {
    renderCard('checkout-api');
    const list = await screen.findByRole('list', { name: 'What to do first' });
    await within(list).findAllByText(/with your team/);
    const things = within(list).getAllByRole('listitem');
    expect(things).toHaveLength(4);
    expect(things[0]).toHaveTextContent('Fail');
    expect(things[0]).toHaveTextContent('Critical findings are open');
    expect(things[0]).toHaveTextContent('2 critical findings are open');
    expect(things[0]).not.toHaveTextContent('The next cycle confirms it');
    expect(screen.getByText(/Silver demands a score/)).toBeVisible();
  });

  it('measures age by the clock of the backend', async () => {
    renderCard('checkout-api');
    expect(
      await screen.findByText(/oldest source: Amazon CloudWatch/),
    ).toHaveTextContent('Data taken 12 minutes ago');
  });

  it('never shows a missing answer as good: names the source and the IAM action', async () => {
    renderCard('parcel-tracker');
    expect(await screen.findByText('Not determined')).toBeVisible();
    const sources = screen.getByRole('list', {
      name: 'Sources that need attention',
    });
    const [expired, stale] = within(sources).getAllByRole('listitem');
    expect(expired).toHaveTextContent('Too old AWS Security Hub');
    expect(expired).toHaveTextContent('securityhub:GetFindings');
    expect(stale).toHaveTextContent('Stale Amazon CloudWatch');
    const [first] = within(
      screen.getByRole('list', { name: 'What to do first' }),
    ).getAllByRole('listitem');
    expect(first).toHaveTextContent('Unknown');
    expect(first).toHaveTextContent('No critical findings');
  });

  it('names the annotation that claims too much', async () => {
    renderCard('loyalty-service');
    expect(await screen.findByText('opsready.io/aws-tags')).toBeVisible();
    expect(
      screen.getByText(/may only claim tags that include team=web/),
    ).toBeVisible();
  });

  it('looks again where nothing was evaluated yet', async () => {
    const answers = jest
      .fn<Promise<typeof healthy>, [string]>()
      .mockResolvedValueOnce({ ...healthy, evaluated: false, scorecards: [] })
      .mockResolvedValue(healthy);
    renderCard('payments-api', { getEntityReadiness: answers });
    expect(await screen.findByText('Not evaluated yet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText('Gold')).toBeVisible();
  });

  it('says why an entity has no level at all', async () => {
    renderCard('design-tokens');
    expect(
      await screen.findByText('No scorecard judges this entity'),
    ).toBeVisible();
  });

  it('waits in the open', async () => {
    renderCard('payments-api', { getEntityReadiness: pending });
    expect(
      await screen.findByText('Loading the readiness of this entity.'),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    renderCard('payments-api', { getEntityReadiness: refusing });
    expect(
      await screen.findByText(/Ask .* for the permission/),
    ).toHaveTextContent('readiness.result.read');
  });

  it('says of an unknown entity that there is nothing yet', async () => {
    renderCard('payments-api', { getEntityReadiness: missing });
    expect(await screen.findByText(/There is nothing yet/)).toBeVisible();
  });

  it('tries again after a failure', async () => {
    renderCard('payments-api', {
      getEntityReadiness: failing(1, async () => healthy),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Gold')).toBeVisible();
  });

  it.each(['checkout-api', 'parcel-tracker', 'loyalty-service', 'gift-cards'])(
    'is accessible for %s',
    async name => {
      const { container } = renderCard(name);
      await screen.findByText(/Data taken|Not evaluated yet/);
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
