/*
 * Instants are stored as ISO 8601 text in UTC: they sort as text, and both databases give back what was written.
 * JSON is stored as text: it is read and written whole, and never searched in.
 * No table has a column for an address: telephone numbers and e-mails are read where they are kept, when somebody asks.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Entities as the catalog last showed them: whom rosters, contacts and plans are bound to, or come down from.
  await knex.schema.createTable('entities', table => {
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('type');
    table.text('lifecycle');
    table.text('owner_ref');
    table.text('system_ref');
    // The annotation that names rosters, as it is written
    table.text('oncall_annotation');
    // JSON: what annotations of providers' own worlds name
    table.text('provider_bindings').notNullable();
    // As an annotation that can be read says it; absent where the default holds
    table.text('requirement');
    // What is wrong with that annotation
    table.text('requirement_problem');
    table.text('contacts_path');
    table.text('plan_path');
    table.text('search_text').notNullable();
    // Of all the above, to write only what changed
    table.text('content_hash').notNullable();
    table.text('left_at');
    table.index(['owner_ref'], 'entities_owner_idx');
    table.index(['system_ref'], 'entities_system_idx');
    table.index(['left_at'], 'entities_left_idx', {
      predicate: knex.whereNotNull('left_at'),
    });
  });
  // People of the catalog, to tell who has left. Their e-mails are compared in memory and not kept.
  await knex.schema.createTable('users', table => {
    table.text('user_ref').primary();
    table.text('name').notNullable();
    table.text('left_at');
  });

  // What providers read, when they last could, and when they are due.
  await knex.schema.createTable('source_targets', table => {
    // The provider, or `catalog`
    table.text('source_id').notNullable();
    table.text('target_id').notNullable();
    table.text('title');
    // Real time; set by a cycle, cleared when the read has ended
    table.text('due_at');
    // The plugin's clock from here on
    table.text('last_success_at');
    table.text('failing_since');
    table.text('last_error');
    table.primary(['source_id', 'target_id']);
    table.index(['due_at'], 'source_targets_due_idx', {
      predicate: knex.whereNotNull('due_at'),
    });
  });
  // Who reads a target, refreshes rosters of it, or computes bindings; real time.
  await knex.schema.createTable('source_leases', table => {
    table.text('target_id').primary();
    table.text('token').notNullable();
    table.text('replica').notNullable();
    table.text('expires_at').notNullable();
  });
  // When each source's cycle last began.
  await knex.schema.createTable('source_cycles', table => {
    table.text('source_id').primary();
    // Real time: guards against a task that the scheduler runs twice
    table.text('started_at').notNullable();
    // The plugin's clock
    table.text('clock_at').notNullable();
  });

  // Ids here and below are hashes of provider, target and the id there: short enough for an index whatever a provider sends.
  await knex.schema.createTable('people', table => {
    table.text('id').primary();
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('native_id').notNullable();
    table.text('name').notNullable();
    // The catalog user, where e-mail, annotation or the provider name one
    table.text('user_ref');
    table.text('time_zone');
    // JSON: id, kind and whether it is active; never an address
    table.text('channels').notNullable();
    table.boolean('reachable').notNullable();
    // The provider says that they left
    table.boolean('gone').notNullable();
    table.text('url');
    table.text('search_text').notNullable();
    // Of everything that the provider said, to write only what changed
    table.text('row_hash').notNullable();
    // Not delivered any more
    table.text('gone_at');
    table.index(['provider_id', 'target_id'], 'people_target_idx');
    table.index(['user_ref'], 'people_user_idx');
  });
  await knex.schema.createTable('schedules', table => {
    table.text('id').primary();
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('native_id').notNullable();
    table.text('title').notNullable();
    table.text('time_zone');
    table.text('url');
    // JSON: titles, descriptions and the ids of people in order
    table.text('rotations').notNullable();
    // Why shifts may be missing
    table.text('incomplete');
    // JSON
    table.text('problems').notNullable();
    table.text('row_hash').notNullable();
    // Of the shifts, to look into them only where they changed
    table.text('shifts_hash').notNullable();
    // When it was last read by itself: an older read of the whole target does not overwrite that
    table.text('refreshed_at');
    table.text('gone_at');
    table.index(['provider_id', 'target_id'], 'schedules_target_idx');
  });
  // Open ends are the first and the last instant that there are, so that shifts compare as text.
  await knex.schema.createTable('shifts', table => {
    table.text('schedule_id').notNullable();
    table.text('person_id').notNullable();
    table.text('from_at').notNullable();
    table.text('until_at').notNullable();
    // regular, override, permanent
    table.text('source').notNullable();
    table.primary(['schedule_id', 'until_at', 'from_at', 'person_id']);
    // PostgreSQL 18 reckons that a look-up by the primary key with both instants reads all of it
    table.index(['schedule_id', 'until_at'], 'shifts_schedule_idx');
    table.index(['person_id', 'until_at'], 'shifts_person_idx');
  });
  await knex.schema.createTable('rosters', table => {
    table.text('id').primary();
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('native_id').notNullable();
    // As an annotation names it
    table.text('ref').notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable();
    table.text('url');
    // JSON from here on. Levels as the provider has them, with its ids
    table.text('definition').notNullable();
    // Levels as they are shown, with nested rosters resolved
    table.text('levels').notNullable().defaultTo('[]');
    table.text('page_targets').notNullable();
    table.text('declare_targets').notNullable();
    // What the provider found malformed
    table.text('problems').notNullable();
    // What resolving its levels found
    table.text('level_problems').notNullable().defaultTo('[]');
    table.text('search_text').notNullable();
    table.text('row_hash').notNullable();
    // When a read that confirmed it began, and up to when its shifts are known
    table.text('read_at');
    table.text('window_to');
    // When it was last read by itself, or that was tried, and why it could not; JSON
    table.text('refreshed_at');
    table.text('tried_at');
    table.text('read_error');
    table.text('gone_at');
    table.index(['provider_id', 'target_id'], 'rosters_target_idx');
    table.index(['sort_title', 'id'], 'rosters_title_idx');
    table.index(['gone_at'], 'rosters_gone_idx', {
      predicate: knex.whereNotNull('gone_at'),
    });
  });
  // What annotations may name a roster by, its id among them.
  await knex.schema.createTable('roster_aliases', table => {
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('alias').notNullable();
    table.text('roster_id').notNullable();
    table.primary(['provider_id', 'target_id', 'alias']);
    table.index(['roster_id'], 'roster_aliases_roster_idx');
  });
  // Who or what is reached on which level: nested rosters are resolved to what their first level reaches.
  await knex.schema.createTable('roster_levels', table => {
    table.text('roster_id').notNullable();
    table.integer('level').notNullable();
    // schedule, person
    table.text('target_kind').notNullable();
    table.text('target_id').notNullable();
    table.primary(['roster_id', 'level', 'target_kind', 'target_id']);
    table.index(['target_kind', 'target_id'], 'roster_levels_target_idx');
  });
  await knex.raw(`
    create view level_shifts as
    select l.roster_id, l.level, s.person_id, s.from_at, s.until_at, s.source, s.schedule_id
      from roster_levels l join shifts s on s.schedule_id = l.target_id
      where l.target_kind = 'schedule'
    union all
    select l.roster_id, l.level, l.target_id, '0001-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z', 'permanent', null
      from roster_levels l
      where l.target_kind = 'person'
  `);
  // People with what the catalog says of them: whoever it has no user of any more has left.
  await knex.raw(`
    create view responders as
    select p.id, p.provider_id, p.target_id, p.native_id, p.name, p.user_ref, p.time_zone, p.channels, p.reachable, p.url,
      p.search_text, p.gone_at,
      (p.gone or (p.user_ref is not null and exists (select 1 from users)
        and (u.user_ref is null or u.left_at is not null))) as gone
    from people p left join users u on u.user_ref = p.user_ref
  `);

  // Which rosters serve which entities, and why; with what comes down from systems and owners.
  await knex.schema.createTable('roster_bindings', table => {
    table.text('entity_ref').notNullable();
    table.text('roster_id').notNullable();
    // Empty where none is named
    table.text('environment').notNullable();
    // annotation, providerAnnotation, systemAnnotation, ownerAnnotation
    table.text('reason_kind').notNullable();
    // The system or group whose annotation it is
    table.text('via_ref');
    table.text('annotation').notNullable();
    table.text('entry').notNullable();
    table.text('message').notNullable();
    table.primary(['entity_ref', 'roster_id', 'environment']);
    table.index(['roster_id'], 'roster_bindings_roster_idx');
  });
  // Entries of annotations that name nothing or cannot be read.
  await knex.schema.createTable('unmatched_entries', table => {
    table.text('entity_ref').notNullable();
    table.integer('entry_no').notNullable();
    table.text('annotation').notNullable();
    table.text('entry').notNullable();
    table.text('message').notNullable();
    table.primary(['entity_ref', 'entry_no']);
  });
  // Whether bindings have to be computed again: a counter of changes, and up to which one that was done.
  await knex.schema.createTable('binding_state', table => {
    table.text('id').primary();
    table.integer('wanted').notNullable();
    table.integer('done').notNullable();
    // By which rules: another version computes all of them again
    table.text('rules').notNullable();
  });
  await knex('binding_state').insert({
    id: 'bindings',
    wanted: 1,
    done: 0,
    rules: '',
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropView('responders');
  await knex.schema.dropView('level_shifts');
  for (const table of [
    'binding_state',
    'unmatched_entries',
    'roster_bindings',
    'roster_levels',
    'roster_aliases',
    'rosters',
    'shifts',
    'schedules',
    'people',
    'source_cycles',
    'source_leases',
    'source_targets',
    'users',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
