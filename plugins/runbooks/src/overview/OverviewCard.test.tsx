import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paymentsRunbooks } from '../__fixtures__';
import {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
  renderOnEntity,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

function renderCard(entityName: string, answers?: Partial<RunbooksApi>) {
  return renderOnEntity('entity-card:runbooks/overview', entityName, answers);
}

const runbooks = async () =>
  within(await screen.findByRole('list', { name: 'Runbooks' }));

describe('OverviewCard', () => {
  it('shows the runbooks that fit, how the last run went, and Run', async () => {
    renderCard('payments-api');
    const [restart, check] = (await runbooks()).getAllByRole('listitem');
    expect(restart).toHaveTextContent('Restart a service');
    expect(restart).toHaveTextContent('Succeeded');
    expect(restart).toHaveTextContent('3 hours ago by amara');
    expect(
      within(restart).getByRole('button', { name: 'Run Restart a service' }),
    ).toBeEnabled();
    expect(check).toHaveTextContent('Never run');
  });

  it('says why a runbook cannot be run instead of offering it', async () => {
    renderCard('loyalty-service');
    const [only] = (await runbooks()).getAllByRole('listitem');
    expect(only).toHaveTextContent('Ask group:default/payments to add it');
    expect(within(only).queryByRole('button')).toBeNull();
  });

  it('shows a document once, with its places, and what may be run first', async () => {
    renderCard('checkout-api');
    const list = await runbooks();
    const items = list.getAllByRole('listitem');
    expect(items[4]).toHaveTextContent(
      'Scale outin production 111122223333 eu-west-1, production 111122223333 us-east-1, staging 444455556666 eu-west-1',
    );
    expect(list.queryByText('Restart a service')).toBeNull();
    expect(screen.getByText(/2 others/)).toBeVisible();
  });

  it('shows what a runbook lacks, and text of documents as text', async () => {
    renderCard('checkout-api');
    const list = await runbooks();
    expect(list.getByText('Lacks 3 sections')).toBeVisible();
    expect(list.getByText('Changed since review')).toBeVisible();
    expect(
      list.getByText('Remediate machines <img src=x onerror=alert(1)>'),
    ).toBeVisible();
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });

  it('names what matches nothing, and what is claimed without a right', async () => {
    const { unmount } = renderCard('checkout-api');
    expect(await screen.findByText('Checkout-Rollback*')).toBeVisible();
    unmount();
    renderCard('loyalty-service');
    expect(
      await screen.findByText(/neither its tag opsready:entity nor config/),
    ).toBeVisible();
  });

  it('never passes off what is old or missing as complete', async () => {
    renderCard('parcel-tracker');
    const sources = await screen.findByRole('list', {
      name: 'Sources that need attention',
    });
    expect(sources).toHaveTextContent('ssm:ListDocuments');
    expect(sources).toHaveTextContent('throttled');
    expect((await runbooks()).getByText('Stale')).toBeVisible();
  });

  it('says how to bind a runbook where none fits', async () => {
    renderCard('gift-cards');
    expect(
      await screen.findByText('No runbook fits this entity'),
    ).toBeVisible();
    expect(screen.getByText('opsready.io/runbooks')).toBeVisible();
  });

  it('waits in the open', async () => {
    renderCard('payments-api', { getEntityRunbooks: pending });
    expect(
      await screen.findByText('Loading the runbooks of this entity.'),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    renderCard('payments-api', { getEntityRunbooks: refusing });
    expect(
      await screen.findByText(/Ask .* for the permission/),
    ).toHaveTextContent('runbooks.runbook.read');
  });

  it('says of an unknown entity that there is nothing yet', async () => {
    renderCard('payments-api', { getEntityRunbooks: missing });
    expect(await screen.findByText(/There is nothing yet/)).toBeVisible();
  });

  it('tries again after a failure', async () => {
    renderCard('payments-api', {
      getEntityRunbooks: failing(1, async () => paymentsRunbooks),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await runbooks();
  });

  it.each(['payments-api', 'checkout-api', 'parcel-tracker', 'gift-cards'])(
    'is accessible for %s',
    async name => {
      const { container } = renderCard(name);
      await screen.findByText(/To mend|No runbook fits/);
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
