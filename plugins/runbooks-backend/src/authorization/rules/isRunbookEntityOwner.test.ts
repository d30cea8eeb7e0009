import { isRunbookEntityOwner } from './isRunbookEntityOwner';

const claims = ['user:default/ann', 'group:default/Payments'];

describe('isRunbookEntityOwner', () => {
  const owned = (ownerRef?: string) => ({
    entityRef: 'component:default/a',
    ownerRef,
  });

  it('allows what one of the claims owns, whatever its letter case', () => {
    const payments = owned('group:default/payments');
    expect(isRunbookEntityOwner.apply(payments, { claims })).toBe(true);
    expect(isRunbookEntityOwner.apply(payments, { claims: [] })).toBe(false);
    expect(
      isRunbookEntityOwner.apply(owned('group:default/web'), { claims }),
    ).toBe(false);
  });

  it('does not allow what nobody owns', () => {
    expect(isRunbookEntityOwner.apply(owned(), { claims: [''] })).toBe(false);
  });

  it('becomes the same question in a query', () => {
    expect(isRunbookEntityOwner.toQuery({ claims })).toEqual({
      ownerRefs: ['user:default/ann', 'group:default/payments'],
    });
  });
});
