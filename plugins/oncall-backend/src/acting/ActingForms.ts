import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ActingForm,
  ActingRoster,
  LevelOnCall,
  oncallIncidentCreatePermission,
  oncallPageCreatePermission,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { severitiesOf } from '../plans/severitiesOf';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { RosterRefresh } from '../refresh/RosterRefresh';
import { Freshness } from '../rosters/Freshness';
import { readOnCallNow } from '../rosters/onCallNow';
import { BoundRoster, rostersOf } from '../rosters/StoredRoster';
import { actingOption, ActingPerson } from './actingOption';

/** As long as a person waits for rosters to be read again; what is shown then is as old as it says. */
const PATIENCE_MS = 5_000;
/** Opening a form again and again calls nobody; a page is read for whenever it is sent. */
const FRESH_MS = 10_000;

/** What forms are made of. */
export interface ActingFormsOptions {
  access: OnCallAccess;
  clock: Clock;
  database: Knex;
  freshness: Freshness;
  providers: ProviderRegistry;
  refresh: RosterRefresh;
}

/** What the dialogs for a page and for an incident show. */
export class ActingForms {
  readonly #options: ActingFormsOptions;

  constructor(options: ActingFormsOptions) {
    this.#options = options;
  }

  async form(
    entityRef: string,
    credentials: BackstageCredentials,
    isPerson: boolean,
  ): Promise<ActingForm> {
    const { access, clock, database } = this.#options;
    await access.require(credentials, oncallRosterReadPermission, entityRef);
    const person = await this.#person(entityRef, credentials, isPerson);
    await this.#readAgain(await rostersOf(database, entityRef));
    const now = clock.now();
    const { severities, from } = await severitiesOf(database, entityRef);
    return {
      now: now.toISOString(),
      entityRef,
      rosters: await this.#rosters(entityRef, person, now),
      severities,
      ...(from !== undefined && { severitiesFrom: from }),
    };
  }

  async #person(
    entityRef: string,
    credentials: BackstageCredentials,
    isPerson: boolean,
  ): Promise<ActingPerson> {
    const page = oncallPageCreatePermission;
    const declare = oncallIncidentCreatePermission;
    const allowed = await this.#options.access.allows(
      credentials,
      [page, declare],
      entityRef,
    );
    return {
      isPerson,
      mayPage: allowed.get(page.name) ?? false,
      mayDeclare: allowed.get(declare.name) ?? false,
    };
  }

  /** One provider that fails does not keep the others from being read; each roster says how old it is, and why. */
  async #readAgain(bound: readonly BoundRoster[]): Promise<void> {
    const { clock, refresh } = this.#options;
    const now = clock.now().getTime();
    const old = bound
      .map(({ roster }) => roster)
      .filter(
        ({ read_at }) =>
          read_at === null || Math.abs(now - Date.parse(read_at)) > FRESH_MS,
      );
    const targets = Map.groupBy(old, ({ provider_id, target_id }) =>
      JSON.stringify([provider_id, target_id]),
    );
    const signal = AbortSignal.timeout(PATIENCE_MS);
    await Promise.allSettled(
      [...targets.values()].map(rosters =>
        refresh.now([...new Set(rosters.map(({ id }) => id))], signal),
      ),
    );
  }

  async #rosters(
    entityRef: string,
    person: ActingPerson,
    now: Date,
  ): Promise<ActingRoster[]> {
    const { database, freshness, providers } = this.#options;
    const byRoster = Map.groupBy(
      await rostersOf(database, entityRef),
      ({ roster }) => roster.id,
    );
    const bound = [...byRoster.values()];
    const rows = bound.map(([{ roster }]) => roster);
    const [onCall, ages] = await Promise.all([
      readOnCallNow(database, [...byRoster.keys()], now),
      freshness.of(rows, now),
    ]);
    return bound.map(bindings => {
      const [{ roster }] = bindings;
      const provider = providers.get(roster.provider_id);
      const option = { roster, provider, person };
      const environment = bindings
        .map(({ binding }) => binding.environment)
        .filter(Boolean)
        .join(', ');
      return {
        rosterId: roster.id,
        title: roster.title,
        provider: {
          id: roster.provider_id,
          title: provider?.title ?? roster.provider_id,
        },
        ...(environment && { environment }),
        freshness: ages.get(roster.id) ?? { state: 'never' },
        reaches: reachesOf(onCall.get(roster.id)?.levels ?? []),
        page: actingOption({ ...option, kind: 'page' }),
        declare: actingOption({ ...option, kind: 'incident' }),
      };
    });
  }
}

/** Whom it reaches, in order, and after how long. */
function reachesOf(levels: readonly LevelOnCall[]): ActingRoster['reaches'] {
  let afterMinutes: number | undefined = 0;
  return levels.map(({ level, delayMinutes, now }) => {
    const reach = {
      level,
      ...(afterMinutes !== undefined && { afterMinutes }),
      people: now.map(({ responder }) => responder),
    };
    afterMinutes =
      afterMinutes === undefined || delayMinutes === undefined
        ? undefined
        : afterMinutes + delayMinutes;
    return reach;
  });
}
