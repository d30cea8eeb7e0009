import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_TIME_ZONE,
  isTimeZone,
} from '@opsready/backstage-plugin-oncall-common';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import {
  batches,
  catalogPages,
} from '@opsready/backstage-plugin-opsready-node';
import { entityRefOf, readEntityRoster, ROSTER_TYPE } from './readEntityRoster';
import { StaticRoster } from './StaticRoster';

/** Of one request to the catalog. */
const REFS_AT_A_TIME = 500;
const ROSTER_FIELDS = ['kind', 'metadata', 'spec.type', 'spec.roster'];
const USER_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile.displayName',
];

/** What the catalog knows of a user. */
export interface StaticUser {
  name: string;
  timeZone?: string;
}

/** What the static provider reads of the catalog: entities that describe rosters, and users. */
export class StaticCatalog {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #taken: ReadonlySet<string>;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    /** Ids of the rosters of config. */
    taken: ReadonlySet<string>;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#taken = options.taken;
  }

  /** All rosters that entities describe, page by page. */
  async *rosters(signal: AbortSignal): AsyncGenerator<StaticRoster[]> {
    const pages = catalogPages({
      catalog: this.#catalog,
      credentials: () => this.#auth.getOwnServiceCredentials(),
      filter: { kind: 'Resource', 'spec.type': ROSTER_TYPE },
      fields: ROSTER_FIELDS,
      signal,
    });
    try {
      for await (const entities of pages) {
        yield entities.map(entity => this.#read(entity));
      }
    } catch (error) {
      throw signal.aborted ? error : unavailable(error);
    }
  }

  /** Those of these ids that there are. */
  async rostersById(rosterIds: readonly string[]): Promise<StaticRoster[]> {
    const refs = rosterIds.flatMap(id => entityRefOf(id) ?? []);
    const entities = await this.#entities(refs, ROSTER_FIELDS);
    return entities
      .filter(({ spec }) => spec?.type === ROSTER_TYPE)
      .map(entity => this.#read(entity))
      .filter(({ id }) => rosterIds.includes(id));
  }

  /** Users by ref; who left is left out. */
  async users(userRefs: readonly string[]): Promise<Map<string, StaticUser>> {
    const users = await this.#entities(userRefs, USER_FIELDS);
    return new Map(users.map(user => [stringifyEntityRef(user), userOf(user)]));
  }

  #read(entity: Entity): StaticRoster {
    return readEntityRoster(entity, this.#taken);
  }

  async #entities(
    entityRefs: readonly string[],
    fields: string[],
  ): Promise<Entity[]> {
    const found: Entity[] = [];
    try {
      for (const refs of batches(entityRefs, REFS_AT_A_TIME)) {
        const credentials = await this.#auth.getOwnServiceCredentials();
        const { items } = await this.#catalog.getEntitiesByRefs(
          { entityRefs: refs, fields },
          { credentials },
        );
        found.push(...items.filter(item => item !== undefined));
      }
    } catch (error) {
      throw unavailable(error);
    }
    return found;
  }
}

function userOf({ metadata, spec }: Entity): StaticUser {
  const profile = spec?.profile as { displayName?: string } | undefined;
  const timeZone = metadata.annotations?.[ANNOTATION_TIME_ZONE]?.trim();
  return {
    name: profile?.displayName ?? metadata.title ?? metadata.name,
    timeZone: timeZone && isTimeZone(timeZone) ? timeZone : undefined,
  };
}

/** Without the error itself: it may quote what was read. */
function unavailable(error: unknown): ProviderError {
  const name = error instanceof Error ? error.name : 'an error';
  return new ProviderError(
    'unavailable',
    `The catalog could not be read for rosters that it describes, and for the names of people (${name}). It is tried again.`,
  );
}
