import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { healthyCollectors, NOW, runs } from '../__fixtures__';
import { axeViolations, pending, renderPage } from '../__testUtils__';
import { ReadinessApi } from '../api';

function renderSources(answers?: Partial<ReadinessApi>) {
  return renderPage('/readiness/data-sources', { answers });
}

const securityHub = () =>
  screen.findByRole('region', { name: 'AWS Security Hub' });

describe('DataSourcesPage', () => {
  it('says first where to begin', async () => {
    renderSources();
    expect(await screen.findByText('1 source needs attention')).toBeVisible();
    expect(screen.getByText(/Begin with AWS Security Hub/)).toBeVisible();
  });

  it('shows last and next cycle by the clock of the backend', async () => {
    renderSources();
    expect(await securityHub()).toHaveTextContent(
      'Last cycle 8 minutes ago, next in 7 minutes, 4 targets.',
    );
  });

  it('says that a cycle is overdue', async () => {
    renderSources({
      listCollectors: async () => ({
        now: NOW,
        items: [{ ...healthyCollectors.items[0], nextCycleAt: NOW }],
      }),
    });
    expect(
      await screen.findByRole('region', { name: 'Catalog' }),
    ).toHaveTextContent('next overdue');
  });

  it('names the denied action, the account and the role to change', async () => {
    renderSources();
    const panel = await securityHub();
    expect(panel).toHaveTextContent(
      'Allow securityhub:GetFindings in the policy of the role that this portal assumes in account 111122223333',
    );
    expect(
      within(panel).getByRole('row', { name: /111122223333 eu-west-1/ }),
    ).toHaveTextContent('Stale');
    expect(
      within(panel).getByRole('row', { name: /444455556666 us-east-1/ }),
    ).toHaveTextContent('Enable the service there');
  });

  it('lists the IAM actions that a role needs', async () => {
    renderSources();
    const panel = await securityHub();
    await userEvent.click(
      within(panel).getByText('Facts and required permissions'),
    );
    expect(
      within(panel).getByText('securityhub:GetEnabledStandards'),
    ).toBeVisible();
  });

  it('counts what belongs to no entity and says what to do', async () => {
    renderSources();
    expect(
      await screen.findByText(/23 of 402 resources are claimed by no entity/),
    ).toHaveTextContent('opsready.io/aws-tags');
    expect(
      screen.getByRole('row', { name: /AWS::Lambda::Function/ }),
    ).toHaveTextContent('14');
  });

  it('reads a source now for those who may', async () => {
    const refreshCollector = jest.fn(async () => ({
      requested: 4,
      alreadyFresh: 0,
    }));
    renderSources({ refreshCollector });
    await userEvent.click(
      await within(await securityHub()).findByRole('button', {
        name: 'Read now',
      }),
    );
    expect(await screen.findByText(/4 targets are being read/)).toBeVisible();
    expect(refreshCollector).toHaveBeenCalledWith('aws-security-hub');
  });

  it('pages through the runs', async () => {
    renderSources();
    await userEvent.click(await screen.findByText('Show recent runs'));
    expect(await screen.findByText('1 - 20 of 45')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('21 - 40 of 45')).toBeVisible();
  });

  it('says so where everything comes in', async () => {
    renderSources({
      listCollectors: async () => healthyCollectors,
      listUnclaimedResources: async () => ({
        now: NOW,
        totalResources: 10,
        unclaimedResources: 0,
        groups: [],
      }),
    });
    expect(await screen.findByText('Every source delivers')).toBeVisible();
    expect(
      await screen.findByText(/All 10 resources belong to an entity/),
    ).toBeVisible();
  });

  it('says what to install where there is no collector', async () => {
    renderSources({ listCollectors: async () => ({ now: NOW, items: [] }) });
    expect(await screen.findByText('No collector is installed')).toBeVisible();
  });

  it('waits in the open', async () => {
    renderSources({ listCollectors: pending });
    expect(await screen.findByText(/^Loading the data sources/)).toBeVisible();
  });

  it('is accessible', async () => {
    const { container } = renderSources({
      listCollectionRuns: async () => ({
        now: NOW,
        items: runs(2),
        totalItems: 2,
      }),
    });
    await userEvent.click(await screen.findByText('Show recent runs'));
    await screen.findByText('1 - 2 of 2');
    expect(await axeViolations(container)).toEqual([]);
  });
});
