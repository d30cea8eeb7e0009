import { UnclaimedResources } from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';

const MOST_GROUPS = 200;

interface GroupRow {
  account: string;
  region: string;
  type: string;
  count: string | number;
  example: string;
}

/** Resources that no entity claims, by account, Region and type, most first. */
export async function unclaimedResources(options: {
  database: Knex;
  now: Date;
}): Promise<UnclaimedResources> {
  const { database, now } = options;
  const unclaimed = () =>
    database('resources as r').whereNotExists(
      database('resource_entities as m')
        .whereRaw('m.resource_id = r.resource_id')
        .select(database.raw('1')),
    );
  const [[all], [without], groups] = await Promise.all([
    database('resources').count({ total: '*' }),
    unclaimed().count({ total: '*' }),
    unclaimed()
      .groupBy('r.account', 'r.region', 'r.type')
      .orderBy([
        { column: 'count', order: 'desc' },
        'r.account',
        'r.region',
        'r.type',
      ])
      .limit(MOST_GROUPS)
      .select<GroupRow[]>(
        'r.account',
        'r.region',
        'r.type',
        database.raw('count(*) as count'),
        database.raw('min(r.resource_id) as example'),
      ),
  ]);
  return {
    now: now.toISOString(),
    totalResources: Number(all.total),
    unclaimedResources: Number(without.total),
    groups: groups.map(group => ({ ...group, count: Number(group.count) })),
  };
}
