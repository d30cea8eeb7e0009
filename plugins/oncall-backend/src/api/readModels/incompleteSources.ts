import {
  SourceRegistry,
  sourceState,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { CATALOG_SOURCE } from '../../collection/OnCallSource';
import { SourceTargetRow } from '../../database/tables';

/** Where a roster is kept. */
export interface RosterPlace {
  provider_id: string;
  target_id: string;
}

/** Sources of which it is not known how things are now. */
export class IncompleteSources {
  readonly #incomplete: SourceTargetRow[];
  readonly #sources: SourceRegistry;

  private constructor(incomplete: SourceTargetRow[], sources: SourceRegistry) {
    this.#incomplete = incomplete;
    this.#sources = sources;
  }

  static async read(options: {
    database: Knex;
    sources: SourceRegistry;
    now: Date;
  }): Promise<IncompleteSources> {
    const { database, sources, now } = options;
    const rows: SourceTargetRow[] = await database('source_targets')
      .whereIn('source_id', [...sources.keys()])
      .orderBy(['source_id', 'target_id']);
    const incomplete = rows.filter(row => {
      const scheduled = sources.get(row.source_id);
      return scheduled && sourceState(row, scheduled, now).state !== 'current';
    });
    return new IncompleteSources(incomplete, sources);
  }

  /**
   * Titles of those that matter to what is known of an entity: where its rosters are kept, and the catalog that names them; all
   * of them where it has none, since any of them may have one.
   */
  titlesFor(rosters: readonly RosterPlace[]): string[] {
    const ids = this.#incomplete
      .filter(
        ({ source_id, target_id }) =>
          rosters.length === 0 ||
          source_id === CATALOG_SOURCE ||
          rosters.some(
            place =>
              place.provider_id === source_id && place.target_id === target_id,
          ),
      )
      .map(({ source_id }) => source_id);
    return [...new Set(ids)].map(id => this.#sources.get(id)!.source.title);
  }
}
