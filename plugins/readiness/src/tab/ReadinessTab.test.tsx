import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  axeViolations,
  failing,
  pending,
  refusing,
  renderOnEntity,
} from '../__testUtils__';
import { failing as failingEntity, NOW } from '../__fixtures__';
import { ReadinessApi } from '../api';

function renderTab(entityName: string, answers?: Partial<ReadinessApi>) {
  return renderOnEntity('entity-content:readiness', entityName, { answers });
}

const critical = () =>
  screen.findByRole('article', { name: 'Critical findings are open' });

describe('ReadinessTab', () => {
  it('shows where the entity stands and which demands hold', async () => {
    renderTab('checkout-api');
    expect(await screen.findByText('Bronze')).toBeVisible();
    const silver = screen.getByRole('list', { name: 'What Silver demands' });
    expect(silver).toHaveTextContent(
      'No check of High risk fails: does not hold',
    );
    expect(
      screen.getByRole('list', { name: 'What Bronze demands' }),
    ).toHaveTextContent('A score of at least 40: holds');
    expect(
      screen.getByRole('list', { name: 'Checks by outcome' }),
    ).toHaveTextContent('4 fail');
  });

  it('leads from what to mend first to the check itself', async () => {
    renderTab('checkout-api');
    const first = await screen.findByRole('navigation', {
      name: 'What to mend first',
    });
    const [link] = within(first).getAllByRole('link');
    expect(link).toHaveTextContent('Critical findings are open');
    expect(await critical()).toHaveAttribute(
      'id',
      link.getAttribute('href')?.slice(1),
    );
  });

  it('shows all sections with risk and source', async () => {
    renderTab('checkout-api');
    const section = await screen.findByRole('region', {
      name: /OPS07-BP03 Use runbooks/,
    });
    expect(section).toHaveTextContent('Risk Medium');
    expect(
      within(section).getByRole('link', { name: /Best practice/ }),
    ).toHaveAttribute('href', expect.stringMatching(/^https:/));
  });

  it('proves a failure: values, resources, ages, and links only where they are safe', async () => {
    renderTab('checkout-api');
    const check = await critical();
    expect(check).toHaveTextContent('2 critical findings are open');
    expect(check).toHaveTextContent('since 12 days ago');
    const evidence = within(check).getByRole('list', { name: 'Evidence' });
    expect(evidence).toHaveTextContent('CRITICAL (12 days ago)');
    expect(evidence).toHaveTextContent(
      'arn:aws:s3:::parcelwise-checkout-exports',
    );
    const links = within(evidence).getAllByRole('link');
    expect(links).toHaveLength(1);
    expect(links[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/eu-west-1\.console\.aws/),
    );
    expect(within(check).getByText('What to do')).toBeVisible();
  });

  it('opens the reason, its source and the history of one check', async () => {
    const history = jest.fn(async () => ({
      now: NOW,
      items: [
        {
          checkId: 'no-critical-findings',
          from: 'pass' as const,
          to: 'fail' as const,
          message: 'Two were found at night.',
          at: '2026-11-09T09:00:00.000Z',
        },
      ],
    }));
    renderTab('checkout-api', { getEntityHistory: history });
    const check = await critical();
    expect(history).not.toHaveBeenCalled();
    await userEvent.click(within(check).getByText('Why and history'));
    expect(
      await within(check).findByText('Two were found at night.'),
    ).toBeVisible();
    expect(
      within(check).getByText(/Use operational readiness reviews/),
    ).toBeVisible();
    expect(history).toHaveBeenCalledWith(
      'component:default/checkout-api',
      expect.objectContaining({ checkId: 'no-critical-findings' }),
    );
  });

  it('marks what is stale, with the reason, and leaves its outcome standing', async () => {
    renderTab('parcel-tracker');
    const check = await screen.findByRole('article', {
      name: 'Alarms do not say what to do',
    });
    expect(check).toHaveTextContent('Fail');
    expect(check).toHaveTextContent('Stale: Amazon CloudWatch throttled');
  });

  it('does not advise to mend what could not be measured', async () => {
    renderTab('parcel-tracker');
    const check = await screen.findByRole('article', {
      name: 'No critical findings',
    });
    expect(check).toHaveTextContent('Unknown');
    expect(within(check).queryByText('What to do')).not.toBeInTheDocument();
  });

  it('lists the sources with the missing IAM action', async () => {
    renderTab('parcel-tracker');
    const table = await screen.findByRole('table', {
      name: 'Sources of this entity',
    });
    const row = within(table).getByRole('row', { name: /AWS Security Hub/ });
    expect(row).toHaveTextContent('Too old');
    expect(row).toHaveTextContent('3 days ago');
    expect(row).toHaveTextContent('securityhub:GetFindings');
  });

  it('reads the sources again for those who may', async () => {
    const refreshEntity = jest.fn(async () => ({
      requested: 1,
      alreadyFresh: 0,
    }));
    renderTab('checkout-api', { refreshEntity });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read the sources now' }),
    );
    expect(await screen.findByText(/1 target is being read/)).toBeVisible();
    expect(refreshEntity).toHaveBeenCalledWith(
      'component:default/checkout-api',
    );
  });

  it('shows facts, and why resources belong to the entity', async () => {
    renderTab('checkout-api');
    await userEvent.click(await screen.findByText('Show what was collected'));
    const facts = await screen.findByRole('table', {
      name: 'Facts of this entity',
    });
    expect(
      within(facts).getByRole('row', { name: /critical-findings/ }),
    ).toHaveTextContent('2 of 14');
    expect(
      screen.getByRole('table', { name: 'Resources of this entity' }),
    ).toHaveTextContent('carries the tags, by opsready.io/aws-tags');
  });

  it('puts wrong claims before everything else', async () => {
    renderTab('loyalty-service');
    expect(
      await screen.findByText('What this entity claims is not all in effect'),
    ).toBeVisible();
  });

  it('shows the sources of an entity that was never evaluated', async () => {
    renderTab('gift-cards');
    expect(await screen.findByText('Not evaluated yet')).toBeVisible();
    expect(
      screen.getByRole('row', { name: /AWS Security Hub Never read/ }),
    ).toBeVisible();
  });

  it('tells denied, waiting and failed apart', async () => {
    const first = renderTab('checkout-api', { getEntityReadiness: refusing });
    expect(
      await screen.findByText(/permission readiness.result.read/),
    ).toBeVisible();
    first.unmount();
    const second = renderTab('checkout-api', { getEntityReadiness: pending });
    expect(await screen.findByText(/^Loading the readiness/)).toBeVisible();
    second.unmount();
    renderTab('checkout-api', {
      getEntityReadiness: failing(1, async () => failingEntity),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await critical()).toBeVisible();
  });

  it.each(['checkout-api', 'parcel-tracker', 'gift-cards'])(
    'is accessible for %s',
    async name => {
      const { container } = renderTab(name);
      await userEvent.click(await screen.findByText('Show what was collected'));
      await screen.findByRole('table', { name: 'Facts of this entity' });
      expect(await axeViolations(container)).toEqual([]);
    },
  );
});
