import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  CreatePageRequest,
  OnCallAction,
} from '@opsready/backstage-plugin-oncall-common';
import { FixtureOnCallApi, refOf, SENT_PAGE } from '../__fixtures__';
import {
  Answers,
  axeViolations,
  pending,
  refusing,
  renderCard,
  viewerIn,
} from '../__testUtils__';

viewerIn('Europe/Berlin');

const fixtures = new FixtureOnCallApi();
const dialog = async () => within(await screen.findByRole('dialog'));
const press = async (name: string | RegExp) =>
  userEvent.click((await screen.findAllByRole('button', { name }))[0]);
const write = async (label: RegExp, text: string) =>
  userEvent.type(await screen.findByLabelText(label), text);

/** The cross and the button of that name do the same. */
async function leave() {
  await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[0]);
}

async function openPage(answers: Answers = {}, entityName = 'payments-api') {
  renderCard(entityName, answers);
  await press(/^Page:/);
  return dialog();
}

async function openDeclare(answers: Answers = {}, entityName = 'payments-api') {
  renderCard(entityName, answers);
  await press(/^Declare incident:/);
  return dialog();
}

async function fillPage() {
  await write(/Subject/, 'Cards are refused');
  await write(/Reason/, 'Customers call us');
}

/** Pages with whatever the provider makes of it. */
function answering(made: Partial<OnCallAction>) {
  return async (entityRef: string, body: CreatePageRequest) => ({
    ...(await fixtures.createPage(entityRef, body)),
    ...made,
  });
}

describe('paging', () => {
  it('says whom it reaches in order, how old that is, and what happens then', async () => {
    const shown = await openPage();
    expect(
      await shown.findByRole('heading', { name: 'Page Payments, production' }),
    ).toBeVisible();
    const stages = within(
      await shown.findByRole('list', { name: 'Whom it reaches' }),
    ).getAllByRole('listitem');
    expect(stages.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^At once, level 1: Amara Okafor \(06:30 in/),
      expect.stringMatching(/^After 15 minutes, level 2: Tomas Berg/),
    ]);
    expect(shown.getByText(/which rings who is on call/)).toBeVisible();
    expect(shown.getByText(/^, read/)).toHaveTextContent('1 minute ago');
  });

  it('sends what was written, and says that it was sent', async () => {
    const createPage = jest.fn(answering({}));
    const shown = await openPage({ createPage });
    await fillPage();
    await write(/Message/, 'See the dashboard');
    await press('Send the page');
    expect(await shown.findByText('The page was sent')).toBeVisible();
    expect(shown.getByText('Amara Okafor')).toBeVisible();
    expect(createPage).toHaveBeenCalledWith(refOf('payments-api'), {
      rosterId: 'roster-payments',
      targetId: 'service-1',
      subject: 'Cards are refused',
      message: 'See the dashboard',
      reason: 'Customers call us',
      requestKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await leave();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('makes one page of a double click', async () => {
    const createPage = jest.fn(answering({}));
    const shown = await openPage({ createPage });
    await fillPage();
    await userEvent.dblClick(
      shown.getByRole('button', { name: 'Send the page' }),
    );
    expect(await shown.findByText('The page was sent')).toBeVisible();
    expect(createPage).toHaveBeenCalledTimes(1);
  });

  it('sends the same page again where there was no answer, and another one each time that it is opened', async () => {
    const createPage = jest.fn(answering({}));
    createPage.mockRejectedValueOnce(new Error('The connection broke.'));
    const shown = await openPage({ createPage });
    await fillPage();
    await press('Send the page');
    expect(await shown.findByText('There was no answer')).toBeVisible();
    expect(shown.getByRole('alert')).toHaveTextContent(
      'The connection broke. Press again: the same page is never made twice.',
    );
    await press('Send the page');
    await shown.findByText('The page was sent');
    await leave();
    await press(/^Page:/);
    await fillPage();
    await press('Send the page');
    await waitFor(() => expect(createPage).toHaveBeenCalledTimes(3));
    const [first, second, third] = createPage.mock.calls.map(
      ([, { requestKey }]) => requestKey,
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('asks for a subject and a reason, and takes no blanks for one', async () => {
    const createPage = jest.fn(answering({}));
    const shown = await openPage({ createPage });
    await write(/Subject/, 'Cards are refused');
    await write(/Reason/, '  ');
    await press('Send the page');
    expect(await shown.findByText('Say it in a few words.')).toBeVisible();
    expect(createPage).not.toHaveBeenCalled();
  });

  it('follows what is on its way until it is known what became of it', async () => {
    const getAction = jest.fn(async () => ({
      ...SENT_PAGE,
      status: 'failed' as const,
      message: 'PagerDuty refused it: the service is disabled.',
    }));
    const createPage = jest.fn(answering({ status: 'submitting' }));
    const shown = await openPage({ createPage, getAction });
    await fillPage();
    await press('Send the page');
    expect(await shown.findByText('Nobody was paged')).toBeVisible();
    expect(shown.getByRole('status')).toHaveTextContent(
      /the service is disabled. Try again, or reach somebody/,
    );
    await press('Try again');
    expect(await shown.findByLabelText(/Subject/)).toHaveValue(
      'Cards are refused',
    );
    await press('Send the page');
    await waitFor(() => expect(createPage).toHaveBeenCalledTimes(2));
    const [first, second] = createPage.mock.calls;
    expect(second[1].requestKey).not.toBe(first[1].requestKey);
  });

  it('has who looked at the provider say what became of what nobody knows', async () => {
    const closeAction = jest.fn(fixtures.closeAction.bind(fixtures));
    const shown = await openPage({
      closeAction,
      createPage: answering({
        status: 'unknown',
        actionId: 'action-2',
        message: 'PagerDuty did not answer.',
        actions: [{ action: 'close', allowed: true }],
      }),
    });
    await fillPage();
    await press('Send the page');
    expect(
      await shown.findByText('Nobody can say whether it arrived'),
    ).toBeVisible();
    await press('Say what became of it');
    await userEvent.click(
      await screen.findByRole('radio', { name: 'It arrived' }),
    );
    await write(/How you know/, 'It is in PagerDuty');
    await press('Close it');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(closeAction).toHaveBeenCalledWith('action-2', {
      outcome: 'done',
      reason: 'It is in PagerDuty',
    });
  });

  it('says what the backend refused', async () => {
    const shown = await openPage({ createPage: refusing });
    await fillPage();
    await press('Send the page');
    expect(await shown.findByRole('alert')).toHaveTextContent('Not allowed');
  });

  it('says that a provider cannot page, and names another way', async () => {
    const getActingForm = async (entityRef: string) => {
      const form = await fixtures.getActingForm(entityRef);
      const [roster] = form.rosters;
      const reason = 'Incident Manager has no plan. Call the contacts.';
      return {
        ...form,
        rosters: [{ ...roster, page: { allowed: false, how: reason, reason } }],
      };
    };
    const shown = await openPage({ getActingForm });
    expect(
      await shown.findByText('It cannot be paged from here'),
    ).toBeVisible();
    expect(shown.getByText(/Call the contacts/)).toBeVisible();
    expect(shown.queryByRole('button', { name: 'Send the page' })).toBeNull();
  });

  it('names who stands in where a level is empty', async () => {
    const shown = await openPage({}, 'checkout-api');
    const stages = await shown.findByRole('list', { name: 'Whom it reaches' });
    expect(stages).toHaveTextContent(
      /At once, level 1: nobody is on call now.*Mara Lindqvist/,
    );
    expect(shown.getByLabelText(/Roster/)).toBeVisible();
  });

  it('tells waiting, denied and failed apart', async () => {
    const getActingForm = jest.fn(fixtures.getActingForm.bind(fixtures));
    getActingForm.mockImplementationOnce(pending);
    getActingForm.mockImplementationOnce(refusing);
    getActingForm.mockRejectedValueOnce(new Error('The database is away.'));
    const waiting = await openPage({ getActingForm });
    expect(
      await waiting.findByText('Loading whom this would reach.'),
    ).toBeVisible();
    await leave();
    await press(/^Page:/);
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    await leave();
    await press(/^Page:/);
    await press('Try again');
    expect(await screen.findByLabelText(/Subject/)).toBeVisible();
  });

  it('is accessible', async () => {
    await openPage();
    await screen.findByLabelText(/Subject/);
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});

describe('declaring an incident', () => {
  it('asks how bad it is, with the definition and the time to respond', async () => {
    const shown = await openDeclare();
    expect(
      await shown.findByRole('heading', { name: 'Declare an incident' }),
    ).toBeVisible();
    expect(
      await shown.findByRole('radio', { name: /^Severity 1/ }),
    ).toHaveAccessibleName(/respond within 15 minutes.*Customers cannot pay/);
    expect(shown.getByText(/From the incident plan of/)).toHaveTextContent(
      'organisation',
    );
  });

  it('makes one incident of a double click, of the severity that was chosen', async () => {
    const declareIncident = jest.fn(fixtures.declareIncident.bind(fixtures));
    const shown = await openDeclare({ declareIncident });
    await userEvent.click(
      await shown.findByRole('radio', { name: /^Severity 3/ }),
    );
    await write(/Title/, 'Refunds are slow');
    await write(/Reason/, 'Customers write to us');
    await userEvent.dblClick(
      shown.getByRole('button', { name: 'Declare it now' }),
    );
    expect(await shown.findByText('The incident is declared')).toBeVisible();
    expect(declareIncident).toHaveBeenCalledTimes(1);
    expect(declareIncident.mock.calls[0][1]).toMatchObject({
      severity: 'sev3',
      title: 'Refunds are slow',
      reason: 'Customers write to us',
    });
  });

  it('declares nothing without a severity', async () => {
    const declareIncident = jest.fn(fixtures.declareIncident.bind(fixtures));
    await openDeclare({ declareIncident });
    await write(/Title/, 'Refunds are slow');
    await write(/Reason/, 'Customers write to us');
    await press('Declare it now');
    expect(await screen.findByText('Choose how bad it is.')).toBeVisible();
    expect(declareIncident).not.toHaveBeenCalled();
  });

  it('names another way where a roster has no provider of incidents', async () => {
    const shown = await openDeclare({}, 'event-lake');
    expect(
      await shown.findByText(
        'An incident cannot be declared through this roster',
      ),
    ).toBeVisible();
    expect(shown.getByText(/Page, and agree on a channel/)).toBeVisible();
  });

  it('is accessible', async () => {
    await openDeclare();
    await screen.findByLabelText(/Title/);
    expect(await axeViolations(screen.getByRole('dialog'))).toEqual([]);
  });
});
