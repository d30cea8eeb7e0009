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

const fixtures = new FixtureRunbooksApi({ runbooks: 60 });
const table = () => screen.findByRole('table', { name: 'Runbooks by title' });
const titles = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the list of runbooks', () => {
  it('shows what each is for, what is to be mended, and how it went', async () => {
    renderPage('/runbooks/all');
    const row = within(await table()).getByRole('row', {
      name: /Fail over a database/,
    });
    expect(row).toHaveTextContent('Change requests');
    expect(row).toHaveTextContent('payments');
    expect(row).toHaveTextContent('Changed since review');
    expect(row).toHaveTextContent('Failed');
    expect(row).toHaveTextContent('33% of 3');
    expect(screen.getByText('1 - 25 of 60')).toBeVisible();
  });

  it('reads its filters from the address', async () => {
    const listRunbooks = jest.fn(query => fixtures.listRunbooks(query));
    renderPage('/runbooks/all?state=drifted&area=change&account=111122223333', {
      listRunbooks,
    });
    expect(await titles()).toEqual([
      expect.stringContaining('Fail over a database'),
    ]);
    expect(listRunbooks).toHaveBeenLastCalledWith(
      expect.objectContaining({
        state: ['drifted'],
        area: ['change'],
        account: ['111122223333'],
        offset: 0,
        limit: 25,
      }),
    );
  });

  it('narrows by what is typed, and shows all again', async () => {
    renderPage('/runbooks/all');
    await table();
    await userEvent.type(screen.getByLabelText('Name'), 'payments are');
    await waitFor(async () => expect(await titles()).toHaveLength(1));
    await userEvent.type(screen.getByLabelText('Name'), ' gone');
    expect(await screen.findByText('No runbook fits')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all runbooks' }),
    );
    expect(await titles()).toHaveLength(25);
  });

  it('goes to the next page', async () => {
    renderPage('/runbooks/all');
    await table();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('26 - 50 of 60')).toBeVisible();
  });

  it('says that nothing was read yet', async () => {
    renderPage('/runbooks/all', {
      listRunbooks: async () => ({ now: '', items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('There is no runbook yet')).toBeVisible();
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderPage('/runbooks/all', { listRunbooks: refusing });
    expect(
      await screen.findByText(/permission runbooks.runbook.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderPage('/runbooks/all', { listRunbooks: pending });
    expect(await screen.findByText('Loading the runbooks.')).toBeVisible();
    second.unmount();
    renderPage('/runbooks/all', {
      listRunbooks: failing(1, () => fixtures.listRunbooks()),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = renderPage('/runbooks/all');
    await table();
    expect(await axeViolations(container)).toEqual([]);
  });
});
