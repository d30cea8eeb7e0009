import { launchRules } from './rules';

const launch = {
  entityRef: 'component:default/shop',
  ownerRef: 'group:default/payments',
  riskClass: 'mutating' as const,
  account: '111111111111',
  requestedBy: 'user:default/amara',
};
const { isEntityOwner, isRequester, hasRiskClass, inAccount } = launchRules;

describe('rules about launches', () => {
  it('judge the launch as it is asked for', () => {
    const owned = (...claims: string[]) =>
      isEntityOwner.apply(launch, { claims });
    expect(owned('user:default/x', 'group:default/Payments')).toBe(true);
    expect(owned('group:default/web')).toBe(false);
    const asked = (...users: string[]) => isRequester.apply(launch, { users });
    expect(asked('user:default/Amara')).toBe(true);
    expect(asked('user:default/ben')).toBe(false);
    expect(hasRiskClass.apply(launch, { riskClasses: ['mutating'] })).toBe(
      true,
    );
    expect(hasRiskClass.apply(launch, { riskClasses: ['readOnly'] })).toBe(
      false,
    );
    expect(inAccount.apply(launch, { accounts: ['111111111111'] })).toBe(true);
    expect(inAccount.apply(launch, { accounts: [] })).toBe(false);
  });

  it('allow nothing by what is not known', () => {
    expect(isEntityOwner.apply({}, { claims: [''] })).toBe(false);
    expect(isRequester.apply({}, { users: [''] })).toBe(false);
    expect(hasRiskClass.apply({}, { riskClasses: ['readOnly'] })).toBe(false);
    expect(inAccount.apply({}, { accounts: [''] })).toBe(false);
  });

  it('become the same questions in a query', () => {
    expect(isEntityOwner.toQuery({ claims: ['group:default/Web'] })).toEqual({
      property: 'ownerRef',
      values: ['group:default/web'],
    });
    expect(isRequester.toQuery({ users: ['user:default/A'] })).toEqual({
      property: 'requestedBy',
      values: ['user:default/a'],
    });
    expect(hasRiskClass.toQuery({ riskClasses: ['readOnly'] })).toEqual({
      property: 'riskClass',
      values: ['readOnly'],
    });
    expect(inAccount.toQuery({ accounts: ['1'] })).toEqual({
      property: 'account',
      values: ['1'],
    });
  });
});
