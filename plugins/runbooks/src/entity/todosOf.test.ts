import {
  checkoutRunbooks,
  giftCardsRunbooks,
  paymentsRunbooks,
} from '../__fixtures__';
import { todosOf } from './todosOf';

describe('todosOf', () => {
  it('puts what misleads before what is only missing', () => {
    const todos = todosOf(checkoutRunbooks);
    expect(todos.map(({ runbook }) => runbook?.id)).toEqual([
      'gone',
      'fail-over-database',
      'scale-out-in-staging',
      'tag-machines',
      'tag-machines',
      'tag-machines',
      undefined,
    ]);
    expect(todos[5].text).toBe(
      'Add what it lacks: error handling, owner, escalation contact.',
    );
  });

  it('names all areas without a runbook at once', () => {
    const [only, ...others] = todosOf(giftCardsRunbooks);
    expect(others).toEqual([]);
    expect(only.text).toContain('patching, release management');
  });

  it('says once what is to be done in several places', () => {
    const places = checkoutRunbooks.items.map(bound => ({
      ...bound,
      runbook: {
        ...bound.runbook,
        name: 'Parcelwise-Same',
        review: { state: 'never' as const, drifted: false },
        problems: [],
        missing: [],
        goneAt: undefined,
      },
    }));
    const [first, ...others] = todosOf({
      ...checkoutRunbooks,
      areas: [],
      items: places,
    });
    expect(first.places).toBe(places.length);
    expect(others).toEqual([]);
  });

  it('does not ask for a review twice', () => {
    expect(
      todosOf(paymentsRunbooks).filter(
        ({ runbook }) => runbook?.id === 'fail-over-database',
      ),
    ).toHaveLength(1);
  });
});
