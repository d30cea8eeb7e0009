import { randomUUID } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  entityNotFound,
  newSubmitLease,
  prepareDatabase,
} from '@opsready/backstage-plugin-opsready-node';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { Knex } from 'knex';
import { ScriptedProvider } from '../../__testUtils__/ScriptedProvider';
import { OnCallAccess } from '../../authorization/OnCallAccess';
import { ActionRow, NewAction } from '../ActionRow';
import { ActionStore } from '../ActionStore';
import { createActing } from '../createActing';
import { rosterId, seedRosters, SHOP } from './seedRosters';

export const AMARA = 'user:default/amara';
export const BEN = 'user:default/ben';
/** Sees nothing. */
export const ROBIN = 'user:default/robin';

const BEGIN = Date.parse('2026-01-01T00:10:00Z');
const TABLES = [
  'actions',
  'action_requesters',
  'audit_entries',
  'incidents',
  'incident_rosters',
  'source_targets',
  'source_leases',
  'roster_bindings',
  'roster_levels',
  'roster_aliases',
  'rosters',
  'shifts',
  'schedules',
  'people',
  'entities',
];

/** Pages and incidents over one database and scripted providers, worked on by as many replicas as a test wants. */
export class ActingWorld {
  /** May be sent to again; may not. */
  readonly provider = new ScriptedProvider();
  readonly once = new ScriptedProvider({ id: 'once', resendable: false });
  readonly clock = { time: BEGIN };
  /** What leases go by. */
  real = Date.now();
  /** `<person> <permission>` or `<permission>` that is not given. */
  readonly denied = new Set<string>();
  readonly notified: NotificationSendOptions[] = [];
  /** Rosters that were read again, and what comes of it. */
  readonly refreshed: string[][] = [];
  refresh: () => Promise<void> = async () => {};

  private constructor(readonly knex: Knex) {}

  static async start(knex: Knex): Promise<ActingWorld> {
    await prepareDatabase(knex, {
      packageName: '@opsready/backstage-plugin-oncall-backend',
    });
    return new ActingWorld(knex);
  }

  /** Everything as at the start. */
  async reset(): Promise<void> {
    for (const table of TABLES) {
      await this.knex(table).delete();
    }
    await seedRosters(this.knex, ['scripted', 'once']);
    this.provider.reset();
    this.once.reset();
    this.clock.time = BEGIN;
    this.denied.clear();
    this.notified.length = 0;
    this.refreshed.length = 0;
    this.refresh = async () => {};
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
    const knex = crash.database(this.knex);
    const { logger, ...services } = this.services();
    const acting = createActing({
      ...services,
      logger,
      database: knex,
      refresh: crash.calls(services.refresh),
      providers: new Map(
        [this.provider, this.once].map(provider => [
          provider.id,
          crash.calls(provider),
        ]),
      ),
    });
    return {
      acting,
      crash,
      logger,
      /** As a request does it. */
      page: async (more: Partial<NewAction> = {}) => {
        const lease = newSubmitLease(this.real);
        const { action } = await acting.store.create(
          this.newAction(more),
          lease,
          async () => {},
        );
        await acting.submission.run(action, lease);
        return action.id;
      },
      recover: async () => {
        await acting.recovery.look(new AbortController().signal);
        await acting.recovery.idle();
      },
    };
  }

  services() {
    return {
      access: this.access,
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities: [] }),
      clock: { now: () => this.now() },
      config: mockServices.rootConfig({
        data: { app: { baseUrl: 'https://portal.example/' } },
      }),
      database: this.knex,
      freshness: {
        of: async (rosters: ReadonlyArray<{ id: string }>) =>
          new Map(rosters.map(({ id }) => [id, { state: 'current' as const }])),
      },
      logger: mockServices.logger.mock(),
      notifications: {
        send: async (sent: NotificationSendOptions) => {
          this.notified.push(sent);
        },
      },
      providers: new Map(
        [this.provider, this.once].map(provider => [provider.id, provider]),
      ),
      realTime: () => this.real,
      refresh: {
        touch: async () => false,
        now: async (rosterIds: readonly string[]) => {
          this.refreshed.push([...rosterIds]);
          await this.refresh();
        },
      },
    };
  }

  newAction(more: Partial<NewAction> = {}): NewAction {
    const provider_id = more.provider_id ?? 'scripted';
    return {
      id: randomUUID(),
      kind: 'page',
      entity_ref: SHOP,
      entity_title: 'The shop',
      roster_id: rosterId(provider_id, 'R1'),
      roster_title: 'Payments',
      provider_id,
      target_id: 'main',
      roster_native_id: 'R1',
      act_target_id: null,
      severity: null,
      title: 'The ledger is stuck',
      description: null,
      reason: 'Customers cannot pay',
      requested_by: AMARA,
      request_key: randomUUID(),
      ...more,
    };
  }

  async row(id: string): Promise<ActionRow> {
    const row = await new ActionStore({
      knex: this.knex,
      clock: { now: () => this.now() },
    }).get(id);
    if (!row) {
      throw new Error(`No action ${id}`);
    }
    return row;
  }

  async events(): Promise<string[]> {
    return this.knex('audit_entries').orderBy('id').pluck('event');
  }

  readonly access: OnCallAccess = {
    require: async (credentials, permission, entityRef) => {
      const person = personOf(credentials);
      if (person === ROBIN) {
        throw entityNotFound(entityRef);
      }
      if (!this.#may(person, permission.name)) {
        throw new NotAllowedError(
          `The permission ${permission.name} is needed on ${entityRef}`,
        );
      }
    },
    allows: async (credentials, permissions) =>
      new Map(
        permissions.map(({ name }) => [
          name,
          this.#may(personOf(credentials), name),
        ]),
      ),
    readable: async () => ({ everything: true, where: () => {} }),
  };

  #may(person: string | undefined, permission: string): boolean {
    return (
      !this.denied.has(permission) &&
      !this.denied.has(`${person} ${permission}`)
    );
  }
}

function personOf({ principal }: BackstageCredentials): string | undefined {
  return (principal as { userEntityRef?: string }).userEntityRef;
}

/** A header of a person. */
export function headerOf(person: string): string {
  return mockCredentials.user.header(person);
}
