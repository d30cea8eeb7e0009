/*
 * Instants are stored as ISO 8601 text in UTC: they sort as text, and both databases give back what was written.
 * JSON is stored as text: it is read and written whole, and never searched in.
 */

// @ts-check

/**
 * PostgreSQL compresses long texts by a slow method unless told otherwise, each time that one is written.
 *
 * @param {import('knex').Knex} knex
 */
async function compressFast(knex) {
  if (knex.client.config.client !== 'pg') {
    return;
  }
  const { rows } = await knex.raw(
    `select 1 from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)`,
  );
  if (rows.length === 0) {
    return;
  }
  for (const [table, column] of [
    ['check_results', 'results'],
    ['facts', 'fact_values'],
    ['records', 'data'],
    ['scorecard_results', 'detail'],
  ]) {
    await knex.raw('alter table ?? alter column ?? set compression lz4', [
      table,
      column,
    ]);
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Who is judged: entities as the catalog last showed them, and what they claim.
  await knex.schema.createTable('entities', table => {
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('type');
    table.text('lifecycle');
    table.integer('tier').notNullable().defaultTo(0);
    table.text('owner_ref');
    table.text('system_ref');
    table.text('search_text').notNullable();
    // What it claims as read, and whether that is anything: none, invalid, claims
    table.text('selector').notNullable();
    table.text('claims').notNullable();
    // Resources mapped to the entity, of those that were seen at a source
    table.integer('resource_count').notNullable().defaultTo(0);
    // The targets that its claims can reach, as JSON
    table.text('reach').notNullable();
    // The reads that its facts rest on; given once it was mapped
    table.text('scope_id').notNullable().defaultTo('');
    // Of all the above, to write only what changed
    table.text('content_hash').notNullable();
    table.text('left_at');
    table.index(['scope_id'], 'entities_scope_idx');
    // Of those that left only: otherwise SQLite would rather read all that have not than look up the ones that are asked for
    table.index(['left_at'], 'entities_left_idx', {
      predicate: knex.whereNotNull('left_at'),
    });
  });

  // Sets of reads that entities rest on; as many as there are different sets, not entities.
  await knex.schema.createTable('scopes', table => {
    table.text('scope_id').primary();
    // What evaluation was last told about each collector, as JSON by collector id; empty before the first look
    table.text('sources').notNullable();
  });
  await knex.schema.createTable('scope_targets', table => {
    table.text('scope_id').notNullable();
    table.text('collector_id').notNullable();
    table.text('target_id').notNullable();
    table.primary(['scope_id', 'collector_id', 'target_id']);
  });

  // What collectors read, when they last could, and when they are due.
  await knex.schema.createTable('collection_targets', table => {
    table.text('collector_id').notNullable();
    table.text('target_id').notNullable();
    table.text('account');
    table.text('region');
    table.text('environment');
    // Real time; set by a cycle or a refresh, cleared when the read starts
    table.text('due_at');
    // The plugin's clock from here on
    table.text('last_started_at');
    table.text('last_success_at');
    table.text('last_full_at');
    table.text('last_failure_at');
    table.text('last_error');
    // Whether the last read that ended failed: ok, failed, notEnabled; absent before the first
    table.text('state');
    table.integer('last_duration_ms');
    table.integer('record_count').notNullable().defaultTo(0);
    table.primary(['collector_id', 'target_id']);
    table.index(['due_at'], 'collection_targets_due_idx');
    table.index(['target_id'], 'collection_targets_target_idx');
  });
  // Who reads an account x Region; real time.
  await knex.schema.createTable('target_leases', table => {
    table.text('target_id').primary();
    table.text('token').notNullable();
    table.text('replica').notNullable();
    table.text('expires_at').notNullable();
  });
  // When each collector's cycle last began.
  await knex.schema.createTable('collection_cycles', table => {
    table.text('collector_id').primary();
    // Real time: guards against a task that the scheduler runs twice
    table.text('started_at').notNullable();
    // The plugin's clock
    table.text('clock_at').notNullable();
  });
  await knex.schema.createTable('collection_runs', table => {
    table.text('id').primary();
    table.text('collector_id').notNullable();
    table.text('target_id').notNullable();
    table.text('mode').notNullable();
    table.text('status').notNullable();
    table.text('replica').notNullable();
    table.text('started_at').notNullable();
    table.text('finished_at');
    table.integer('duration_ms');
    table.integer('read_count').notNullable().defaultTo(0);
    table.integer('added_count').notNullable().defaultTo(0);
    table.integer('changed_count').notNullable().defaultTo(0);
    table.integer('removed_count').notNullable().defaultTo(0);
    table.text('error');
    table.index(['started_at'], 'collection_runs_started_idx');
    table.index(
      ['collector_id', 'target_id', 'started_at'],
      'collection_runs_target_idx',
    );
  });

  // What was read, as differences.
  await knex.schema.createTable('records', table => {
    table.bigIncrements('id');
    table.text('collector_id').notNullable();
    table.text('account').notNullable();
    table.text('region').notNullable();
    // SHA-256 of the source's id: short enough for an index whatever the source sends
    table.text('record_key').notNullable();
    table.text('record_id').notNullable();
    // The target whose reads keep this record up to date
    table.text('reader_target').notNullable();
    table.text('type').notNullable();
    table.boolean('about_target').notNullable().defaultTo(false);
    table.text('content_hash').notNullable();
    table.text('data').notNullable();
    // What an inventory says of the resource, as JSON
    table.text('inventory');
    // Of findings, because people page and filter through a million of them
    table.text('severity');
    table.text('compliance_status');
    table.text('workflow_status');
    table.text('record_state');
    table.text('title');
    table.text('control_id');
    table.text('source_created_at');
    table.text('source_updated_at');
    table.unique(['collector_id', 'account', 'region', 'record_key'], {
      indexName: 'records_key_idx',
    });
    table.index(['collector_id', 'reader_target', 'id'], 'records_reader_idx');
  });
  await knex.schema.createTable('record_resources', table => {
    table.bigInteger('record_ref').notNullable();
    table.text('resource_id').notNullable();
    table.primary(['record_ref', 'resource_id']);
    table.index(['resource_id'], 'record_resources_resource_idx');
  });

  // Every resource that a record is about, with the tags that an inventory gave.
  await knex.schema.createTable('resources', table => {
    table.text('resource_id').primary();
    table.text('account').notNullable();
    table.text('region').notNullable();
    table.text('type').notNullable();
    table.text('name');
    table.index(['account', 'region'], 'resources_account_idx');
  });
  await knex.schema.createTable('resource_tags', table => {
    table.text('resource_id').notNullable();
    table.text('tag_key').notNullable();
    table.text('tag_value').notNullable();
    table.primary(['resource_id', 'tag_key']);
    table.index(['tag_key', 'tag_value'], 'resource_tags_pair_idx');
  });

  // What entities claim, in a form that meets the resources in SQL.
  await knex.schema.createTable('claims', table => {
    table.text('entity_ref').notNullable();
    // id, tags or account
    table.text('type').notNullable();
    table.integer('claim_no').notNullable();
    table.integer('selector_no').notNullable();
    table.text('annotation').notNullable();
    // A resource id or an account
    table.text('value');
    table.primary(['entity_ref', 'claim_no']);
    table.index(['type', 'value'], 'claims_value_idx');
  });
  await knex.schema.createTable('claim_tags', table => {
    table.text('entity_ref').notNullable();
    table.integer('claim_no').notNullable();
    table.text('tag_key').notNullable();
    table.text('tag_value').notNullable();
    // How many pairs the claim has: all must match
    table.integer('pairs').notNullable();
    table.primary(['entity_ref', 'claim_no', 'tag_key']);
    table.index(['tag_key', 'tag_value'], 'claim_tags_pair_idx');
  });
  // To which accounts and Regions the claims of one selector are narrowed; no row: not narrowed.
  await knex.schema.createTable('claim_limits', table => {
    table.text('entity_ref').notNullable();
    table.integer('selector_no').notNullable();
    table.text('type').notNullable();
    table.text('value').notNullable();
    table.primary(['entity_ref', 'selector_no', 'type', 'value']);
  });

  // The mapping, with its reason.
  await knex.schema.createTable('resource_entities', table => {
    table.text('entity_ref').notNullable();
    table.text('resource_id').notNullable();
    table.text('reason').notNullable();
    table.text('annotation').notNullable();
    table.primary(['entity_ref', 'resource_id']);
    table.index(['resource_id'], 'resource_entities_resource_idx');
  });

  // Which version of a collector computed the facts: another one computes all of them again.
  await knex.schema.createTable('fact_versions', table => {
    table.text('collector_id').primary();
    table.text('version').notNullable();
  });
  // Facts, one row per entity and collector.
  await knex.schema.createTable('facts', table => {
    table.text('entity_ref').notNullable();
    table.text('collector_id').notNullable();
    table.text('fact_values').notNullable();
    table.text('changed_at').notNullable();
    table.primary(['entity_ref', 'collector_id']);
  });

  // Work that is waiting: facts to compute again, entities to evaluate again.
  await knex.schema.createTable('fact_queue', table => {
    table.text('collector_id').notNullable();
    table.text('entity_ref').notNullable();
    table.primary(['collector_id', 'entity_ref']);
  });
  await knex.schema.createTable('evaluation_queue', table => {
    table.text('entity_ref').primary();
  });

  // Results, one row per entity; transitions, one row per change of an outcome.
  await knex.schema.createTable('check_results', table => {
    table.text('entity_ref').primary();
    table.text('results').notNullable();
    // Of the checks and scorecards that made it, to find what a new version must look at again
    table.text('definitions_hash').notNullable();
    table.text('evaluated_at').notNullable();
    table.text('changes_at');
    table.index(['changes_at'], 'check_results_changes_idx', {
      predicate: knex.whereNotNull('changes_at'),
    });
  });
  await knex.schema.createTable('transitions', table => {
    table.bigIncrements('id');
    table.text('entity_ref').notNullable();
    table.text('check_id').notNullable();
    table.text('from_outcome').notNullable();
    table.text('to_outcome').notNullable();
    table.text('message').notNullable();
    table.text('at').notNullable();
    table.index(['entity_ref', 'check_id', 'at'], 'transitions_entity_idx');
    table.index(['at'], 'transitions_at_idx');
  });
  await knex.schema.createTable('scorecard_results', table => {
    table.text('scorecard_id').notNullable();
    table.text('entity_ref').notNullable();
    table.text('level').notNullable();
    // Worst first: the index of the level in LEVELS
    table.integer('level_rank').notNullable();
    // 0 to 100; -1 where nothing was measured
    table.integer('score').notNullable();
    // The ScorecardResult
    table.text('detail').notNullable();
    // Copies of the entity's columns: the list and its roll-ups filter, group and sort by them alone
    table.text('owner_ref').notNullable();
    table.text('system_ref').notNullable();
    table.integer('tier').notNullable();
    table.text('search_text').notNullable();
    table.primary(['entity_ref', 'scorecard_id']);
    table.index(
      ['scorecard_id', 'level_rank', 'score', 'entity_ref'],
      'scorecard_results_worst_idx',
    );
    table.index(
      ['scorecard_id', 'owner_ref', 'level_rank', 'score'],
      'scorecard_results_owner_idx',
    );
    table.index(
      ['scorecard_id', 'system_ref', 'level_rank', 'score'],
      'scorecard_results_system_idx',
    );
  });
  await compressFast(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'scorecard_results',
    'transitions',
    'check_results',
    'evaluation_queue',
    'fact_queue',
    'facts',
    'fact_versions',
    'resource_entities',
    'claim_limits',
    'claim_tags',
    'claims',
    'resource_tags',
    'resources',
    'record_resources',
    'records',
    'collection_runs',
    'collection_cycles',
    'target_leases',
    'collection_targets',
    'scope_targets',
    'scopes',
    'entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
