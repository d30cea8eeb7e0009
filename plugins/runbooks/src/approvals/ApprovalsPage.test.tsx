import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureRunbooksApi } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

function renderInbox(answers?: Partial<RunbooksApi>) {
  return renderPage('/runbooks/approvals', answers);
}

const inbox = () =>
  screen.findByRole('region', { name: 'Waiting for your approval' });

describe('ApprovalsPage', () => {
  it('lists what waits for the viewer, and reads the rest of it only when they look', async () => {
    const read = jest.spyOn(FixtureRunbooksApi.prototype, 'getExecution');
    const { container } = renderInbox();
    const item = await screen.findByRole('article', {
      name: 'Restart a service',
    });
    expect(item).toHaveTextContent('payments-api');
    expect(item).toHaveTextContent('account 111122223333 (production)');
    expect(item).toHaveTextContent('0 of 1 given');
    expect(item).toHaveTextContent('in 4 hours');
    expect(read).not.toHaveBeenCalled();
    await userEvent.click(within(item).getByText('Look at it and decide'));
    expect(
      await within(item).findByText('hash-of-restart-service'),
    ).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
    read.mockRestore();
  });

  it('is where an approver approves, and then has nothing left to do', async () => {
    renderInbox();
    await userEvent.click(await screen.findByText('Look at it and decide'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve exactly this' }),
    );
    expect(await screen.findByText('Nothing waits for you')).toBeVisible();
    const said = within(await inbox()).getAllByRole('status')[0];
    expect(said).toHaveTextContent('You approved Restart a service.');
    expect(
      within(said).getByRole('link', { name: 'Restart a service' }),
    ).toHaveAttribute('href', '/runbooks/executions/awaitingApproval');
  });

  it('lists what the viewer asked for and did not start yet', async () => {
    const list = jest.spyOn(FixtureRunbooksApi.prototype, 'listExecutions');
    renderInbox();
    expect(
      await screen.findByRole('region', {
        name: 'Asked for by you, not started yet',
      }),
    ).toBeVisible();
    await waitFor(() =>
      expect(list.mock.calls.map(([query]) => query)).toContainEqual({
        requestedBy: expect.stringMatching(/^user:/),
        status: ['awaitingApproval', 'requested'],
        limit: 25,
      }),
    );
    list.mockRestore();
  });

  it('tells loading, denied and failed apart', async () => {
    const { unmount } = renderInbox({ listExecutions: pending });
    expect(
      await screen.findByText('Loading what waits for your approval.'),
    ).toBeVisible();
    unmount();
    const denied = renderInbox({ listExecutions: refusing });
    expect(
      await within(await inbox()).findByText(
        /permission runbooks.execution.read/,
      ),
    ).toBeVisible();
    denied.unmount();
    const fixtures = new FixtureRunbooksApi();
    renderInbox({
      listExecutions: failing(2, () => fixtures.listExecutions()),
    });
    await userEvent.click(
      await within(await inbox()).findByRole('button', { name: 'Try again' }),
    );
    expect((await screen.findAllByRole('article')).length).toBeGreaterThan(0);
  });
});
