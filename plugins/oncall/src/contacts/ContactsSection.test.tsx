import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityContacts } from '@opsready/backstage-plugin-oncall-common';
import {
  FixtureOnCallApi,
  noContacts,
  PAYMENTS_CONTACTS,
  refOf,
} from '../__fixtures__';
import {
  Answers,
  axeViolations,
  failing,
  pending,
  refusing,
  renderTab,
  viewerIn,
} from '../__testUtils__';

viewerIn('Europe/Berlin');

const fixtures = new FixtureOnCallApi();
const ADDRESS = '+1-555-0100';

function renderContacts(answers: Answers = {}, entityName = 'payments-api') {
  return renderTab(entityName, answers, '/contacts');
}

const showing = (change: Partial<EntityContacts>) => async () => ({
  ...PAYMENTS_CONTACTS,
  ...change,
});

const role = async (name: string | RegExp) =>
  within(await screen.findByRole('region', { name }));

const reveal = async (name: string) =>
  userEvent.click(await screen.findByRole('button', { name }));

const AMARAS = 'Reveal telephone number of Amara Okafor';

/** Who leads is on call, too: the name is there twice. */
const revealOfManager = async () =>
  userEvent.click(
    (await role('Incident manager')).getByRole('button', { name: AMARAS }),
  );

/** An error as the client throws it for a status. */
const answeredWith = (statusCode: number, message: string) => async () => {
  throw Object.assign(new Error(message), { statusCode });
};

describe('the contacts of an entity', () => {
  it('are shown by role, with whose file it is and what it lacks', async () => {
    const { container } = renderContacts();
    const manager = await role('Incident manager');
    expect(manager.getByText(/Leads the response/)).toBeVisible();
    expect(manager.getByText('Luca Rossi')).toBeVisible();
    expect(
      screen.getByText('Nobody is named as Legal counsel, Public relations'),
    ).toBeVisible();
    expect(screen.getByText(/Inherited from its system/)).toHaveTextContent(
      /payments.*contacts.yaml.*10 minutes ago/,
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  it('name single points, who left, and who has too few ways to be reached', async () => {
    renderContacts();
    const lead = await role('Communications lead');
    expect(lead.getByText('Left')).toBeVisible();
    expect(lead.getByText(/a single point/)).toBeVisible();
    const vendor = await role(/^Vendor: Card scheme <img/);
    expect(vendor.getByText('Premium')).toBeVisible();
    expect(vendor.getByText(/Only one kind of channel/)).toBeVisible();
  });

  it('say what to write where no file is named, and why one could not be read', async () => {
    const { unmount } = renderContacts({}, 'gift-cards');
    expect(
      await screen.findByText(/opsready.io\/contacts: .\/contacts.yaml/),
    ).toBeVisible();
    unmount();
    renderContacts({
      getEntityContacts: showing({
        state: 'unreadable',
        entries: [],
        message: 'contacts[0].primary must be an object.',
      }),
    });
    expect(
      await screen.findByText('The contacts could not be read'),
    ).toBeVisible();
    expect(screen.getByText(/must be an object/)).toBeVisible();
  });

  it('say that they are from before where they are', async () => {
    renderContacts({ getEntityContacts: showing({ state: 'stale' }) });
    expect(await screen.findByText('Stale')).toBeVisible();
    expect(screen.getByText(/what is shown is from before/)).toBeVisible();
  });

  it('tell waiting, denied and failed apart', async () => {
    const first = renderContacts({ getEntityContacts: pending });
    expect(await screen.findByText(/^Loading the contacts/)).toBeVisible();
    first.unmount();
    const second = renderContacts({ getEntityContacts: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    second.unmount();
    renderContacts({
      getEntityContacts: failing(1, async () => PAYMENTS_CONTACTS),
    });
    await reveal('Try again');
    expect((await role('Incident manager')).getByText(/Amara/)).toBeVisible();
  });

  it('are reviewed as they are shown', async () => {
    const createContactReview = jest.fn(
      fixtures.createContactReview.bind(fixtures),
    );
    renderContacts({ createContactReview });
    expect(await screen.findByText('Review due')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Record a review' }),
    );
    await userEvent.type(
      screen.getByLabelText('What you looked at'),
      'Called everybody',
    );
    await userEvent.click(screen.getByRole('button', { name: 'It is right' }));
    expect(await screen.findByText('Your review is recorded.')).toBeVisible();
    expect(createContactReview).toHaveBeenCalledWith(
      'system:default/payments',
      { contentHash: 'hash-1', note: 'Called everybody' },
    );
  });
});

describe('revealing an address', () => {
  it('shows one address until it is closed, and keeps it nowhere', async () => {
    const revealAddress = jest.fn(fixtures.revealAddress.bind(fixtures));
    const { container } = renderContacts({ revealAddress });
    await role('Incident manager');
    expect(container).not.toHaveTextContent('555');
    await revealOfManager();
    const shown = await screen.findByRole('group', {
      name: 'The telephone number of Amara Okafor',
    });
    expect(shown).toHaveTextContent(ADDRESS);
    expect(shown).toHaveFocus();
    expect(revealAddress.mock.calls).toEqual([
      [refOf('payments-api'), { contactId: 'amara', channelId: 'amara-voice' }],
    ]);
    expect(window.location.href).not.toContain('555');
    expect(
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    ).not.toContain('555');
    expect(container.innerHTML.match(/555-0100/g)).toHaveLength(1);
    await reveal('Close telephone number of Amara Okafor');
    expect(container).not.toHaveTextContent('555');
    expect(
      (await role('Incident manager')).getByRole('button', { name: AMARAS }),
    ).toBeVisible();
  });

  it('copies an address', async () => {
    userEvent.setup();
    renderContacts();
    await reveal('Reveal e-mail address of Luca Rossi');
    const copied = jest.spyOn(navigator.clipboard, 'writeText');
    await reveal('Copy e-mail address of Luca Rossi');
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(copied).toHaveBeenCalledWith('somebody@private.parcelwise.example');
  });

  it('shows one of who is on call, as the provider has it', async () => {
    const revealAddress = jest.fn(fixtures.revealAddress.bind(fixtures));
    renderContacts({ revealAddress });
    const now = await role('On call now');
    await reveal('Reveal SMS number of Tomas Berg');
    expect(await now.findByText(ADDRESS)).toBeVisible();
    expect(revealAddress.mock.calls[0]).toEqual([
      refOf('payments-api'),
      { personId: 'person-tomas', channelId: 'sms' },
    ]);
  });

  it('asks once for a double click', async () => {
    const revealAddress = jest.fn(fixtures.revealAddress.bind(fixtures));
    renderContacts({ revealAddress });
    await userEvent.dblClick(
      (await role('Incident manager')).getByRole('button', { name: AMARAS }),
    );
    await screen.findByText(ADDRESS);
    expect(revealAddress).toHaveBeenCalledTimes(1);
  });

  it.each([
    [403, 'You may not see this address'],
    [429, 'Too many addresses within an hour'],
    [409, 'The contacts have changed'],
    [503, 'The address could not be read now'],
  ])('says why there is none (%s)', async (status, title) => {
    renderContacts({ revealAddress: answeredWith(status, 'Do this instead.') });
    await revealOfManager();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      `${title}Do this instead.`,
    );
  });

  it('offers none to who may not, and says why', async () => {
    renderContacts({
      getEntityContacts: showing({
        actions: noContacts(refOf('payments-api')).actions,
      }),
    });
    const manager = await role('Incident manager');
    expect(
      manager.getByRole('list', { name: 'Channels of Amara Okafor' }),
    ).toHaveTextContent('telephone number');
    expect(manager.queryByRole('button', { name: /^Reveal/ })).toBeNull();
    expect(screen.getByText(/oncall.contact.reveal/)).toBeVisible();
  });
});
