import { screen } from '@testing-library/react';
import { refusing, renderPage } from '../__testUtils__';
import { ReadinessApi } from '../api';

function renderSources(answers: Partial<ReadinessApi>) {
  return renderPage('/readiness/data-sources', {
    answers,
    denied: ['readiness.collection.read', 'readiness.collection.refresh'],
  });
}

// In a file of its own: permissions are remembered for all tests of a file.
describe('DataSourcesPage for those who may not', () => {
  it('offers no refresh to others', async () => {
    renderSources({});
    await screen.findByRole('region', { name: 'AWS Security Hub' });
    expect(
      screen.queryByRole('button', { name: 'Read now' }),
    ).not.toBeInTheDocument();
  });

  it('has no tab for those who may not read it, and says which permission is missing', async () => {
    renderSources({ listCollectors: refusing });
    expect(
      await screen.findByText(/permission readiness.collection.read/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Entities' })).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Data sources' }),
    ).not.toBeInTheDocument();
  });
});
