/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "api.**.expect", "record.expect"] }] */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { seedRunbook } from '../executions/__testUtils__/seedRunbook';
import { ExecutionWorld } from '../executions/__testUtils__/ExecutionWorld';
import {
  DENIED,
  LOST,
  PLACE,
  step,
  THROTTLED,
} from '../__testUtils__/FakeProvider';
import { isEntityOwner } from '../authorization/launch/rules/isEntityOwner';
import { isRequester } from '../authorization/launch/rules/isRequester';
import { ExecutionApi } from './__testUtils__/executions/ExecutionApi';
import {
  AMARA,
  BEN,
  CARLA,
  DIEGO,
  ONCALL,
  OTHER,
  PAYMENTS,
  ROBIN,
  SHOP,
} from './__testUtils__/launching/company';
import { conditional, DENY } from './__testUtils__/launching/TestPeople';

jest.setTimeout(120_000);

const READ = 'runbooks.execution.read';

/** Conditions as a policy hands them out. */
const owners = (...claims: string[]) =>
  conditional({
    rule: isEntityOwner.name,
    resourceType: 'runbook-launch',
    params: { claims },
  });
const requesters = (...users: string[]) =>
  conditional({
    rule: isRequester.name,
    resourceType: 'runbook-launch',
    params: { users },
  });

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the API of executions on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let api: ExecutionApi;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
    await seedRunbook(knex);
    await knex('runbooks').update({ consents: JSON.stringify([SHOP, OTHER]) });
    api = await ExecutionApi.start(knex);
  });

  beforeEach(() => api.reset());

  const bind = (
    entityRef: string,
    reason: 'tag' | 'annotation' = 'tag',
    runbookId = 'restart-id',
  ) =>
    knex('runbook_bindings').insert({
      runbook_id: runbookId,
      entity_ref: entityRef,
      reason,
      entry: reason === 'tag' ? entityRef : 'restart',
    });

  /** One that somebody started at the provider. */
  const outside = async () => {
    const plan = { documentName: 'restart', place: PLACE };
    const providerId = api.provider.start({ plan });
    await api.follow();
    const { id } = await knex('executions')
      .where('provider_id', providerId)
      .first();
    return { id, providerId };
  };

  const waiting = async (
    more: { kind?: 'pause' | 'approval'; canSignal?: boolean } = {},
  ) => {
    const running = await api.running();
    api.provider.set(running.providerId, {
      status: 'waiting',
      waitingFor: {
        kind: 'pause',
        stepName: 'look',
        message: 'Look at it.',
        approvers: ['arn:aws:iam::111111111111:role/chief'],
        canSignal: true,
        ...more,
      },
    });
    await api.follow();
    return running;
  };

  const actionsOf = async (id: string, by?: string) => {
    const { body } = await api.get(`/executions/${id}`, by).expect(200);
    return body.actions;
  };

  describe('lists', () => {
    const ids = async (query = '', by?: string) => {
      const { body } = await api.get(`/executions${query}`, by).expect(200);
      expect(body.totalItems).toBe(body.items.length);
      return body.items.map(({ id }: { id: string }) => id);
    };

    it('give the newest first, page by page', async () => {
      const made = [];
      for (let count = 0; count < 5; count += 1) {
        made.unshift(await api.requested({ runbook_id: `r${count}` }));
        api.world.advance(1);
      }
      const { body } = await api.get('/executions?limit=2&offset=2');
      expect(body.items.map((item: { id: string }) => item.id)).toEqual(
        made.slice(2, 4),
      );
      expect(body.totalItems).toBe(5);
      expect(body.items[0]).toMatchObject({
        runbookTitle: 'Restart the service',
        entityRef: SHOP,
        status: 'requested',
        riskClass: 'mutating',
        outside: false,
        place: PLACE,
        requestedBy: AMARA,
      });
    });

    it('filter by everything that the page offers', async () => {
      const shop = await api.requested();
      const other = await api.requested({
        entity_ref: OTHER,
        runbook_id: 'other-id',
        runbook_title: 'Rotate 100% of it',
        area: 'identity',
        account: '222222222222',
        requested_by: BEN,
      });
      await knex('executions').where({ id: other }).update({
        status: 'failed',
      });
      await bind(SHOP);
      const { id: theirs } = await outside();
      expect(await ids(`?entityRef=${OTHER}`)).toEqual([other]);
      expect((await ids(`?entityRef=${SHOP}`)).sort()).toEqual(
        [shop, theirs].sort(),
      );
      expect(await ids('?runbookId=other-id')).toEqual([other]);
      expect(await ids('?status=failed&status=succeeded')).toEqual([other]);
      expect(await ids(`?requestedBy=${BEN.toUpperCase()}`)).toEqual([other]);
      expect(await ids('?outside=true')).toEqual([theirs]);
      expect(await ids('?outside=false')).toHaveLength(2);
      expect(await ids('?text=100%25')).toEqual([other]);
      expect(await ids('?area=identity')).toEqual([other]);
      expect(await ids('?account=222222222222')).toEqual([other]);
    });

    it('show what the caller may read, and count only that', async () => {
      const shop = await api.requested();
      const other = await api.requested({ entity_ref: OTHER });
      await bind(OTHER);
      const { id: theirs } = await outside();
      expect(await ids()).toHaveLength(3);
      expect(await ids('', ROBIN)).toEqual([]);
      api.people.readable.set(BEN, new Set([SHOP]));
      expect(await ids('', BEN)).toEqual([shop]);
      api.people.readable.set(DIEGO, new Set([OTHER]));
      expect((await ids('', DIEGO)).sort()).toEqual([other, theirs].sort());
      api.people.decisions.set(READ, owners(PAYMENTS));
      expect(await ids()).toEqual([shop]);
      api.people.decisions.set(READ, owners('group:default/others'));
      expect((await ids()).sort()).toEqual([other, theirs].sort());
      api.people.decisions.set(READ, requesters(AMARA));
      expect(await ids()).toHaveLength(2);
      api.people.decisions.set(READ, DENY);
      await api.get('/executions').expect(403);
    });

    it('show an approver what they could approve', async () => {
      const rules = [{ policyId: 'p', count: 1, groups: [ONCALL] }];
      const id = await api.requested({
        status: 'awaitingApproval',
        approvals_required: 1,
        demands: JSON.stringify({
          approvals: 1,
          approvalRules: rules,
          reasonRequired: false,
          ticketRequired: false,
        }),
      });
      await knex('approver_groups').insert({
        execution_id: id,
        group_ref: ONCALL,
      });
      await api.requested({ runbook_id: 'other' });
      const inbox = '?awaitingMyApproval=true';
      expect(await ids(inbox, DIEGO)).toEqual([id]);
      expect(await ids(inbox, BEN)).toEqual([]);
      expect(await ids(inbox, AMARA)).toEqual([]);
      expect(await ids('', DIEGO)).toHaveLength(2);
      expect(await actionsOf(id, DIEGO)).toContainEqual({
        action: 'approve',
        allowed: true,
      });
      expect(await actionsOf(id, BEN)).toContainEqual({
        action: 'approve',
        allowed: false,
        reason: expect.stringContaining(ONCALL),
      });
      expect(await actionsOf(id, AMARA)).toContainEqual({
        action: 'approve',
        allowed: false,
        reason: expect.stringContaining('You asked for it yourself'),
      });
      await api
        .send('get', `/executions${inbox}`, {
          header: mockCredentials.service.header(),
        })
        .expect(403);
    });
  });

  describe('one execution', () => {
    it('tells everything about it, and how fresh that is', async () => {
      const { id, providerId } = await api.running();
      api.provider.set(providerId, {
        children: [{ providerId: 'child', status: 'running', place: PLACE }],
      });
      await api.follow();
      const { body } = await api.get(`/executions/${id}`).expect(200);
      expect(body).toMatchObject({
        execution: { id, status: 'running' },
        plan: { documentName: 'restart' },
        planHash: 'hash',
        launchedBy: AMARA,
        providerId,
        providerUrl: `https://provider.example/${providerId}`,
        followedAt: '2026-01-01T00:00:00.000Z',
        children: [{ providerId: 'child', status: 'running' }],
        actions: [{ action: 'stop', allowed: true }],
      });
      expect(body.staleSince).toBeUndefined();
      api.world.advance(60);
      api.provider.trouble('follow', { error: DENIED }, { error: DENIED });
      await api.follow();
      const stale = await api.get(`/executions/${id}`).expect(200);
      expect(stale.body).toMatchObject({
        execution: { status: 'running' },
        followedAt: '2026-01-01T00:00:00.000Z',
        staleSince: '2026-01-01T00:01:00.000Z',
        staleMessage: DENIED.message,
      });
    });

    it('is not there for who may not read its entity', async () => {
      const { id } = await api.running();
      const hidden = await api.get(`/executions/${id}`, ROBIN).expect(404);
      const never = randomUUID();
      const nothing = await api.get(`/executions/${never}`).expect(404);
      expect(hidden.body.error.message.replace(id, '')).toBe(
        nothing.body.error.message.replace(never, ''),
      );
      await api.get(`/executions/${id}/steps`, ROBIN).expect(404);
      await api.get(`/executions/${id}/outputs`, ROBIN).expect(404);
      const stop = { reason: 'No.' };
      await api.post(`/executions/${id}/stop`, stop, ROBIN).expect(404);
      api.people.decisions.set(READ, owners(ONCALL));
      await api.get(`/executions/${id}`).expect(403);
    });

    it('is shown from outside to who sees a bound entity, and left alone', async () => {
      await bind(OTHER);
      const { id } = await outside();
      api.people.readable.set(BEN, new Set([SHOP]));
      await api.get(`/executions/${id}`, BEN).expect(404);
      api.people.readable.set(DIEGO, new Set([OTHER]));
      expect(await actionsOf(id, DIEGO)).toEqual([
        {
          action: 'stop',
          allowed: false,
          reason: expect.stringContaining('outside the portal'),
        },
      ]);
      const stop = { reason: 'No.' };
      await api.post(`/executions/${id}/stop`, stop, DIEGO).expect(403);
      expect(api.provider.count('stop')).toBe(0);
      api.people.decisions.set(READ, owners(PAYMENTS));
      await api.get(`/executions/${id}`, DIEGO).expect(403);
    });

    it('is shown from outside only where the runbook is for the entity', async () => {
      await bind(OTHER, 'annotation');
      const { id } = await outside();
      api.people.readable.set(DIEGO, new Set([OTHER]));
      const listed = async () =>
        (await api.get('/executions', DIEGO).expect(200)).body.totalItems;
      expect(await listed()).toBe(0);
      for (const part of ['', '/steps', '/outputs']) {
        const { body } = await api
          .get(`/executions/${id}${part}`, DIEGO)
          .expect(403);
        expect(body.error.message).toMatch(/restart names the entity/);
      }
      expect(api.provider.count('readOutputs')).toBe(0);
      await bind(OTHER);
      expect(await listed()).toBe(1);
      for (const part of ['', '/steps', '/outputs']) {
        await api.get(`/executions/${id}${part}`, DIEGO).expect(200);
      }
      api.people.decisions.set(READ, owners(PAYMENTS));
      await api.get(`/executions/${id}/steps`, DIEGO).expect(403);
    });

    it('is read by a service, which may do nothing', async () => {
      const { id } = await waiting();
      const header = mockCredentials.service.header();
      const { body } = await api
        .send('get', `/executions/${id}`, { header })
        .expect(200);
      expect(body.actions).toMatchObject([
        { action: 'resume', allowed: false },
        { action: 'stop', allowed: false },
      ]);
      for (const [method, path, sent] of [
        ['post', 'signal', { signal: 'resume', stepName: 'look' }],
        ['post', 'stop', { reason: 'No.' }],
        ['post', 'close', { outcome: 'failed', reason: 'No.' }],
        ['post', 'finish', { outcome: 'failed' }],
        ['put', 'steps/1', { state: 'done', version: 0 }],
      ] as const) {
        const body_ = { header, body: sent };
        await api.send(method, `/executions/${id}/${path}`, body_).expect(403);
      }
      expect(api.provider.count('signal')).toBe(0);
      await api.send('get', '/executions', { header: 'Bearer x' }).expect(401);
    });
  });

  describe('watching', () => {
    it('has the steps followed closely, and tells of changes by id only', async () => {
      const { id, providerId } = await api.running();
      await api.get(`/executions/${id}`).expect(200);
      await api.executions.watchers.flush();
      api.provider.set(providerId, { steps: [step('one', 'running')] });
      await api.follow();
      const { body } = await api.get(`/executions/${id}/steps`).expect(200);
      expect(body).toMatchObject({
        totalItems: 1,
        items: [{ id: 'one', status: 'running', hasOutputs: false }],
      });
      while (api.signals.length === 0) {
        await delay(10);
      }
      expect(api.signals).toContainEqual({ to: [AMARA], executionId: id });
    });
  });

  it('reads the steps of one from outside when somebody looks', async () => {
    await bind(SHOP);
    const { id, providerId } = await outside();
    api.provider.set(providerId, {
      status: 'succeeded',
      steps: [step('one')],
    });
    await api.follow();
    await api.follow();
    expect(await knex('execution_steps')).toEqual([]);
    await api.get(`/executions/${id}`).expect(200);
    await api.follow();
    const { body } = await api.get(`/executions/${id}/steps`).expect(200);
    expect(body.items).toMatchObject([{ id: 'one', status: 'succeeded' }]);
    const follows = api.provider.count('follow');
    await api.get(`/executions/${id}`).expect(200);
    expect(Boolean((await api.world.row(id)).steps_due)).toBe(false);
    expect(api.provider.count('follow')).toBe(follows);
  });

  describe('outputs', () => {
    it('are read on demand, masked and recorded', async () => {
      const { id, providerId } = await api.running();
      api.provider.outputs.set(`${providerId}/one`, [
        { name: 'Endpoint', value: 'https://shop.example' },
        { name: 'Password', value: 'hunter22' },
        { name: 'Log', value: 'token=abcdefgh1' },
        { name: 'Echo', value: 'It was open-sesame.' },
      ]);
      api.provider.set(providerId, { parameters: { ApiKey: 'open-sesame' } });
      const { body } = await api
        .get(`/executions/${id}/outputs?stepId=one`)
        .expect(200);
      expect(body.items).toEqual([
        { name: 'Endpoint', value: 'https://shop.example' },
        { name: 'Password', value: '******', secret: true },
        { name: 'Log', value: 'token=******', secret: true },
        { name: 'Echo', value: 'It was ******.', secret: true },
      ]);
      expect(await api.events()).toEqual(['launched', 'outputsRead']);
      expect(JSON.stringify(await knex('execution_steps'))).not.toContain(
        'shop.example',
      );
    });

    it.each([
      ['denied', DENIED],
      ['throttled', THROTTLED],
    ])('say what to do where they are %s', async (_, error) => {
      const { id } = await api.running();
      api.provider.trouble('readOutputs', { error });
      const { body } = await api.get(`/executions/${id}/outputs`).expect(503);
      expect(body.error.message).toBe(error.message);
    });
  });

  describe('signals', () => {
    const resume = { signal: 'resume', stepName: 'look' };
    const approve = { signal: 'approve', stepName: 'look' };

    it('resume what is paused, in the name of the person', async () => {
      const { id } = await waiting();
      expect(await actionsOf(id, BEN)).toContainEqual({
        action: 'resume',
        allowed: true,
        stepName: 'look',
      });
      await api.post(`/executions/${id}/signal`, resume, BEN).expect(202);
      expect(api.provider.calls).toContainEqual({
        call: 'signal',
        person: BEN,
      });
      await api.follow();
      expect((await api.world.row(id)).status).toBe('running');
      expect(await api.events()).toEqual(['launched', 'signalled']);
    });

    it('are refused without the permission, to what does not wait, and for another step', async () => {
      const { id } = await waiting();
      const path = `/executions/${id}/signal`;
      await api.post(path, { ...resume, stepName: 'other' }).expect(409);
      await api.post(path, approve, BEN).expect(409);
      api.people.decisions.set('runbooks.execution.signal', DENY);
      await api.post(path, resume).expect(403);
      api.people.decisions.clear();
      const running = await api.running({ runbook_id: 'other' });
      await api.post(`/executions/${running.id}/signal`, resume).expect(409);
      expect(api.provider.count('signal')).toBe(0);
    });

    it.each([
      ['asked', AMARA],
      ['launched', BEN],
    ])('do not let the one who %s approve a step', async (_, requester) => {
      const { id } = await waiting({ kind: 'approval' });
      // Amara launched it, whoever asked.
      await knex('executions').update({ requested_by: requester });
      const path = `/executions/${id}/signal`;
      const { body } = await api.post(path, approve, AMARA).expect(403);
      expect(body.error.message).toContain('yourself');
      expect(await actionsOf(id, AMARA)).toContainEqual({
        action: 'approveStep',
        allowed: false,
        reason: body.error.message,
        stepName: 'look',
      });
      expect(api.provider.count('signal')).toBe(0);
      await api.post(path, approve, CARLA).expect(202);
    });

    it('say who must act at the provider', async () => {
      const { id } = await waiting({ kind: 'approval', canSignal: false });
      const { body } = await api
        .post(`/executions/${id}/signal`, approve, BEN)
        .expect(403);
      expect(body.error.message).toContain('role/chief');
      expect(api.provider.count('signal')).toBe(0);
    });

    it('tell what the provider says against them', async () => {
      const { id } = await waiting();
      api.provider.trouble('signal', { error: DENIED });
      await api.post(`/executions/${id}/signal`, resume, BEN).expect(503);
      expect(await api.events()).toEqual(['launched', 'signalled', 'refused']);
    });
  });

  describe('a stop', () => {
    const reason = { reason: 'It hurts.' };

    it.each(['requested', 'awaitingApproval'] as const)(
      'withdraws one that is %s, without asking the provider',
      async status => {
        const id = await api.requested({ status });
        const { body } = await api
          .post(`/executions/${id}/stop`, reason)
          .expect(202);
        expect(body.execution).toMatchObject({
          status: 'cancelled',
          message: `Withdrawn by ${AMARA}: It hurts.`,
        });
        expect(api.provider.calls).toEqual([]);
        expect(await api.events()).toEqual(['stopRequested', 'finished']);
      },
    );

    it('reaches the provider, in the name of the person', async () => {
      const { id } = await api.running();
      const { body } = await api
        .post(`/executions/${id}/stop`, reason, BEN)
        .expect(202);
      expect(body.execution.status).toBe('stopping');
      expect(api.provider.calls).toContainEqual({ call: 'stop', person: BEN });
      await api.post(`/executions/${id}/stop`, reason, BEN).expect(409);
      await api.follow();
      expect((await api.world.row(id)).status).toBe('cancelled');
      await api.post(`/executions/${id}/stop`, reason, BEN).expect(409);
      expect(api.provider.count('stop')).toBe(1);
    });

    it('that the provider refuses leaves it running, and says why', async () => {
      const { id } = await api.running();
      api.provider.trouble('stop', { error: DENIED });
      const { body } = await api
        .post(`/executions/${id}/stop`, reason)
        .expect(503);
      expect(body.error.message).toContain('allow fake:Start');
      expect(await api.world.row(id)).toMatchObject({ status: 'running' });
    });

    it('of which the answer is lost is told again', async () => {
      const { id } = await api.running();
      api.provider.trouble('stop', { error: LOST });
      const { body } = await api
        .post(`/executions/${id}/stop`, reason)
        .expect(202);
      expect(body.execution.status).toBe('stopping');
      await knex('executions').update({ stop_due_at: '' });
      await api.follow();
      expect((await api.world.row(id)).status).toBe('cancelled');
    });

    it('needs the permission', async () => {
      const { id } = await api.running();
      api.people.decisions.set('runbooks.execution.stop', owners(ONCALL));
      await api.post(`/executions/${id}/stop`, reason).expect(403);
      expect(api.provider.count('stop')).toBe(0);
      expect(await actionsOf(id)).toMatchObject([
        { action: 'stop', allowed: false },
      ]);
    });
  });

  describe('closing', () => {
    const closed = { outcome: 'failed', reason: 'It was deleted.' };

    it('takes a person at their word, and lets the next one run', async () => {
      const { id, providerId } = await api.running();
      await api.post(`/executions/${id}/close`, closed).expect(409);
      api.provider.executions.delete(providerId);
      await api.follow();
      await expect(api.requested()).rejects.toThrow('is unknown');
      expect(await actionsOf(id)).toEqual([{ action: 'close', allowed: true }]);
      const { body } = await api
        .post(`/executions/${id}/close`, closed, BEN)
        .expect(200);
      expect(body.execution).toMatchObject({
        status: 'failed',
        message: `Closed as failed by ${BEN}: It was deleted.`,
      });
      expect(await api.requested()).toEqual(expect.any(String));
      expect((await api.events()).slice(1)).toEqual([
        'becameUnknown',
        'finished',
        'closed',
      ]);
    });

    it('needs the permission to stop', async () => {
      const { id, providerId } = await api.running();
      api.provider.executions.delete(providerId);
      await api.follow();
      api.people.decisions.set('runbooks.execution.stop', DENY);
      await api.post(`/executions/${id}/close`, closed).expect(403);
    });
  });

  describe('a guided execution', () => {
    const plan = JSON.stringify({
      executorId: 'guided',
      documentName: 'daily.md',
      contentHash: 'abc',
      parameters: [],
      targets: [],
      steps: [
        { name: 'look', title: 'Look', description: 'Look at the **board**.' },
        { name: 'tell', title: 'Tell' },
      ],
    });

    const guided = async () =>
      (
        await api.running({
          executor_id: 'guided',
          plan,
          account: null,
          region: null,
        })
      ).id;

    const record = (id: string, step_: string, body: object, by?: string) =>
      api.send('put', `/executions/${id}/steps/${step_}`, { by, body });

    it('is begun by one and finished by another', async () => {
      const id = await guided();
      const { body } = await api.get(`/executions/${id}/steps`).expect(200);
      expect(body.items).toMatchObject([
        {
          id: '1',
          status: 'pending',
          guided: { text: 'Look at the **board**.', version: 0, evidence: [] },
        },
        { id: '2', guided: { text: 'Tell' } },
      ]);
      const evidence = [{ url: 'https://board.example/1', title: 'Board' }];
      const done = await record(id, '1', {
        state: 'done',
        version: 0,
        note: 'All green.',
        evidence,
      }).expect(200);
      expect(done.body).toMatchObject({
        status: 'succeeded',
        guided: { version: 1, by: AMARA, note: 'All green.', evidence },
      });
      const finish = `/executions/${id}/finish`;
      const early = await api
        .post(finish, { outcome: 'succeeded' })
        .expect(409);
      expect(early.body.error.message).toContain("'Tell'");
      await record(id, '2', { state: 'skipped', version: 0 }, BEN).expect(200);
      const end = await api
        .post(finish, { outcome: 'succeeded', note: 'Fine.' }, BEN)
        .expect(200);
      expect(end.body.execution).toMatchObject({
        status: 'succeeded',
        message: 'Fine.',
      });
      await record(id, '1', { state: 'open', version: 1 }).expect(409);
      expect(await api.events()).toEqual([
        'launched',
        'stepRecorded',
        'stepRecorded',
        'finished',
      ]);
      expect(await knex('audit_entries').pluck('actor')).toEqual([
        AMARA,
        AMARA,
        BEN,
        BEN,
      ]);
    });

    it('tells who was faster', async () => {
      const id = await guided();
      const both = await Promise.all([
        record(id, '1', { state: 'done', version: 0 }, AMARA),
        record(id, '1', { state: 'failed', version: 0 }, BEN),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const late = both.find(({ status }) => status === 409);
      expect(late?.body.error.message).toMatch(/user:default\/\w+ was faster/);
    });

    it('takes links as evidence, and nothing that a browser would run', async () => {
      const id = await guided();
      for (const url of [`${'javascript'}:alert(1)`, 'data:text/html,x', 'x']) {
        const evidence = [{ url }];
        await record(id, '1', { state: 'done', version: 0, evidence }).expect(
          400,
        );
      }
    });

    it('is stopped without anybody to ask, and ended as failed with open steps', async () => {
      const stopped = await guided();
      await api
        .post(`/executions/${stopped}/stop`, { reason: 'Not now.' })
        .expect(202);
      expect((await api.world.row(stopped)).status).toBe('cancelled');
      const failed = await guided();
      await api
        .post(`/executions/${failed}/finish`, { outcome: 'failed' })
        .expect(200);
      expect((await api.world.row(failed)).status).toBe('failed');
    });

    it('needs the permission to signal, and a step that is there', async () => {
      const id = await guided();
      await record(id, '9', { state: 'done', version: 0 }).expect(404);
      expect(await actionsOf(id)).toMatchObject([
        { action: 'tick', allowed: true },
        { action: 'finish', allowed: true },
        { action: 'stop', allowed: true },
      ]);
      api.people.decisions.set('runbooks.execution.signal', DENY);
      await record(id, '1', { state: 'done', version: 0 }).expect(403);
      await api
        .post(`/executions/${id}/finish`, { outcome: 'failed' })
        .expect(403);
      const { id: other } = await api.running({ runbook_id: 'other' });
      api.people.decisions.clear();
      await record(other, '1', { state: 'done', version: 0 }).expect(400);
    });
  });
});
