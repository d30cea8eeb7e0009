import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { Readable } from '../../authorization/OnCallAccess';
import { RosterRow } from '../../database/tables';
import { visibleRosters } from './visibleRosters';

/** @throws NotFoundError where there is none that the caller may see: one answer for both */
export async function visibleRoster(
  database: Knex,
  rosterId: string,
  readable: Readable,
): Promise<RosterRow> {
  const row: RosterRow | undefined = await visibleRosters(database, readable)
    .where('r.id', rosterId)
    .first('r.*');
  if (!row) {
    throw new NotFoundError(`No roster '${rosterId}'`);
  }
  return row;
}
