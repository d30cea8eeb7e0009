// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "world.**.expect"] }] */
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { OTHER, parameter, ROBIN } from './company';
import { LaunchWorld } from './LaunchWorld';
import { DENY } from './TestPeople';

const PATH = '/entities/component/default/shop/runbooks/restart-id';

export function formSuite(given: () => LaunchWorld): void {
  describe('the form', () => {
    let world: LaunchWorld;
    beforeEach(() => {
      world = given();
    });

    it('asks for what a person fills in, and says what policy demands', async () => {
      const { body } = await world
        .send('get', `${PATH}/launch-form`)
        .expect(200);
      expect(body).toMatchObject({
        parameters: [
          { name: 'Cluster' },
          { name: 'Instance' },
          { name: 'Password' },
        ],
        resourceParameters: ['Instance'],
        rateControl: { allowed: false },
        refusals: [],
      });
      expect(world.provider.calls).toEqual([]);
    });

    it('says what stands in the way already', async () => {
      world.configure({});
      world.index.runbook.consents = [OTHER];
      world.index.runbook.parameters = [parameter('Cluster')];
      const { body } = await world
        .send('get', `${PATH}/launch-form`)
        .expect(200);
      expect(body.refusals.map(({ code }: { code: string }) => code)).toEqual([
        'noAuthority',
        'notAllowListed',
      ]);
    });

    it('is for who may read it, of what is bound', async () => {
      await world.send('get', `${PATH}/launch-form`, { by: ROBIN }).expect(404);
      world.people.decisions.set('runbooks.runbook.read', DENY);
      await world.send('get', `${PATH}/launch-form`).expect(403);
      world.people.decisions.clear();
      await world
        .send('get', `${PATH.replace('shop', 'other')}/launch-form`)
        .expect(404);
    });

    it('offers the resources of a parameter, to who may launch', async () => {
      const of = (name: string) => `${PATH}/resources?parameter=${name}`;
      await world.send('get', of('Instance')).expect(200);
      await world.send('get', of('Cluster')).expect(400);
      expect(world.provider.count('listResources')).toBe(1);
      world.people.decisions.set('runbooks.execution.create', DENY);
      await world.send('get', of('Instance')).expect(403);
      expect(world.provider.count('listResources')).toBe(1);
    });

    it('says where resources cannot be asked for', async () => {
      world.provider.trouble('listResources', {
        error: new SourceError('denied', 'Access was denied.', {
          missingPermission: 'tag:GetResources',
        }),
      });
      const { body } = await world
        .send('get', `${PATH}/resources?parameter=Instance`)
        .expect(503);
      expect(body.error.message).toContain('tag:GetResources');
    });
  });
}
