import { Knex } from 'knex';
import { opaqueId } from '../../database/opaqueId';
import { FOR_GOOD, SINCE_EVER } from '../../database/tables';

export const SHOP = 'component:default/shop';
export const OTHER = 'component:default/other';

/** What a roster of the provider is called here. */
export function rosterId(providerId: string, nativeId: string): string {
  return opaqueId(providerId, 'main', nativeId);
}

/** An entity that has a roster at each provider, where two people take turns and a third one is the backup. */
export async function seedRosters(
  knex: Knex,
  providerIds: string[],
): Promise<void> {
  for (const ref of [SHOP, OTHER]) {
    const name = ref.split('/')[1];
    await knex('entities').insert({
      entity_ref: ref,
      kind: 'component',
      namespace: 'default',
      name,
      title: ref === SHOP ? 'The shop' : null,
      provider_bindings: '[]',
      search_text: name,
      content_hash: name,
    });
  }
  for (const providerId of providerIds) {
    await seedRoster(knex, providerId);
  }
}

async function seedRoster(knex: Knex, provider_id: string): Promise<void> {
  const place = { provider_id, target_id: 'main' };
  const idOf = (native: string) => opaqueId(provider_id, 'main', native);
  for (const [native_id, name, user_ref] of [
    ['p1', 'Amara', 'user:default/amara'],
    ['p2', 'Luca', null],
    ['p3', 'Mara', 'user:default/mara'],
  ]) {
    await knex('people').insert({
      ...place,
      id: idOf(native_id!),
      native_id,
      name,
      user_ref,
      channels: '[]',
      reachable: true,
      gone: false,
      search_text: name,
      row_hash: name,
    });
  }
  await knex('schedules').insert({
    ...place,
    id: idOf('s1'),
    native_id: 's1',
    title: 'Weekly',
    rotations: '[]',
    problems: '[]',
    row_hash: '',
    shifts_hash: '',
  });
  await knex('shifts').insert({
    schedule_id: idOf('s1'),
    person_id: idOf('p1'),
    from_at: SINCE_EVER,
    until_at: FOR_GOOD,
    source: 'regular',
  });
  const id = rosterId(provider_id, 'R1');
  await knex('rosters').insert({
    ...place,
    id,
    native_id: 'R1',
    ref: `${provider_id}:R1`,
    title: 'Payments',
    sort_title: 'payments',
    definition: '[]',
    levels: JSON.stringify([
      { level: 1, title: 'Weekly', delayMinutes: 30, targets: ['Weekly'] },
      { level: 2, title: 'Mara', targets: ['Mara'] },
    ]),
    page_targets: JSON.stringify([
      { id: 'gone', title: 'Old service', problem: 'It is switched off.' },
      { id: 'service-1', title: 'Payments API' },
    ]),
    declare_targets: JSON.stringify([{ id: 'plan-1', title: 'Standard' }]),
    problems: '[]',
    level_problems: '[]',
    search_text: 'payments',
    row_hash: '',
    read_at: '2026-01-01T00:00:00.000Z',
  });
  await knex('roster_aliases').insert([
    { ...place, alias: 'R1', roster_id: id },
    { ...place, alias: 'service/1', roster_id: id },
  ]);
  await knex('roster_levels').insert([
    {
      roster_id: id,
      level: 1,
      target_kind: 'schedule',
      target_id: idOf('s1'),
    },
    { roster_id: id, level: 2, target_kind: 'person', target_id: idOf('p3') },
  ]);
  await knex('roster_bindings').insert({
    entity_ref: SHOP,
    roster_id: id,
    environment: '',
    reason_kind: 'annotation',
    annotation: 'opsready.io/oncall',
    entry: `${provider_id}:R1`,
    message: 'Named by the annotation.',
  });
}
