import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkoutRunbooks } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderOnEntity,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

function renderTab(entityName: string, answers?: Partial<RunbooksApi>) {
  return renderOnEntity('entity-content:runbooks', entityName, answers);
}

const region = (name: string) => screen.findByRole('region', { name });

describe('RunbooksTab', () => {
  it('begins with what to mend, the most urgent first', async () => {
    renderTab('checkout-api');
    const panel = within(await region('What to do first'));
    const [first, second] = panel.getAllByRole('listitem');
    expect(first).toHaveTextContent('Its source no longer has it');
    expect(second).toHaveTextContent('It changed since its last review');
    expect(panel.getByText(/areas that have none/)).toHaveTextContent(
      'network management, identity and access management',
    );
  });

  it('shows the runbooks by operations area, with what is missing and why they fit', async () => {
    renderTab('checkout-api');
    const tagging = within(await region('Tagging'));
    const runbook = tagging.getByRole('article', { name: 'Tag machines' });
    expect(runbook).toHaveTextContent(
      'error handling, owner, escalation contact',
    );
    expect(runbook).toHaveTextContent(
      'The tag opsready:entity of the document names it.',
    );
    expect(runbook).toHaveTextContent('Never reviewed');
    expect(screen.queryByRole('region', { name: 'Network management' })).toBe(
      null,
    );
  });

  it('shows a document once, with each place where it lies', async () => {
    renderTab('checkout-api');
    const runbook = within(
      within(await region('Application lifecycle')).getByRole('article', {
        name: 'Scale out',
      }),
    );
    expect(runbook.getAllByRole('button', { name: /^Run/ })).toHaveLength(1);
    const staging = runbook.getByText(/^staging/);
    expect(staging.closest('li')).toHaveTextContent('Changed since review');
    expect(
      runbook.getByText('production 111122223333 us-east-1').closest('li'),
    ).not.toHaveTextContent('Changed since review');
  });

  it('keeps apart what has no area', async () => {
    renderTab('payments-api');
    const panel = await region('Without an operations area');
    expect(panel).toHaveTextContent('Payments are slow');
    expect(panel).toHaveTextContent('Incident');
  });

  it('shows the executions on the entity', async () => {
    renderTab('checkout-api');
    const table = await screen.findByRole('table', {
      name: /Executions on this entity/,
    });
    expect(table).toHaveTextContent('Collect diagnostics');
    expect(table).toHaveTextContent('Running');
  });

  it('says where nothing was run, and where executions may not be read', async () => {
    const { unmount } = renderTab('gift-cards');
    expect(
      await screen.findByText('Nothing was run on this entity yet.'),
    ).toBeVisible();
    unmount();
    renderTab('payments-api', { listExecutions: refusing });
    expect(
      await screen.findByText(/permission runbooks.execution.read/),
    ).toBeVisible();
    expect(await region('Application lifecycle')).toBeVisible();
  });

  it('says which sources may hide a runbook', async () => {
    renderTab('parcel-tracker');
    expect(await region('Sources')).toHaveTextContent('Never read');
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderTab('checkout-api', { getEntityRunbooks: refusing });
    expect(
      await screen.findByText(/permission runbooks.runbook.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderTab('checkout-api', { getEntityRunbooks: pending });
    expect(await screen.findByText(/^Loading the runbooks/)).toBeVisible();
    second.unmount();
    renderTab('checkout-api', {
      getEntityRunbooks: failing(1, async () => checkoutRunbooks),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await region('Tagging')).toBeVisible();
  });

  it.each(['checkout-api', 'parcel-tracker', 'gift-cards'])(
    'is accessible for %s',
    async name => {
      const { container } = renderTab(name);
      await region('Executions');
      await screen.findByText(/Nothing was run|Asked for/);
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
