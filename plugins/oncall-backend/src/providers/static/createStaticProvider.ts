import { AuthService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  OnCallProvider,
  ReadWindow,
  RosterPart,
} from '@opsready/backstage-plugin-oncall-node';
import { createStaticPaging, STATIC_DECLARE, STATIC_PAGE } from './page';
import { readConfigRosters } from './readConfigRosters';
import { peopleOf, personPart, rosterPart, scheduleParts } from './rosterParts';
import { StaticCatalog } from './StaticCatalog';
import { StaticRoster } from './StaticRoster';

const TARGET = { id: 'portal', title: 'Config and catalog' };

/**
 * Rosters that are written down: in config, and in entities of the catalog. Who is on call is computed here, by the clocks of the
 * roster's time zone.
 *
 * @throws InputError where an id in config is missing, malformed or given twice
 */
export function createStaticProvider(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  notifications: NotificationService;
}): OnCallProvider {
  const ofConfig = readConfigRosters(options.config);
  const catalog = new StaticCatalog({
    ...options,
    taken: new Set(ofConfig.map(({ id }) => id)),
  });
  return {
    id: 'static',
    title: 'Written rosters',
    targets: [TARGET],
    requiredPermissions: [],
    schedule: { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
    capabilities: {
      page: STATIC_PAGE,
      declare: STATIC_DECLARE,
      reveal: {
        possible: false,
        reason:
          'Written rosters hold no addresses. Look for the person among the contacts of the entity.',
      },
      incidents: {
        possible: false,
        reason:
          'Written rosters have no incidents. Look where your organisation keeps them.',
      },
    },
    ...createStaticPaging(options),

    async *read({ window, signal }) {
      const seen = new Set<string>();
      const read = (rosters: StaticRoster[]) =>
        partsOf({ rosters, window, signal, seen, catalog });
      signal.throwIfAborted();
      yield* read(ofConfig);
      for await (const rosters of catalog.rosters(signal)) {
        yield* read(rosters);
      }
      // Who stops it must not take it for a whole read.
      signal.throwIfAborted();
    },

    async *readRosters({ rosterIds, window, signal }) {
      signal.throwIfAborted();
      const wanted = new Set(rosterIds);
      const known = ofConfig.filter(({ id }) => wanted.has(id));
      known.forEach(({ id }) => wanted.delete(id));
      const rosters = [...known, ...(await catalog.rostersById([...wanted]))];
      yield* partsOf({ rosters, window, signal, seen: new Set(), catalog });
    },
  };
}

/** Rosters with their schedules and people; those that were seen are not told again. */
async function* partsOf(options: {
  rosters: StaticRoster[];
  window: ReadWindow;
  signal: AbortSignal;
  /** Refs of people. */
  seen: Set<string>;
  catalog: StaticCatalog;
}): AsyncGenerator<RosterPart> {
  const { rosters, window, signal, seen, catalog } = options;
  const named = new Set(rosters.flatMap(peopleOf));
  const unseen = [...named].filter(userRef => !seen.has(userRef));
  const users = await catalog.users(unseen);
  for (const userRef of unseen) {
    seen.add(userRef);
    yield { kind: 'person', person: personPart(userRef, users.get(userRef)) };
  }
  for (const roster of rosters) {
    signal.throwIfAborted();
    yield { kind: 'roster', roster: rosterPart(roster) };
    for (const schedule of scheduleParts(roster, window)) {
      yield { kind: 'schedule', schedule };
    }
  }
}
