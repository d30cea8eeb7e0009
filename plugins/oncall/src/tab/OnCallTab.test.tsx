import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureOnCallApi } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderTab,
  viewerIn,
} from '../__testUtils__';

viewerIn('Europe/Berlin');

const fixtures = new FixtureOnCallApi();

const panel = async (name: string, roster = 0) =>
  within((await screen.findAllByRole('region', { name }))[roster]);

const segments = async () =>
  within(
    (await screen.findAllByRole('group', { name: /^Calendar of shifts/ }))[0],
  ).getAllByRole('button');

describe('OnCallTab', () => {
  it('shows each roster with why it is bound, and who is on call on each level', async () => {
    renderTab('checkout-api');
    const section = await screen.findByRole('region', {
      name: 'production: Checkout',
    });
    expect(section).toHaveTextContent(
      'Its annotation opsready.io/oncall names it. production=pagerduty:PCHK001',
    );
    const levels = within(section).getByRole('table', {
      name: /Levels of escalation/,
    });
    const [, first, second] = within(levels).getAllByRole('row');
    expect(first).toHaveTextContent('Level 1: Office hours');
    expect(first).toHaveTextContent('Nobody');
    expect(first).toHaveTextContent('Jonas Weberfrom 08:00 your time');
    expect(second).toHaveTextContent('Mara Lindqvist');
    expect(second).toHaveTextContent('No change');
    expect(
      screen.getByRole('region', { name: 'staging: Platform' }),
    ).toBeVisible();
  });

  it('tells the exact instants of a gap in the night when clocks change', async () => {
    renderTab('parcel-tracker');
    const table = await screen.findByRole('table', { name: /Gaps/ });
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(table).toHaveTextContent(
      'Sun 25 Oct, 02:00 GMT+2 to Sun 25 Oct, 02:00 GMT+1',
    );
    expect(table).toHaveTextContent(
      '2026-10-25 00:00:00 UTC to 2026-10-25 01:00:00 UTC',
    );
    expect(table).toHaveTextContent('1 h');
  });

  it('marks gaps on the calendar in words, and tells what is chosen', async () => {
    renderTab('parcel-tracker');
    const gap = await screen.findByRole('button', {
      name: /Level 1: gap, nobody is on call/,
    });
    expect(gap).toHaveTextContent('Gap');
    await userEvent.click(gap);
    expect(gap).toHaveAttribute('aria-pressed', 'true');
    expect(
      screen.getByText(/^Level 1: gap, nobody is on call, Sun 25 Oct, 02:00/),
    ).toHaveTextContent('GMT+2 to Sun 25 Oct, 02:00 GMT+1, 1 h.');
  });

  it('is one stop for the keyboard, and arrows go from shift to shift', async () => {
    renderTab('payments-api');
    const all = await segments();
    await waitFor(() =>
      expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]]),
    );
    act(() => all[0].focus());
    await userEvent.keyboard('{ArrowRight}');
    expect(all[1]).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(all[all.length - 1]).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Home}');
    expect(all[0]).toHaveFocus();
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]]);
    expect(
      screen.getByText(/^Level 1: Amara Okafor \(Payments primary\)/),
    ).toBeVisible();
  });

  it('draws the calendar in the time zone of the address, and goes to other weeks', async () => {
    const getRosterCalendar = jest.fn((id, query) =>
      fixtures.getRosterCalendar(id, query),
    );
    renderTab(
      'payments-api',
      { getRosterCalendar },
      '?zone=America%2FNew_York',
    );
    expect((await segments())[0]).toHaveAccessibleName(
      /^Level 1: Amara Okafor .* to Mon 26 Oct, 04:00 GMT-4/,
    );
    await userEvent.click(screen.getByRole('button', { name: '4 weeks on' }));
    await waitFor(() =>
      expect(getRosterCalendar).toHaveBeenLastCalledWith('roster-payments', {
        requirement: '24x7',
        from: '2026-11-17T05:30:00.000Z',
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'From now' }));
    await waitFor(() =>
      expect(getRosterCalendar).toHaveBeenLastCalledWith('roster-payments', {
        requirement: '24x7',
        from: undefined,
      }),
    );
  });

  it('says in plain words what coverage lacks, and who carries too much', async () => {
    renderTab('checkout-api');
    const coverage = await panel('Coverage of the next 28 days');
    expect(coverage.getByText(/Let the schedule cover/)).toBeVisible();
    const people = await panel('People');
    expect(
      people.getByRole('row', { name: /Mara Lindqvist/ }),
    ).toHaveTextContent('100% (672 h)More than half');
  });

  it('never shows what is not known as a gap or as covered', async () => {
    renderTab('portal-gateway');
    const coverage = await panel('Coverage of the next 28 days');
    expect(coverage.getByText('Coverage unknown')).toBeVisible();
    expect(coverage.queryByRole('table')).toBeNull();
    expect(await screen.findByText(/were not read/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /gap, nobody/ })).toBeNull();
    expect(screen.queryByText(/^No gap/)).toBeNull();
  });

  it('shows rotations in their order, and names of people as text', async () => {
    renderTab('parcel-tracker');
    const schedules = await panel('Schedules and rotations');
    expect(
      schedules.getAllByRole('listitem').map(({ textContent }) => textContent),
    ).toEqual([
      'Ines Moreau ',
      'Otto Brandt Left',
      'Sam <img src=x onerror=alert(1)> Not in the catalog',
    ]);
    expect(document.querySelector('img[src="x"]')).toBeNull();
  });

  it('hands over the calendar as a file with a harmless name', async () => {
    const click = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    URL.createObjectURL = () => 'blob:saved';
    URL.revokeObjectURL = () => {};
    renderTab('parcel-tracker');
    await userEvent.click(
      await screen.findByRole('button', { name: /^iCal: Sam/ }),
    );
    expect(
      await screen.findByText(
        'Saved as on-call-sam-img-src-x-onerror-alert-1.ics.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Save as iCal: Logistics' }),
    );
    expect(
      await screen.findByText('Saved as on-call-logistics.ics.'),
    ).toBeVisible();
    click.mockRestore();
  });

  it('says why a file was not saved', async () => {
    renderTab('payments-api', { downloadRosterCalendar: refusing });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save as iCal: Payments' }),
    );
    expect(await screen.findByText(/^Not saved: Not allowed/)).toBeVisible();
  });

  it('shows what is wrong with a roster at its provider', async () => {
    renderTab('checkout-api');
    expect(
      await screen.findByText(/leads back to level 1; it is left out/),
    ).toBeVisible();
  });

  it('says what to write where nobody is named', async () => {
    renderTab('gift-cards');
    expect(
      await screen.findByText('Nobody is on call for this entity'),
    ).toBeVisible();
  });

  it('tells denied, waiting and failed apart, for the tab and for the calendar alone', async () => {
    const first = renderTab('checkout-api', { getEntityOnCall: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderTab('checkout-api', { getEntityOnCall: pending });
    expect(await screen.findByText(/^Loading who is on call/)).toBeVisible();
    second.unmount();
    const third = renderTab('payments-api', {
      getRosterCalendar: failing(1, () =>
        fixtures.getRosterCalendar('roster-payments'),
      ),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect((await segments()).length).toBeGreaterThan(0);
    third.unmount();
    renderTab('payments-api', { getRosterCalendar: pending });
    expect(await screen.findByText(/^Loading the calendar/)).toBeVisible();
    expect(await panel('On call now and next')).toBeDefined();
  });

  it.each(['checkout-api', 'parcel-tracker', 'gift-cards'])(
    'is accessible for %s',
    async name => {
      const { container } = renderTab(name);
      await screen.findByText(/In Berlin|Nobody is on call for/);
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
