import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureRunbooksApi } from '../../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../../__testUtils__';
import { RunbooksApi } from '../../api';

function renderList(search = '', answers?: Partial<RunbooksApi>) {
  return renderPage(`/runbooks/executions${search}`, answers);
}

const table = () =>
  screen.findByRole('table', { name: 'Executions, newest first' });

async function rows(): Promise<HTMLElement[]> {
  return within(await table())
    .getAllByRole('row')
    .slice(1);
}

async function choose(field: RegExp, option: string) {
  await userEvent.click(await screen.findByRole('button', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
}

describe('ExecutionsPage', () => {
  it('lists executions with what they wait for, each leading to its page', async () => {
    const { container } = renderList();
    const [first] = await rows();
    expect(first).toHaveTextContent(
      /Waits for approval.*0 of 1 approvals given/,
    );
    expect(
      within(first).getByRole('link', { name: 'Restart a service' }),
    ).toHaveAttribute('href', '/runbooks/executions/awaitingApproval');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says where nobody knows who started it', async () => {
    renderList('?outside=true');
    for (const row of await rows()) {
      expect(row).toHaveTextContent(/outside the portal, by whom is not known/);
    }
  });

  it('asks for one page at a time, however many there are', async () => {
    const fixtures = new FixtureRunbooksApi({ executions: 100_000 });
    const list = jest.fn(
      (query?: Parameters<RunbooksApi['listExecutions']>[0]) =>
        fixtures.listExecutions(query),
    );
    renderList('', { listExecutions: list });
    expect(await screen.findByText('1 - 25 of 100000')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('26 - 50 of 100000')).toBeVisible();
    for (const [query] of list.mock.calls) {
      expect(query?.limit).toBe(25);
    }
  });

  it('filters by status', async () => {
    renderList();
    await table();
    await choose(/Status/, 'Unknown');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect((await rows())[0]).toHaveTextContent(/AWS lists none with its id/);
  });

  it('filters by who asked, and by the runbook that a link names', async () => {
    const list = jest.spyOn(FixtureRunbooksApi.prototype, 'listExecutions');
    renderList('?runbookId=restart-service&requestedBy=user:default/amara');
    await table();
    expect(list.mock.calls.at(-1)?.[0]).toMatchObject({
      runbookId: 'restart-service',
      requestedBy: 'user:default/amara',
    });
    const only = screen.getByRole('grid', { name: 'Only these' });
    expect(only).toHaveTextContent('Runbook: restart-service');
    await userEvent.click(within(only).getAllByRole('button')[0]);
    await waitFor(() =>
      expect(list.mock.calls.at(-1)?.[0]?.runbookId).toBeUndefined(),
    );
    list.mockRestore();
  });

  it('says when nothing fits, and clears the filters', async () => {
    renderList('?text=nothing-is-called-that');
    expect(await screen.findByText('No execution fits')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all executions' }),
    );
    expect(await table()).toBeVisible();
  });

  it('says what to do when nothing was run yet', async () => {
    renderList('', {
      listExecutions: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('Nothing was run yet')).toBeVisible();
  });

  it('tells loading, denied and failed apart', async () => {
    const { unmount } = renderList('', { listExecutions: pending });
    expect(
      await screen.findByText('Loading the executions of runbooks.'),
    ).toBeVisible();
    unmount();
    const denied = renderList('', { listExecutions: refusing });
    expect(
      await screen.findByText(/permission runbooks.execution.read/),
    ).toBeVisible();
    denied.unmount();
    const fixtures = new FixtureRunbooksApi();
    renderList('', {
      listExecutions: failing(1, () => fixtures.listExecutions()),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });
});
