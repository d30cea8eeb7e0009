import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureOnCallApi } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
  viewerIn,
} from '../__testUtils__';

viewerIn('Europe/Berlin');

const fixtures = new FixtureOnCallApi({ rosters: 60 });
const table = () =>
  screen.findByRole('table', { name: 'Rosters, those with gaps first' });
const row = async (name: RegExp) =>
  within(await table()).getByRole('row', { name });
const titles = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('the list of rosters', () => {
  it('says of each who is on call now, what lies ahead, and what to mend', async () => {
    renderPage('/oncall');
    const checkout = await row(/Checkout/);
    expect(checkout).toHaveTextContent('Mara Lindqvist');
    expect(checkout).toHaveTextContent(
      'Level 1 has nobody now. Level 2 answers.',
    );
    expect(checkout).toHaveTextContent(
      'Level 1 has nobody for 30 min, until 08:00',
    );
    expect(checkout).toHaveTextContent('A level is empty now');
    expect(checkout).toHaveTextContent('checkout-api');
    expect(await row(/Night batch/)).toHaveTextContent('Nobody');
    expect(await row(/Platform/)).toHaveTextContent('Not known');
    expect(await row(/Payments/)).toHaveTextContent('Covered');
    expect(screen.getByText('1 - 25 of 60')).toBeVisible();
  });

  it('leads from a worry to the rosters that it counts', async () => {
    renderPage('/oncall/rosters');
    await userEvent.click(
      await screen.findByRole('button', { name: '2 with an empty level now' }),
    );
    await waitFor(async () => expect(await titles()).toHaveLength(2));
    expect(screen.getByText('60 rosters')).toBeVisible();
  });

  it('reads its filters from the address', async () => {
    const listRosters = jest.fn(query => fixtures.listRosters(query));
    renderPage(
      '/oncall/rosters?state=gap&state=levelEmptyNow&state=nonsense&provider=pagerduty&text=check',
      { listRosters },
    );
    expect(await titles()).toEqual([expect.stringContaining('Checkout')]);
    expect(listRosters).toHaveBeenLastCalledWith({
      state: ['gap', 'levelEmptyNow'],
      provider: ['pagerduty'],
      text: 'check',
      owner: undefined,
      offset: 0,
      limit: 25,
    });
  });

  it('goes to the next page, and back to the first with a filter', async () => {
    renderPage('/oncall/rosters');
    await table();
    await userEvent.click(screen.getByRole('button', { name: /next/i }));
    expect(await screen.findByText('26 - 50 of 60')).toBeVisible();
    await userEvent.type(screen.getByLabelText('Name'), 'Team 1');
    expect(await screen.findByText('1 - 10 of 10')).toBeVisible();
  });

  it('says that nothing fits, and that nothing was read yet', async () => {
    const { unmount } = renderPage('/oncall/rosters?text=none');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show all rosters' }),
    );
    expect(await titles()).toHaveLength(25);
    unmount();
    renderPage('/oncall/rosters', {
      listRosters: async () => ({
        now: '2026-10-20T05:30:00.000Z',
        items: [],
        totalItems: 0,
        totals: { rosters: 0, withGaps: 0, emptyNow: 0, unknown: 0 },
      }),
    });
    expect(await screen.findByText('There is no roster yet')).toBeVisible();
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderPage('/oncall/rosters', { listRosters: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderPage('/oncall/rosters', { listRosters: pending });
    expect(await screen.findByText('Loading who is on call.')).toBeVisible();
    second.unmount();
    renderPage('/oncall/rosters', {
      listRosters: failing(1, () => fixtures.listRosters()),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = renderPage('/oncall/rosters');
    await table();
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe('the page of a roster', () => {
  it('shows who is on call, the calendar, the rotations and whom it serves', async () => {
    const { container } = renderPage('/oncall/rosters/roster-payments');
    expect(
      await screen.findByRole('heading', { name: 'Payments', level: 2 }),
    ).toBeVisible();
    const served = screen.getByRole('region', {
      name: 'Entities that it serves',
    });
    expect(served).toHaveTextContent('payments-api, production, needs 24x7');
    expect(served).toHaveTextContent(
      'The annotation opsready.io/oncall of its system names it. payments pagerduty:PPAY001',
    );
    expect(
      screen.getByRole('region', { name: 'Schedules and rotations' }),
    ).toHaveTextContent('Hand-off every Monday at 09:00');
    await screen.findByRole('group', { name: /^Calendar of shifts/ });
    expect(await axeViolations(container)).toEqual([]);
  });

  it('says of a roster that is not there, or not for the viewer, what to do', async () => {
    renderPage('/oncall/rosters/gone');
    expect(await screen.findByText(/There is none with this id/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'All rosters' })).toHaveAttribute(
      'href',
      '/oncall/rosters',
    );
  });
});
