import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  createPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { CatalogEntityAccess } from './CatalogEntityAccess';

const ALLOW = { result: AuthorizeResult.ALLOW } as const;
const DENY = { result: AuthorizeResult.DENY } as const;

const resultRead = createPermission({
  name: 'readiness.result.read',
  attributes: { action: 'read' },
  resourceType: 'readiness-result',
});
const collectionRead = createPermission({
  name: 'readiness.collection.read',
  attributes: { action: 'read' },
});

function conditional(owner: string): PolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims: [owner] },
    },
  };
}

function entity(name: string, namespace?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace },
  };
}

function setUp(entities: Entity[] = []) {
  const permissions = mockServices.permissions.mock();
  const catalog = catalogServiceMock.mock();
  catalog.streamEntities.mockImplementation(async function* pages() {
    for (let n = 0; n < entities.length; n += 1_000) {
      yield entities.slice(n, n + 1_000);
    }
  });
  const access = new CatalogEntityAccess({ permissions, catalog });
  return { access, permissions, catalog };
}

const user = (name: string) => mockCredentials.user(`user:default/${name}`);

describe('authorizeEntity', () => {
  const credentials = user('ann');

  it('asks for the entity and the permission in one call', async () => {
    const { access, permissions } = setUp();
    permissions.authorize.mockResolvedValue([ALLOW, ALLOW]);
    await access.authorizeEntity({
      credentials,
      entityRef: 'Component:Default/Web',
      permission: resultRead,
    });
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    expect(permissions.authorize).toHaveBeenCalledWith(
      [
        expect.objectContaining({ resourceRef: 'component:default/web' }),
        { permission: resultRead, resourceRef: 'component:default/web' },
      ],
      { credentials },
    );
    expect(permissions.authorize.mock.calls[0][0][0].permission.name).toBe(
      'catalog.entity.read',
    );
  });

  it('asks for a basic permission without a resource', async () => {
    const { access, permissions } = setUp();
    permissions.authorize.mockResolvedValue([ALLOW, ALLOW]);
    await access.authorizeEntity({
      credentials,
      entityRef: 'component:web',
      permission: collectionRead,
    });
    expect(permissions.authorize.mock.calls[0][0][1]).toEqual({
      permission: collectionRead,
    });
  });

  it.each([[[DENY, ALLOW]], [[DENY, DENY]], [[]]])(
    'answers as for an entity that does not exist where it may not be read: %j',
    async decisions => {
      const { access, permissions } = setUp();
      permissions.authorize.mockResolvedValue(decisions);
      await expect(
        access.authorizeEntity({
          credentials,
          entityRef: 'component:default/web',
          permission: resultRead,
        }),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: 'No entity component:default/web',
      });
    },
  );

  it.each([[[ALLOW, DENY]], [[ALLOW]]])(
    'refuses where only our permission is missing: %j',
    async decisions => {
      const { access, permissions } = setUp();
      permissions.authorize.mockResolvedValue(decisions);
      await expect(
        access.authorizeEntity({
          credentials,
          entityRef: 'component:default/web',
          permission: resultRead,
        }),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('readiness.result.read'),
      });
    },
  );

  it.each(['', 'web', 'component:', '::', 'component:/x'])(
    'refuses %p, which is no entity ref, without asking',
    async entityRef => {
      const { access, permissions } = setUp();
      await expect(
        access.authorizeEntity({
          credentials,
          entityRef,
          permission: resultRead,
        }),
      ).rejects.toMatchObject({ name: 'InputError' });
      expect(permissions.authorize).not.toHaveBeenCalled();
    },
  );
});

describe('readableEntities', () => {
  it('is all where the caller may read every entity', async () => {
    const { access, permissions, catalog } = setUp();
    permissions.authorizeConditional.mockResolvedValue([ALLOW]);
    expect(await access.readableEntities({ credentials: user('ann') })).toBe(
      'all',
    );
    expect(catalog.streamEntities).not.toHaveBeenCalled();
  });

  it.each([[[DENY]], [[]]])(
    'is empty where the answer is %j',
    async decisions => {
      const { access, permissions, catalog } = setUp();
      permissions.authorizeConditional.mockResolvedValue(decisions);
      expect(
        await access.readableEntities({ credentials: user('ann') }),
      ).toEqual(new Set());
      expect(catalog.streamEntities).not.toHaveBeenCalled();
    },
  );

  it("asks the catalog with the caller's credentials where it is conditional", async () => {
    const { access, permissions, catalog } = setUp([
      entity('Web', 'Shop'),
      entity('api'),
    ]);
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    const credentials = user('ann');
    expect(await access.readableEntities({ credentials })).toEqual(
      new Set(['component:shop/web', 'component:default/api']),
    );
    expect(catalog.streamEntities).toHaveBeenCalledWith(
      {
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
        pageSize: 1_000,
        totalItems: 'exclude',
      },
      { credentials },
    );
  });

  it('reads all pages', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => entity(`c${n}`));
    const { access, permissions } = setUp(many);
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    const refs = await access.readableEntities({ credentials: user('ann') });
    expect((refs as ReadonlySet<string>).size).toBe(2_500);
  });

  it('keeps the set per caller, whatever token the caller carries', async () => {
    const { access, permissions, catalog } = setUp([entity('web')]);
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    await access.readableEntities({ credentials: user('ann') });
    await access.readableEntities({
      credentials: { ...user('ann'), token: 'another' } as any,
    });
    expect(catalog.streamEntities).toHaveBeenCalledTimes(1);
    await access.readableEntities({ credentials: user('bob') });
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
  });

  it('keeps a user apart from the same user with a service in between', async () => {
    const { access, permissions, catalog } = setUp([entity('web')]);
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    await access.readableEntities({ credentials: user('ann') });
    await access.readableEntities({
      credentials: mockCredentials.user('user:default/ann', {
        actor: { subject: 'plugin:bot' },
      }),
    });
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
  });

  it('asks for the permission each time, and heeds a changed answer at once', async () => {
    const { access, permissions, catalog } = setUp([entity('web')]);
    const credentials = user('ann');
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    await access.readableEntities({ credentials });
    permissions.authorizeConditional.mockResolvedValue([conditional('team')]);
    await access.readableEntities({ credentials });
    expect(catalog.streamEntities).toHaveBeenCalledTimes(2);
    permissions.authorizeConditional.mockResolvedValue([DENY]);
    expect(await access.readableEntities({ credentials })).toEqual(new Set());
  });

  it('does not keep a set whose build failed', async () => {
    const { access, permissions, catalog } = setUp([entity('web')]);
    const credentials = user('ann');
    permissions.authorizeConditional.mockResolvedValue([conditional('ann')]);
    catalog.streamEntities.mockImplementationOnce(async function* fails() {
      yield [entity('web')];
      throw new Error('catalog is away');
    });
    await expect(access.readableEntities({ credentials })).rejects.toThrow(
      'catalog is away',
    );
    expect(await access.readableEntities({ credentials })).toEqual(
      new Set(['component:default/web']),
    );
  });
});
