import { screen } from '@testing-library/react';
import { renderOnEntity } from '../__testUtils__';

// In a file of its own: permissions are remembered for all tests of a file.
describe('ReadinessTab for those who may only look', () => {
  it('offers neither refresh nor facts', async () => {
    renderOnEntity('entity-content:readiness', 'checkout-api', {
      denied: ['readiness.collection.refresh', 'readiness.fact.read'],
    });
    await screen.findByRole('table', { name: 'Sources of this entity' });
    expect(
      screen.queryByRole('button', { name: 'Read the sources now' }),
    ).not.toBeInTheDocument();
    expect(screen.queryByText('Facts and resources')).not.toBeInTheDocument();
  });
});
