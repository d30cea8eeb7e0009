import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  entityOnCallOf,
  FixtureOnCallApi,
  NOOR,
  NOW,
  refOf,
} from '../__fixtures__';
import {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
  renderCard,
  viewerIn,
} from '../__testUtils__';

viewerIn('Europe/Berlin');

const roster = async (name: RegExp) =>
  within(await screen.findByRole('region', { name }));

const fixtures = new FixtureOnCallApi();
const NOOR_ON_DUTY = { responder: NOOR, source: 'regular' as const };

/** What the backend says of an entity at an instant. */
async function answerAt(name: string, now: string) {
  return (
    entityOnCallOf(refOf(name), now) ?? fixtures.getEntityOnCall(refOf(name))
  );
}

describe('OverviewCard', () => {
  it('says who answers, what hour it is for them, and until when', async () => {
    renderCard('payments-api');
    const payments = await roster(/production: Payments/);
    const [amara] = within(
      payments.getByRole('list', { name: 'Answers now' }),
    ).getAllByRole('listitem');
    expect(amara).toHaveTextContent('Amara Okafor');
    expect(amara).toHaveTextContent('06:30 there (Lisbon)');
    expect(amara).toHaveTextContent(
      'until Mon 26 Oct, 09:00 GMT+1 your time, Mon 26 Oct, 08:00 GMT+0 in Lisbon',
    );
    expect(payments.getByText(/Answers now · level 1/)).toBeVisible();
  });

  it('says who is next, who is tried when nobody answers, and that all is covered', async () => {
    renderCard('payments-api');
    const payments = await roster(/Payments/);
    expect(payments.getByText(/Jonas Weber \(level 1\)/)).toHaveTextContent(
      'from Mon 26 Oct, 09:00 GMT+1 your time',
    );
    expect(
      payments.getByText('After 15 minutes: Tomas Berg (level 2)'),
    ).toBeVisible();
    expect(payments.getByText('Covered')).toBeVisible();
  });

  it('names an empty level above the person who stands in', async () => {
    renderCard('checkout-api');
    const checkout = await roster(/production: Checkout/);
    expect(checkout.getByRole('status')).toHaveTextContent(
      'Level 1 has nobody until 08:00: Mara Lindqvist (level 2) answers.',
    );
    expect(checkout.getByText(/01:30 there/)).toBeVisible();
    expect(checkout.getByText(/Jonas Weber \(level 1\)/)).toHaveTextContent(
      'from 08:00 your time',
    );
  });

  it('names a level whose people cannot be reached, too', async () => {
    const answer = await fixtures.getEntityOnCall(refOf('checkout-api'));
    const [checkout] = answer.rosters;
    const [first, second] = checkout.levels;
    const unreachable = { ...first, now: [NOOR_ON_DUTY] };
    renderCard('checkout-api', {
      getEntityOnCall: async () => ({
        ...answer,
        rosters: [{ ...checkout, levels: [unreachable, second] }],
      }),
    });
    expect((await roster(/Checkout/)).getByRole('status')).toHaveTextContent(
      'Level 1 has nobody who can be reached: Mara Lindqvist (level 2) answers.',
    );
  });

  it('follows the clock: after a hand-off somebody else answers', async () => {
    const before = '2026-10-26T07:59:59.500Z';
    const after = '2026-10-26T08:00:01.000Z';
    let now = before;
    renderCard('payments-api', {
      getEntityOnCall: async () => {
        const answer = await answerAt('payments-api', now);
        now = after;
        return answer;
      },
    });
    const answering = async () =>
      (await roster(/Payments/)).getByRole('list', { name: 'Answers now' });
    expect(await answering()).toHaveTextContent('Amara Okafor');
    expect(await screen.findByText(/Luca Rossi \(level 1\)/)).toHaveTextContent(
      'from Mon 2 Nov, 09:00 your time',
    );
    expect(await answering()).toHaveTextContent('Jonas Weber');
  });

  it('says which gap comes next, with how far clocks are from UTC', async () => {
    renderCard('parcel-tracker');
    const logistics = await roster(/Logistics/);
    expect(logistics.getByText(/Level 1 has nobody for 1 h/)).toHaveTextContent(
      'from Sun 25 Oct, 02:00 GMT+2 to Sun 25 Oct, 02:00 GMT+1',
    );
  });

  it('never passes off what is old, refused or unknown as good', async () => {
    const { unmount } = renderCard('parcel-tracker');
    const stale = await roster(/Logistics/);
    expect(stale.getByText('Stale')).toBeVisible();
    expect(stale.getByText(/changes made since are not shown/)).toBeVisible();
    unmount();
    renderCard('portal-gateway');
    const denied = await roster(/Platform/);
    expect(denied.getByText('Denied')).toBeVisible();
    expect(denied.getByText('Coverage unknown')).toBeVisible();
    expect(denied.queryByText('Covered')).toBeNull();
  });

  it('says in the open that nobody is on call, and when somebody will be', async () => {
    renderCard('night-batch');
    const nights = await roster(/Night batch/);
    expect(nights.getByText('Nobody is on call now')).toBeVisible();
    expect(nights.getByText(/The next shift begins/)).toHaveTextContent(
      'begins 09:30 your time',
    );
    // An address that is not safe to follow is text.
    expect(nights.queryByRole('link', { name: /PagerDuty/ })).toBeNull();
  });

  it('says that who is on call cannot be reached', async () => {
    renderCard('event-lake');
    const data = await roster(/Data/);
    expect(
      data.getByText('Nobody who is on call now can be reached'),
    ).toBeVisible();
    expect(data.getByText(/without an activated channel/)).toHaveTextContent(
      'Noor de Vries',
    );
  });

  it('offers what may be done, and says why not', async () => {
    const { unmount } = renderCard('payments-api');
    expect(
      await screen.findByRole('button', { name: 'Page: Payments, production' }),
    ).toBeEnabled();
    unmount();
    renderCard('parcel-tracker');
    const page = await screen.findByRole('button', { name: 'Page: Logistics' });
    expect(page).toBeDisabled();
    expect(page).toHaveAccessibleDescription(/You lack the permission/);
  });

  it('says what to write where nobody is named', async () => {
    renderCard('gift-cards');
    expect(
      await screen.findByText('Nobody is on call for this entity'),
    ).toBeVisible();
    expect(
      screen.getByText(/opsready.io\/oncall: production=pagerduty:/),
    ).toBeVisible();
    expect(screen.getByText(/nor its owner names a roster/)).toBeVisible();
  });

  it('names an entry that names nothing, and a coverage that is none', async () => {
    const { unmount } = renderCard('storefront');
    expect(await screen.findByText('pagerduty:PGONE99')).toBeVisible();
    expect(screen.getByText(/^What is named for it is not/)).toBeVisible();
    expect(screen.queryByText(/names a roster/)).not.toBeInTheDocument();
    unmount();
    renderCard('event-lake');
    expect(await screen.findByText(/is no time zone/)).toHaveTextContent(
      'Until then 24x7 holds',
    );
  });

  it('looks again where rosters are being read, and keeps what it has where that fails', async () => {
    const first = await fixtures.getEntityOnCall(refOf('payments-api'));
    const answers = [
      async () => ({ ...first, refreshing: true }),
      refusing,
      async () => answerAt('payments-api', '2026-10-27T05:30:00.000Z'),
    ];
    renderCard('payments-api', {
      getEntityOnCall: async () => (answers.shift() ?? refusing)(),
    });
    const answering = async () =>
      (await roster(/Payments/)).getByRole('list', { name: 'Answers now' });
    expect(await answering()).toHaveTextContent('Amara Okafor');
    expect(screen.getByText(/Being read again/)).toBeVisible();
    const again = await screen.findByRole('button', { name: 'Try now' });
    expect(await answering()).toHaveTextContent('Amara Okafor');
    await userEvent.click(again);
    expect(await screen.findByText(/Luca Rossi \(level 1\)/)).toBeVisible();
    expect(await answering()).toHaveTextContent('Jonas Weber');
  });

  it('shows how many incidents are open', async () => {
    renderCard('payments-api');
    expect(await screen.findByText('1 open incident')).toBeVisible();
  });

  it('waits in the open', async () => {
    renderCard('payments-api', { getEntityOnCall: pending });
    expect(
      await screen.findByText('Loading who is on call for this entity.'),
    ).toBeInTheDocument();
  });

  it('tells denied, unknown and failed apart', async () => {
    const denied = renderCard('payments-api', { getEntityOnCall: refusing });
    expect(
      await screen.findByText(/permission oncall.roster.read/),
    ).toBeVisible();
    denied.unmount();
    const unknown = renderCard('payments-api', { getEntityOnCall: missing });
    expect(await screen.findByText(/There is nothing yet/)).toBeVisible();
    unknown.unmount();
    renderCard('payments-api', {
      getEntityOnCall: failing(1, () => answerAt('payments-api', NOW)),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Amara Okafor')).toBeVisible();
  });

  it.each([
    'payments-api',
    'checkout-api',
    'parcel-tracker',
    'night-batch',
    'storefront',
  ])('is accessible for %s', async name => {
    const { container } = renderCard(name);
    await screen.findAllByText(/Answers now|Nobody is on call/);
    expect(await axeViolations(container)).toEqual([]);
  });
});
