import { Knex } from 'knex';

/** What queries ask for: that of which there is most, and something of which there is little. */
export interface Samples {
  executions: number;
  runbooks: number;
  auditEntries: number;
  /** With most executions. */
  busyRunbook: string;
  busyEntity: string;
  busyPerson: string;
  /** With most bindings. */
  boundRunbook: string;
  boundEntity: string;
  quietEntity: string;
  oneExecution: string;
  ownerRef: string;
  entityRefs: string[];
}

export async function samplesOf(database: Knex): Promise<Samples> {
  const count = async (table: string) => {
    const [{ rows }] = await database(table).count({ rows: '*' });
    return Number(rows);
  };
  const most = async (table: string, column: string) => {
    const [row] = await database(table)
      .whereNotNull(column)
      .groupBy(column)
      .orderByRaw('count(*) desc')
      .limit(1)
      .pluck(column);
    return String(row);
  };
  const boundEntity = await most('entity_bindings', 'entity_ref');
  const entity = await database('entities')
    .where('entity_ref', boundEntity)
    .first('owner_ref');
  const oldest = await database('executions')
    .orderBy('requested_at')
    .first('id');
  const refs: string[] = await database('entities')
    .where('kind', 'component')
    .orderBy('entity_ref')
    .pluck('entity_ref');
  return {
    executions: await count('executions'),
    runbooks: await count('runbooks'),
    auditEntries: await count('audit_entries'),
    busyRunbook: await most('executions', 'runbook_id'),
    busyEntity: await most('executions', 'entity_ref'),
    busyPerson: await most('executions', 'requested_by'),
    boundRunbook: await most('entity_bindings', 'runbook_id'),
    boundEntity,
    quietEntity: refs[Math.floor(refs.length / 2)],
    oneExecution: oldest.id,
    ownerRef: entity.owner_ref ?? boundEntity,
    entityRefs: refs.slice(0, 500),
  };
}
