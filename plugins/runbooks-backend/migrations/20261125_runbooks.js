/*
 * Instants are stored as ISO 8601 text in UTC: they sort as text, and both databases give back what was written.
 * JSON is stored as text: it is read and written whole, and never searched in.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Entities as the catalog last showed them: to whom runbooks are bound.
  await knex.schema.createTable('entities', table => {
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('owner_ref');
    table.text('system_ref');
    table.text('search_text').notNullable();
    // The annotation that names runbooks, as it is written
    table.text('runbooks_annotation');
    // Of all the above, to write only what changed
    table.text('content_hash').notNullable();
    table.text('left_at');
    table.index(['owner_ref'], 'entities_owner_idx');
    table.index(['system_ref'], 'entities_system_idx');
    table.index(['name'], 'entities_name_idx');
    // Of those that left only: otherwise SQLite would rather read all that have not than look up the ones that are asked for
    table.index(['left_at'], 'entities_left_idx', {
      predicate: knex.whereNotNull('left_at'),
    });
  });

  // What sources read, when they last could, and when they are due.
  await knex.schema.createTable('source_targets', table => {
    table.text('source_id').notNullable();
    // <account>/<region>, or `entities` of a source that goes by entities
    table.text('target_id').notNullable();
    table.text('account');
    table.text('region');
    table.text('environment');
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
  // Who reads a target, and who computes the bindings; real time.
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
  // Entities that a source cannot read at present; what it knew of them is kept.
  await knex.schema.createTable('entity_read_errors', table => {
    table.text('source_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('failing_since').notNullable();
    table.text('error').notNullable();
    table.primary(['source_id', 'entity_ref']);
    table.index(['entity_ref'], 'entity_read_errors_entity_idx');
  });

  // Texts of runbooks, once each: current ones, and those that a review is about.
  await knex.schema.createTable('runbook_contents', table => {
    // SHA-256 of media type and text, ours: no source can lay its text under another's
    table.text('content_key').primary();
    table.text('media_type').notNullable();
    table.text('content').notNullable();
  });

  // One row for each runbook in each place that it is read from.
  await knex.schema.createTable('runbooks', table => {
    // SHA-256 of source, origin and key: short enough for an index whatever a source sends
    table.text('id').primary();
    table.text('source_id').notNullable();
    // The target, or the entity, that it was read from
    table.text('origin').notNullable();
    table.text('source_key').notNullable();
    table.text('name').notNullable();
    table.text('title').notNullable();
    table.text('sort_title').notNullable();
    table.text('search_text').notNullable();
    table.text('format').notNullable();
    table.text('executor_id');
    table.boolean('incident').notNullable();
    table.text('area');
    table.text('outcome');
    table.text('owner');
    table.text('author');
    table.text('last_updated');
    table.text('account');
    table.text('region');
    table.text('environment');
    table.text('url');
    table.text('version');
    table.text('content_hash').notNullable();
    table.text('content_key').notNullable();
    table.text('fingerprint');
    // The release that read it: another one reads it again, since it may understand more
    table.text('read_by').notNullable();
    table.text('role');
    table.text('review_every');
    // JSON from here on
    table.text('consents').notNullable();
    table.text('missing').notNullable();
    table.integer('missing_count').notNullable();
    table.text('problems').notNullable();
    // What the document asks for and the catalog does not have: found when bindings are computed
    table.text('binding_problems').notNullable();
    table.integer('problem_count').notNullable();
    table.text('parameters').notNullable();
    // Sections and steps: only shown
    table.text('detail').notNullable();
    // Of everything that the source said, to write only what changed
    table.text('row_hash').notNullable();
    // The last review, copied for lists
    table.text('reviewed_at');
    table.text('reviewed_by');
    table.text('reviewed_hash');
    table.text('next_due_at');
    table.text('gone_at');
    table.foreign('content_key').references('runbook_contents.content_key');
    table.index(['source_id', 'origin'], 'runbooks_origin_idx');
    table.index(['sort_title', 'id'], 'runbooks_title_idx');
    table.index(['area'], 'runbooks_area_idx');
    table.index(['content_key'], 'runbooks_content_idx');
    table.index(['gone_at'], 'runbooks_gone_idx', {
      predicate: knex.whereNotNull('gone_at'),
    });
  });

  // Why runbooks fit entities by themselves; what comes down from a system or owner is in the view.
  await knex.schema.createTable('runbook_bindings', table => {
    table.text('runbook_id').notNullable();
    table.text('entity_ref').notNullable();
    // annotation, tag, repository, catalog
    table.text('reason').notNullable();
    // The entry of the annotation or tag that it holds by
    table.text('entry').notNullable();
    // One of the reasons that a runbook fits an entity for comes down from it
    table.boolean('hands_down').notNullable().defaultTo(true);
    table.primary(['runbook_id', 'entity_ref', 'reason']);
    table.index(['entity_ref'], 'runbook_bindings_entity_idx');
  });
  // Why runbooks fit entities: also by what fits their system and their owner. Computed when it is asked for, since a team's
  // runbooks times its components are many rows that say nothing new.
  await knex.raw(`
    create view entity_bindings as
    select runbook_id, entity_ref, reason, '' as via, entry from runbook_bindings
    union all
    select b.runbook_id, e.entity_ref, 'system', b.entity_ref, b.entry
      from runbook_bindings b join entities e on e.system_ref = b.entity_ref
      where b.hands_down and e.left_at is null
    union all
    select b.runbook_id, e.entity_ref, 'owner', b.entity_ref, b.entry
      from runbook_bindings b join entities e on e.owner_ref = b.entity_ref
      where b.hands_down and e.left_at is null
  `);
  // Entries of annotations that match nothing or cannot be read.
  await knex.schema.createTable('unmatched_entries', table => {
    table.text('entity_ref').notNullable();
    // The source that said so; `bindings` where no source has a runbook of that name
    table.text('source_id').notNullable();
    table.integer('entry_no').notNullable();
    table.text('annotation').notNullable();
    table.text('entry').notNullable();
    table.text('message').notNullable();
    table.primary(['entity_ref', 'source_id', 'entry_no']);
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

  await knex.schema.createTable('runbook_reviews', table => {
    table.text('id').primary();
    table.text('runbook_id').notNullable();
    table.text('reviewed_by').notNullable();
    table.text('reviewed_at').notNullable();
    table.text('content_hash').notNullable();
    table.text('content_key').notNullable();
    table.text('version');
    table.text('note');
    table.text('next_due_at').notNullable();
    table.foreign('content_key').references('runbook_contents.content_key');
    table.index(['runbook_id', 'reviewed_at'], 'runbook_reviews_runbook_idx');
    table.index(['content_key'], 'runbook_reviews_content_idx');
  });

  // How the executions of a runbook went; kept by what follows executions.
  await knex.schema.createTable('runbook_statistics', table => {
    table.text('runbook_id').primary();
    table.integer('runs').notNullable().defaultTo(0);
    table.integer('finished_runs').notNullable().defaultTo(0);
    table.integer('succeeded_runs').notNullable().defaultTo(0);
    table.double('median_duration_ms');
    table.text('last_success_at');
    table.text('last_success_by_other_at');
    table.text('last_run_id');
    table.text('last_run_status');
    table.text('last_run_at');
    table.text('last_run_by');
    table.text('last_run_by_other_at');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropView('entity_bindings');
  for (const table of [
    'runbook_statistics',
    'runbook_reviews',
    'binding_state',
    'unmatched_entries',
    'runbook_bindings',
    'runbooks',
    'runbook_contents',
    'entity_read_errors',
    'source_cycles',
    'source_leases',
    'source_targets',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
