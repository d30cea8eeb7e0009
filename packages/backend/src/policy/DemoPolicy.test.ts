import type { UserInfoService } from '@backstage/backend-plugin-api';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  oncallIncidentReadPermission,
  oncallPermissions,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import {
  runbooksAuditReadPermission,
  runbooksExecutionApprovePermission,
  runbooksExecutionCreatePermission,
  runbooksExecutionOverridePermission,
  runbooksExecutionReadPermission,
  runbooksExecutionSignalPermission,
  runbooksExecutionStopPermission,
  runbooksPermissions,
  runbooksReviewCreatePermission,
  runbooksRunbookReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { DemoPolicy } from './DemoPolicy';

const onEntity = (name: string) =>
  createPermission({
    name,
    attributes: {},
    resourceType: 'readiness-entity',
  });
const resultRead = onEntity('readiness.result.read');
const factRead = onEntity('readiness.fact.read');
const refresh = onEntity('readiness.collection.refresh');
const collectionRead = createPermission({
  name: 'readiness.collection.read',
  attributes: { action: 'read' },
});

const READ_OF_RUNBOOKS: Permission[] = [
  runbooksRunbookReadPermission,
  runbooksExecutionReadPermission,
];

const READ_OF_ONCALL: Permission[] = [
  oncallRosterReadPermission,
  oncallIncidentReadPermission,
];

const ALLOW = { result: AuthorizeResult.ALLOW };
const DENY = { result: AuthorizeResult.DENY };

function decide(permission: Permission, ownershipEntityRefs?: string[]) {
  const userInfo: UserInfoService = {
    getUserInfo: async () => ({
      userEntityRef: 'user:default/someone',
      ownershipEntityRefs: ownershipEntityRefs ?? [],
    }),
  };
  const user = { credentials: { principal: {} } } as PolicyQueryUser;
  return new DemoPolicy(userInfo).handle(
    { permission },
    ownershipEntityRefs && user,
  );
}

describe('DemoPolicy', () => {
  const payments = ['user:default/amara', 'group:default/payments'];
  const platform = ['user:default/priya', 'group:default/platform'];
  const contractor = ['user:default/robin', 'group:default/contractors'];

  it('denies who is not signed in', async () => {
    expect(await decide(catalogEntityReadPermission)).toEqual(DENY);
    expect(await decide(resultRead)).toEqual(DENY);
  });

  it.each([
    catalogEntityReadPermission,
    resultRead,
    factRead,
    collectionRead,
    runbooksRunbookReadPermission,
    runbooksExecutionReadPermission,
    runbooksExecutionApprovePermission,
    ...READ_OF_ONCALL,
  ])('lets every employee use $name', async permission => {
    expect(await decide(permission, payments)).toEqual(ALLOW);
  });

  it('lets owners refresh their own', async () => {
    expect(await decide(refresh, payments)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'readiness',
      resourceType: 'readiness-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'readiness-entity',
        params: { claims: payments },
      },
    });
    expect(await decide(catalogEntityRefreshPermission, payments)).toEqual(
      expect.objectContaining({
        result: AuthorizeResult.CONDITIONAL,
        conditions: expect.objectContaining({ params: { claims: payments } }),
      }),
    );
  });

  it.each([
    runbooksExecutionCreatePermission,
    runbooksExecutionSignalPermission,
    runbooksExecutionStopPermission,
    runbooksReviewCreatePermission,
    runbooksAuditReadPermission,
  ])('lets owners use $name on their own', async permission => {
    expect(await decide(permission, payments)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'runbooks',
      resourceType: permission.resourceType,
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: permission.resourceType,
        params: { claims: payments },
      },
    });
  });

  it.each(oncallPermissions.filter(one => !READ_OF_ONCALL.includes(one)))(
    'lets owners use $name on their own',
    async permission => {
      expect(await decide(permission, payments)).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'oncall',
        resourceType: 'oncall-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'oncall-entity',
          params: { claims: payments },
        },
      });
      expect(await decide(permission, platform)).toEqual(ALLOW);
    },
  );

  it('lets nobody break the glass but the platform team', async () => {
    const permission = runbooksExecutionOverridePermission;
    expect(await decide(permission, payments)).toEqual(DENY);
    expect(await decide(permission, contractor)).toEqual(DENY);
    expect(await decide(permission, platform)).toEqual(ALLOW);
  });

  it('denies employees what nobody decided about', async () => {
    expect(await decide(catalogEntityDeletePermission, payments)).toEqual(DENY);
    expect(
      await decide(
        createPermission({ name: 'brand.new', attributes: {} }),
        payments,
      ),
    ).toEqual(DENY);
  });

  it.each([refresh, catalogEntityDeletePermission, collectionRead])(
    'lets the platform team use $name',
    async permission => {
      expect(await decide(permission, platform)).toEqual(ALLOW);
    },
  );

  it('shows a contractor one system and its parts', async () => {
    expect(await decide(catalogEntityReadPermission, contractor)).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        anyOf: [
          expect.objectContaining({
            rule: 'HAS_SPEC',
            params: { key: 'system', value: 'logistics' },
          }),
          {
            allOf: [
              expect.objectContaining({
                rule: 'IS_ENTITY_KIND',
                params: { kinds: ['System'] },
              }),
              expect.objectContaining({
                rule: 'HAS_METADATA',
                params: { key: 'name', value: 'logistics' },
              }),
            ],
          },
        ],
      },
    });
    for (const permission of [
      resultRead,
      ...READ_OF_RUNBOOKS,
      ...READ_OF_ONCALL,
    ]) {
      expect(await decide(permission, contractor)).toEqual(ALLOW);
    }
  });

  it.each([
    collectionRead,
    refresh,
    catalogEntityRefreshPermission,
    ...runbooksPermissions.filter(one => !READ_OF_RUNBOOKS.includes(one)),
    ...oncallPermissions.filter(one => !READ_OF_ONCALL.includes(one)),
  ])('denies a contractor $name', async permission => {
    expect(await decide(permission, contractor)).toEqual(DENY);
  });

  it('keeps a contractor within the system even as a member of the platform team', async () => {
    const both = [...contractor, 'group:default/platform'];
    expect(await decide(collectionRead, both)).toEqual(DENY);
  });
});
