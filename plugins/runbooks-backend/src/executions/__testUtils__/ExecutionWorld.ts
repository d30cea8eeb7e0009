import { randomUUID } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import {
  prepareDatabase,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { FakeExecutor } from '../../__testUtils__/FakeExecutor';
import { FakeProvider, PLACE } from '../../__testUtils__/FakeProvider';
import { FollowLoop } from '../../following/FollowLoop';
import { FollowTargets } from '../../following/FollowTargets';
import { TargetFollow } from '../../following/TargetFollow';
import { GuidedExecutor } from '../../guided/GuidedExecutor';
import { readMasking } from '../../masking';
import { executionStatistics } from '../../statistics/executionStatistics';
import { createSubmissionRecovery } from '../createSubmissionRecovery';
import { ExecutionObserver } from '../ExecutionObserver';
import { ExecutionRow, NewExecution } from '../ExecutionRow';
import { ExecutionStore } from '../ExecutionStore';
import { StopAttempt } from '../StopAttempt';
import { StopRetry } from '../StopRetry';
import { StartAttempt } from '../StartAttempt';
import { Submission } from '../Submission';

export const ALICE = 'user:default/alice';
export const BOB = 'user:default/bob';
export const SHOP = 'component:default/shop';

const BEGIN = Date.parse('2026-01-01T00:00:00Z');

export const PLAN: ExecutionPlan = {
  executorId: 'fake',
  documentName: 'restart',
  documentVersion: '3',
  contentHash: 'abc',
  place: PLACE,
  parameters: [{ name: 'Cluster', value: 'shop' }],
  targets: [],
  steps: [{ name: 'one' }, { name: 'two' }],
};

/** Executions over one database and one provider, run by as many replicas as a test wants, with clocks that it sets. */
export class ExecutionWorld {
  readonly provider = new FakeProvider();
  readonly executors = [
    new FakeExecutor(this.provider),
    new FakeExecutor(this.provider, { id: 'once', resubmit: 'never' }),
  ];
  readonly clock = { time: BEGIN };
  readonly observers: ExecutionObserver[] = [executionStatistics];
  /** Executions that a follower said changed beside their status. */
  readonly changed: string[] = [];
  /** What leases go by. */
  real = Date.now();

  private constructor(readonly knex: Knex) {
    this.provider.now = () => this.now();
  }

  static async start(
    knex: Knex,
    options: { migrate?: boolean } = {},
  ): Promise<ExecutionWorld> {
    if (options.migrate ?? true) {
      await prepareDatabase(knex, {
        packageName: '@opsready/backstage-plugin-runbooks-backend',
      });
    }
    return new ExecutionWorld(knex);
  }

  /** Nothing is at the provider, and the clock is where it began. */
  reset() {
    this.provider.reset();
    this.clock.time = BEGIN;
  }

  now() {
    return new Date(this.clock.time);
  }

  /** Both clocks go on. */
  advance(seconds: number) {
    this.clock.time += seconds * 1_000;
    this.real += seconds * 1_000;
  }

  /** A backend that works on the same database. */
  replica(crash = new Crash()) {
    const clock = { now: () => this.now() };
    const knex = crash.database(this.knex);
    const store = new ExecutionStore({
      knex,
      clock,
      observers: this.observers,
    });
    const executors = new Map<string, RunbookExecutor>(
      [...this.executors, new GuidedExecutor(this.knex)].map(executor => [
        executor.id,
        crash.calls(executor, ['follow']),
      ]),
    );
    const logger = mockServices.logger.mock();
    const realTime = () => this.real;
    const attempt = new StartAttempt({
      knex,
      store,
      executors,
      clock,
      logger,
      realTime,
      unseal: ({ sealed }) => JSON.parse(sealed ?? 'null'),
    });
    const submission = new Submission({ store, attempt, clock, realTime });
    const recovery = createSubmissionRecovery({
      knex,
      attempt,
      executors,
      clock,
      logger,
      realTime,
    });
    const targets = new FollowTargets({
      knex,
      clock,
      settings: { fastMs: 5_000, slowMs: 120_000, leaseMs: 30_000 },
    });
    const following = new FollowLoop({
      executors: executors.values(),
      targets,
      logger,
      leases: new TargetLeases({
        knex,
        replica: 'test',
        durationMs: 30_000,
        logger,
        table: 'follow_leases',
      }),
      follow: new TargetFollow({
        knex,
        clock,
        store,
        targets,
        masking: readMasking(mockServices.rootConfig()),
        changed: ids => this.changed.push(...ids),
      }),
      stops: new StopRetry({
        knex,
        attempt: new StopAttempt({ knex, store, logger }),
      }),
    });
    return {
      crash,
      store,
      targets,
      look: () => following.look(new AbortController().signal),
      idle: () => following.idle(),
      /** Reads every place that nobody else reads, as if it were due. */
      follow: async (signal = new AbortController().signal) => {
        await targets.sync(this.executors);
        await this.knex('follow_targets').update({ due_at: '' });
        await following.look(signal);
        await following.idle();
      },
      submit: (executionId: string) =>
        submission.submit({
          executionId,
          launchedBy: ALICE,
          planHash: 'hash',
        }),
      recover: async () => {
        await recovery.look(new AbortController().signal);
        await recovery.idle();
      },
    };
  }

  /** An execution that was asked for. */
  async request(more: Partial<NewExecution> = {}): Promise<string> {
    const { execution } = await this.replica().store.create(
      this.newExecution(more),
    );
    return execution.id;
  }

  newExecution(more: Partial<NewExecution> = {}): NewExecution {
    const id = randomUUID();
    return {
      id,
      request_key: randomUUID(),
      runbook_id: 'restart-id',
      runbook_title: 'Restart the service',
      runbook_name: 'restart',
      area: 'change',
      entity_ref: SHOP,
      owner_ref: 'group:default/team',
      executor_id: 'fake',
      status: 'requested',
      risk_class: 'mutating',
      risk_reasons: '[]',
      plan: JSON.stringify({
        ...PLAN,
        ...(more.executor_id && { executorId: more.executor_id }),
      }),
      plan_hash: 'hash',
      document_name: PLAN.documentName,
      sealed: JSON.stringify({ parameters: { Cluster: 'shop' } }),
      account: PLACE.account,
      region: PLACE.region,
      environment: null,
      requested_by: ALICE,
      requested_at: this.now().toISOString(),
      reason: null,
      ticket: null,
      break_glass: null,
      demands: null,
      approvals_required: 0,
      approval_expires_at: null,
      author: null,
      ...more,
    };
  }

  async row(id: string): Promise<ExecutionRow> {
    const row = await this.replica().store.get(id);
    if (!row) {
      throw new Error(`No execution ${id}`);
    }
    return row;
  }
}
