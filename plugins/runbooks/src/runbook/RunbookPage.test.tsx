import { ConflictError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { detailOf, FixtureRunbooksApi, restartService } from '../__fixtures__';
import {
  axeViolations,
  failing,
  missing,
  pending,
  refusing,
  renderPage,
} from '../__testUtils__';
import { RunbooksApi } from '../api';

const fixtures = new FixtureRunbooksApi();
const show = (id: string, answers?: Partial<RunbooksApi>) =>
  renderPage(`/runbooks/all/${id}`, answers);
const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('the page of a runbook', () => {
  it('says what it is, does, takes and is for, and how it went', async () => {
    show('restart-service');
    const about = await region('Restart a service');
    expect(about.getByText(/Tomas Berg/)).toBeVisible();
    const steps = (await region('5 steps')).getByRole('list', {
      name: 'Steps',
    });
    expect(steps).toHaveTextContent('restartaws:executeAwsApiChanges things');
    expect(steps).toHaveTextContent('then one of waitUntilStable, countTasks');
    const parameters = await region('Parameters');
    expect(
      parameters.getByRole('row', { name: /AutomationAssumeRole/ }),
    ).toHaveTextContent('Filled in by the portal, never by who runs it.');
    expect(
      parameters.getByRole('row', { name: /ServiceName/ }),
    ).toHaveTextContent('Has to match');
    const bindings = await region('Entities that it is for');
    expect(bindings.getByText(/part of the system storefront/)).toBeVisible();
    const statistics = await region('How it went');
    expect(statistics.getByText('95%')).toBeVisible();
    expect(statistics.getByText('4 minutes (median)')).toBeVisible();
  });

  it('shows hostile Markdown harmless', async () => {
    show('payment-delays');
    await screen.findByText(/Customers wait for their receipt/);
    expect(document.querySelector('script')).toBeNull();
    for (const link of screen.queryAllByRole('link')) {
      expect(link).not.toHaveAttribute(
        'href',
        expect.stringContaining('javascript'),
      );
    }
  });

  it('shows what changed since the last review', async () => {
    show('fail-over-database');
    await userEvent.click(
      await screen.findByText('What changed since the last review'),
    );
    const changes = await screen.findByRole('group', { name: 'Changes' });
    expect(changes).toHaveTextContent('Removed: timeoutSeconds: 900');
    expect(changes).toHaveTextContent('Added: timeoutSeconds: 300');
  });

  it('records a review of the content that is shown', async () => {
    const createReview = jest.fn((id, body) => fixtures.createReview(id, body));
    show('fail-over-database', { createReview });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record a review' }),
    );
    await userEvent.type(screen.getByLabelText(/What you looked at/), 'Tried');
    await userEvent.click(screen.getByRole('button', { name: 'It is right' }));
    expect(await screen.findByText('Your review is recorded.')).toBeVisible();
    expect(createReview).toHaveBeenCalledWith('fail-over-database', {
      contentHash: 'hash-of-fail-over-database',
      note: 'Tried',
    });
  });

  it('says that the content changed before the review was recorded', async () => {
    show('restart-service', {
      createReview: async () => {
        throw new ConflictError('It changed meanwhile.');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Record a review' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'It is right' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'It changed meanwhile.',
    );
  });

  it('says who may review where the viewer may not', async () => {
    show('restart-service', {
      getRunbook: async () => ({
        ...detailOf(restartService),
        mayReview: false,
      }),
    });
    expect(await screen.findByText(/runbooks.review.create/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Record a review' }),
    ).toBeNull();
  });

  it('runs it for the entity that is chosen', async () => {
    show('restart-service');
    await userEvent.click(
      await screen.findByRole('button', { name: /Run it for/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: 'checkout-api' }),
    );
    expect(
      await screen.findByText(/Ask a member of group:default\/checkout/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /Run it for/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'payments-api' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run Restart a service' }),
    );
    expect(
      await screen.findByRole('dialog', { name: /for payments-api/ }),
    ).toBeVisible();
  });

  it('says what is wrong with it', async () => {
    const { unmount } = show('gone');
    expect(
      await screen.findByText('It is no longer at its source'),
    ).toBeVisible();
    unmount();
    show('tag-machines');
    expect(await screen.findByText(/runtime python3.11/)).toBeVisible();
  });

  it('tells denied, unknown, waiting and failed apart', async () => {
    const first = show('restart-service', { getRunbook: refusing });
    expect(
      await screen.findByText(/permission runbooks.runbook.read/),
    ).toBeVisible();
    first.unmount();
    const second = show('restart-service', { getRunbook: missing });
    expect(await screen.findByText(/There is nothing yet/)).toBeVisible();
    second.unmount();
    const third = show('restart-service', { getRunbook: pending });
    expect(await screen.findByText('Loading this runbook.')).toBeVisible();
    third.unmount();
    show('restart-service', {
      getRunbook: failing(1, () => fixtures.getRunbook('restart-service')),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    await region('Restart a service');
  });

  it.each(['restart-service', 'fail-over-database', 'every-type', 'gone'])(
    'is accessible for %s',
    async id => {
      const { container } = show(id);
      await region('Reviews');
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
