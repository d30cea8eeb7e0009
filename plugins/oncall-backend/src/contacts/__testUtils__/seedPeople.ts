import { Knex } from 'knex';

const NONE = '[]';

/** People of a roster that serves an entity: on a level, on a shift, in a rotation; and one of another roster. Their ids. */
export async function seedPeople(knex: Knex, entityRef: string) {
  const ids = {
    onLevel: 'id-onLevel',
    onShift: 'id-onShift',
    inRotation: 'id-inRotation',
    elsewhere: 'id-elsewhere',
  };
  const ofFake = { provider_id: 'fake', target_id: 'main' };
  await knex('people').insert(
    Object.entries(ids).map(([name, id]) => ({
      ...ofFake,
      id,
      native_id: `native-${name}`,
      name: `Name of ${name}`,
      channels: JSON.stringify([
        { id: `${name}-voice`, kind: 'voice', active: true },
      ]),
      reachable: true,
      gone: false,
      search_text: '',
      row_hash: '',
    })),
  );
  await knex('rosters').insert(
    ['roster', 'other'].map(id => ({
      ...ofFake,
      id,
      native_id: id,
      ref: `fake:${id}`,
      title: id,
      sort_title: id,
      definition: NONE,
      levels: NONE,
      page_targets: NONE,
      declare_targets: NONE,
      problems: NONE,
      level_problems: NONE,
      search_text: '',
      row_hash: '',
    })),
  );
  await knex('schedules').insert({
    ...ofFake,
    id: 'schedule',
    native_id: 'schedule',
    title: 'Schedule',
    rotations: JSON.stringify([{ title: 'A', personIds: [ids.inRotation] }]),
    problems: NONE,
    row_hash: '',
    shifts_hash: '',
  });
  await knex('shifts').insert({
    schedule_id: 'schedule',
    person_id: ids.onShift,
    from_at: '2026-03-01T00:00:00.000Z',
    until_at: '2026-03-02T00:00:00.000Z',
    source: 'regular',
  });
  await knex('roster_levels').insert([
    {
      roster_id: 'roster',
      level: 1,
      target_kind: 'person',
      target_id: ids.onLevel,
    },
    {
      roster_id: 'roster',
      level: 2,
      target_kind: 'schedule',
      target_id: 'schedule',
    },
    {
      roster_id: 'other',
      level: 1,
      target_kind: 'person',
      target_id: ids.elsewhere,
    },
  ]);
  await knex('roster_bindings').insert({
    entity_ref: entityRef,
    roster_id: 'roster',
    environment: '',
    reason_kind: 'annotation',
    annotation: 'opsready.io/oncall',
    entry: 'fake:roster',
    message: '',
  });
  return ids;
}
