import { isEntityOwner } from './isEntityOwner';

const claims = ['user:default/ann', 'group:default/Payments'];

describe('isEntityOwner', () => {
  it('allows what one of the claims owns, whatever its letter case', () => {
    const owned = {
      entityRef: 'component:default/a',
      ownerRef: 'group:default/payments',
    };
    expect(isEntityOwner.apply(owned, { claims })).toBe(true);
    expect(isEntityOwner.apply(owned, { claims: [] })).toBe(false);
    expect(
      isEntityOwner.apply(
        { ...owned, ownerRef: 'group:default/web' },
        { claims },
      ),
    ).toBe(false);
  });

  it('does not allow what nobody owns', () => {
    const entity = { entityRef: 'component:default/a' };
    expect(isEntityOwner.apply(entity, { claims: [''] })).toBe(false);
  });

  it('becomes the same question in a query', () => {
    expect(isEntityOwner.toQuery({ claims })).toEqual({
      ownerRefs: ['user:default/ann', 'group:default/payments'],
    });
  });
});
