import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureReadinessApi, NOW } from '../__fixtures__';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';
import { ReadinessApi } from '../api';

function renderList(path = '/readiness', answers?: Partial<ReadinessApi>) {
  return renderPage(path, { answers });
}

const table = () =>
  screen.findByRole('table', { name: 'Entities, the least ready first' });

async function rows() {
  return within(await table())
    .getAllByRole('row')
    .slice(1);
}

async function choose(facet: RegExp, option: RegExp) {
  await userEvent.click(await screen.findByRole('button', { name: facet }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
}

describe('EntitiesPage', () => {
  it('lists the least ready first, with what to mend first', async () => {
    renderList();
    const [worst] = await rows();
    expect(worst).toHaveTextContent('No level');
    expect(worst).toHaveTextContent('Critical findings are open');
    expect(within(worst).getByRole('rowheader')).toHaveTextContent(
      'service-00004',
    );
    expect(worst).toHaveTextContent('4 fail');
  });

  it('asks for one page at a time, however many entities there are', async () => {
    const fixtures = new FixtureReadinessApi({ entities: 10_000 });
    const list = jest.spyOn(fixtures, 'listScorecardEntities');
    renderList('/readiness', {
      listScorecardEntities: (...args) =>
        fixtures.listScorecardEntities(...args),
    });
    expect(await screen.findByText('1 - 25 of 10004')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('26 - 50 of 10004')).toBeVisible();
    for (const [, options] of list.mock.calls) {
      expect(options?.limit).toBe(25);
    }
  });

  it('filters by the values that there are, each with its number', async () => {
    renderList();
    await table();
    await choose(/Owner/, /^checkout \(\d+\)$/);
    await waitFor(async () => {
      for (const row of await rows()) {
        expect(row).toHaveTextContent('checkout');
      }
    });
  });

  it('filters by name once typing stops', async () => {
    renderList();
    await table();
    await userEvent.type(screen.getByRole('searchbox'), 'payments-api');
    expect(await screen.findByText('1 - 1 of 1')).toBeVisible();
    expect(
      within(await table()).getByRole('row', { name: /payments-api/ }),
    ).toBeVisible();
  });

  it('takes the filters from the address', async () => {
    renderList('/readiness/entities?level=notDetermined&text=parcel');
    const found = await rows();
    expect(found).toHaveLength(1);
    expect(found[0]).toHaveTextContent('parcel-tracker');
    expect(found[0]).toHaveTextContent('Not determined');
    expect(found[0]).toHaveTextContent('Stale');
    expect(found[0]).not.toHaveTextContent('findings are open');
    expect(screen.getByRole('searchbox')).toHaveValue('parcel');
  });

  it('keeps the filters of an address that names no tab', async () => {
    renderList('/readiness?text=parcel');
    expect(await rows()).toHaveLength(1);
  });

  it('offers a way out where nothing fits', async () => {
    renderList('/readiness/entities?text=nothing-is-called-so');
    expect(await screen.findByText('No entity fits')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all entities' }),
    );
    expect(await table()).toBeVisible();
  });

  it('rolls up by owner and by system, and narrows to one of them', async () => {
    renderList();
    const byOwner = await screen.findByRole('table', {
      name: /Roll-up by owner/,
    });
    await userEvent.click(
      within(byOwner).getByRole('button', { name: 'Show only web' }),
    );
    await waitFor(async () => {
      for (const row of await rows()) {
        expect(row).toHaveTextContent('web');
      }
    });
    await userEvent.click(screen.getByRole('radio', { name: 'System' }));
    expect(
      await screen.findByRole('table', { name: /Roll-up by system/ }),
    ).toBeVisible();
  });

  it('says what to expect where nothing is judged yet', async () => {
    renderList('/readiness', {
      listScorecardEntities: async () => ({
        now: NOW,
        items: [],
        totalItems: 0,
      }),
    });
    expect(await screen.findByText('No entity is judged yet')).toBeVisible();
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderList('/readiness', {
      listScorecardEntities: refusing,
    });
    expect(
      await screen.findByText(/permission readiness.result.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderList('/readiness', { listScorecards: pending });
    expect(await screen.findByText(/^Loading the scorecards/)).toBeVisible();
    second.unmount();
    renderList('/readiness', {
      listScorecards: failing(1, () =>
        new FixtureReadinessApi().listScorecards(),
      ),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await table()).toBeVisible();
  });

  it('is accessible', async () => {
    const fixtures = new FixtureReadinessApi({ entities: 0 });
    const { container } = renderList('/readiness', {
      listScorecardEntities: (...args) =>
        fixtures.listScorecardEntities(...args),
    });
    await table();
    await screen.findByRole('table', { name: /Roll-up by owner/ });
    expect(await axeViolations(container)).toEqual([]);
  });
});
