import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import runbooksPlugin from '..';

jest.setTimeout(60_000);

const start = (runbooks: object) =>
  startTestBackend({
    features: [
      runbooksPlugin,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: { opsready: { runbooks: runbooks as any } },
      }),
    ],
  });

describe('what launches need of config', () => {
  it('starts without notifications and signals, and judges launches', async () => {
    const { server } = await start({ policies: [{ id: 'all', allow: true }] });
    const { body } = await request(server)
      .post('/api/runbooks/previews')
      .set('authorization', mockCredentials.user.header())
      .send({
        entityRef: 'component:default/shop',
        runbookId: 'nothing',
        parameters: {},
      })
      .expect(404);
    expect(body.error.message).toBe('No entity component:default/shop');
    await request(server)
      .get('/api/runbooks/audit')
      .set('authorization', mockCredentials.user.header())
      .expect(200);
    const metadata = await request(server)
      .get('/api/runbooks/.well-known/backstage/permissions/metadata')
      .expect(200);
    const rules = metadata.body.rules.map(
      ({ name, resourceType }: { name: string; resourceType: string }) =>
        `${resourceType} ${name}`,
    );
    expect(rules.sort()).toEqual([
      'runbook-entity IS_ENTITY_OWNER',
      'runbook-launch HAS_RISK_CLASS',
      'runbook-launch IN_ACCOUNT',
      'runbook-launch IS_ENTITY_OWNER',
      'runbook-launch IS_REQUESTER',
    ]);
  });

  it.each([
    [{ policies: [{ id: 'a', alow: true }] }, /no key 'alow'/],
    [
      { policies: [{ id: 'a', match: { environments: ['prodution'] } }] },
      /policies\[0\]\.match\.environments' names 'prodution'/,
    ],
    [{ grants: [{ owner: 'a' }] }, /grants\[0\]/],
    [{ secretKey: 'short' }, /secretKey/],
    [{ masking: { namePatterns: ['('] } }, /namePatterns\[0\]/],
    [{ startWithin: { hours: 0 } }, /startWithin/],
    [{ retention: { audit: { days: 0 } } }, /retention\.audit/],
  ])('does not start with %j', async (config, message) => {
    await expect(start(config)).rejects.toThrow(message);
  });
});
