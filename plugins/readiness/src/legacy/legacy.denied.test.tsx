import { screen } from '@testing-library/react';
import { refusing, renderClassic } from '../__testUtils__';

// In a file of its own: decisions about permissions are remembered between tests.
describe('the classic frontend system, without permission', () => {
  it('has no tab for data sources, and says on their page what is missing', async () => {
    await renderClassic('/readiness/data-sources', {
      answers: { listCollectors: refusing },
      denied: ['readiness.collection.read'],
    });
    expect(
      await screen.findByText('You may not see the data sources'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'Entities' })).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Data sources' }),
    ).not.toBeInTheDocument();
  });
});
