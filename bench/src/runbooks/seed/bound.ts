import {
  EntityRow,
  RunbookRow,
} from '@opsready/backstage-plugin-runbooks-backend/src/database/tables';
import { Knex } from 'knex';

type Runbook = Pick<
  RunbookRow,
  | 'id'
  | 'title'
  | 'name'
  | 'area'
  | 'executor_id'
  | 'account'
  | 'region'
  | 'environment'
>;
type BoundEntity = Pick<EntityRow, 'entity_ref' | 'owner_ref'>;

/** Pairs of a runbook that can be run and an entity that it is bound to. */
export class Bound {
  private constructor(
    private readonly runbooks: ReadonlyArray<{
      runbook: Runbook;
      entities: BoundEntity[];
    }>,
  ) {}

  static async read(knex: Knex): Promise<Bound> {
    const rows: Runbook[] = await knex('runbooks')
      .whereNotNull('executor_id')
      .orderBy('id')
      .select(
        'id',
        'title',
        'name',
        'area',
        'executor_id',
        'account',
        'region',
        'environment',
      );
    const pairs: Array<BoundEntity & { runbook_id: string }> = await knex(
      'entity_bindings as b',
    )
      .join('entities as e', 'e.entity_ref', 'b.entity_ref')
      .whereNotNull('e.owner_ref')
      .distinct('b.runbook_id', 'e.entity_ref', 'e.owner_ref')
      .orderBy(['b.runbook_id', 'e.entity_ref']);
    const byRunbook = Map.groupBy(pairs, ({ runbook_id }) => runbook_id);
    return new Bound(
      rows.flatMap(runbook => {
        const entities = byRunbook.get(runbook.id);
        return entities ? [{ runbook, entities }] : [];
      }),
    );
  }

  /** Some runbooks are run a lot, and most now and then. */
  frequent(index: number): { runbook: Runbook; entity: BoundEntity } {
    const share = ((index * 7_919) % 10_007) / 10_007;
    const { runbook, entities } =
      this.runbooks[Math.floor(this.runbooks.length * share ** 3)];
    return { runbook, entity: entities[(index * 31) % entities.length] };
  }

  /** Another pair for each index that is lower than the number of runbooks. */
  distinct(index: number): { runbook: Runbook; entity: BoundEntity } {
    const { runbook, entities } = this.runbooks[index % this.runbooks.length];
    return { runbook, entity: entities[index % entities.length] };
  }
}
