import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Incident, Incidents } from '@opsready/backstage-plugin-oncall-common';
import { FixtureOnCallApi, INCIDENTS, NOW, SOURCES } from '../__fixtures__';
import {
  Answers,
  axeViolations,
  failing,
  pending,
  refusing,
  renderTab,
} from '../__testUtils__';

const fixtures = new FixtureOnCallApi();

function renderIncidents(answers: Answers = {}, entityName = 'payments-api') {
  return renderTab(entityName, answers, '/incidents');
}

const rowsOf = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1);

const showing =
  (items: Incident[], sources = SOURCES.slice(0, 1)) =>
  async (): Promise<Incidents> => ({
    now: NOW,
    items,
    totalItems: items.length,
    open: items.length,
    sources,
  });

describe('the incidents of an entity', () => {
  it('are shown with how far they have come, and lead to the provider', async () => {
    const { container } = renderIncidents();
    const [open, resolved] = await rowsOf('Incidents, open ones first');
    expect(open).toHaveTextContent(
      /Payments are refused.*Open.*Severity 1.*19 minutes ago.*mara.*Amara Okafor/,
    );
    expect(within(open).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      'https://parcelwise.pagerduty.com/incidents/Q1',
    );
    expect(resolved).toHaveTextContent(/<b>again<\/b>.*Resolved.*took 5 h/);
    expect(screen.getByText('1 incident open')).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'Providers of incidents' }),
    ).toHaveTextContent('PagerDuty, account default, read 2 minutes ago.');
    expect(await axeViolations(container)).toEqual([]);
  });

  it('are never said to be none where a provider could not be read', async () => {
    const { unmount } = renderIncidents({
      listEntityIncidents: showing([], SOURCES),
    });
    expect(await screen.findByText('No incident is known')).toBeVisible();
    expect(screen.getByText('Denied')).toBeVisible();
    expect(screen.getByText('ssm-contacts:ListRotationShifts')).toBeVisible();
    unmount();
    renderIncidents({ listEntityIncidents: showing([]) });
    expect(
      await screen.findByText('No incident in the last 90 days'),
    ).toBeVisible();
  });

  it('say of one that was declared here whether the provider has it', async () => {
    const declared = (actionStatus: Incident['actionStatus']) => ({
      ...INCIDENTS[0],
      incidentId: `declared-${actionStatus}`,
      actionId: 'action-2',
      actionStatus,
    });
    renderIncidents({
      listEntityIncidents: showing([
        declared('submitting'),
        declared('failed'),
        declared('unknown'),
      ]),
    });
    const [onItsWay, failed, unknown] = await rowsOf(
      'Incidents, open ones first',
    );
    expect(onItsWay).toHaveTextContent('On its way to PagerDuty.');
    expect(failed).toHaveTextContent('did not take it. Declare it again.');
    expect(unknown).toHaveTextContent('Nobody can say whether PagerDuty');
    expect(
      await within(unknown).findByRole('button', {
        name: /^Say what became of/,
      }),
    ).toBeVisible();
  });

  it('tell waiting, denied and failed apart', async () => {
    const first = renderIncidents({ listEntityIncidents: pending });
    expect(await screen.findByText(/^Loading the incidents/)).toBeVisible();
    first.unmount();
    const second = renderIncidents({ listEntityIncidents: refusing });
    expect(
      await screen.findByText(/permission oncall.incident.read/),
    ).toBeVisible();
    second.unmount();
    renderIncidents({
      listEntityIncidents: failing(1, showing(INCIDENTS)),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await rowsOf('Incidents, open ones first')).toHaveLength(2);
  });
});

describe('the pages of an entity', () => {
  it('are shown with what became of them, and closed where nobody knows', async () => {
    const closeAction = jest.fn(fixtures.closeAction.bind(fixtures));
    renderIncidents({ closeAction });
    const [sent, unknown] = await rowsOf('Pages, newest first');
    expect(sent).toHaveTextContent(/Sent.*Amara Okafor.*20 minutes ago/);
    expect(unknown).toHaveTextContent('PagerDuty did not answer.');
    await userEvent.click(
      within(unknown).getByRole('button', { name: /^Say what became of/ }),
    );
    await userEvent.click(
      await screen.findByRole('radio', { name: 'It did not arrive' }),
    );
    await userEvent.type(
      screen.getByLabelText(/How you know/),
      'It is not there',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Close it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(closeAction).toHaveBeenCalledWith('action-2', {
      outcome: 'failed',
      reason: 'It is not there',
    });
  });

  it('are said to be none, and are not shown to who may not read them', async () => {
    const { unmount } = renderIncidents({}, 'checkout-api');
    expect(
      await screen.findByText('Nobody was paged through the portal'),
    ).toBeVisible();
    unmount();
    renderIncidents({ listEntityPages: refusing });
    expect(
      await screen.findByText(/You may not see the pages that were sent/),
    ).toBeVisible();
  });

  it('are paged apart from incidents, in the address', async () => {
    const listEntityPages = jest.fn(fixtures.listEntityPages.bind(fixtures));
    const listEntityIncidents = jest.fn(
      fixtures.listEntityIncidents.bind(fixtures),
    );
    renderTab(
      'payments-api',
      { listEntityPages, listEntityIncidents },
      '/incidents?pages=1&offset=0',
    );
    expect(await rowsOf('Pages, newest first')).toHaveLength(1);
    expect(listEntityPages.mock.calls[0][1]).toMatchObject({ offset: 1 });
    expect(listEntityIncidents.mock.calls[0][1]).toMatchObject({ offset: 0 });
  });
});
