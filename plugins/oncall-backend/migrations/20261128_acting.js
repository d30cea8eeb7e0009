/*
 * Pages and incidents that were sent through the portal, and incidents as the providers show them.
 * What people wrote is kept as they wrote it; what comes from a provider is cut and rid of addresses before it is stored.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // One row per page or declared incident; `status` changes only as `actionTransitions.ts` lets it.
  await knex.schema.createTable('actions', table => {
    table.text('id').primary();
    // page, incident
    table.text('kind').notNullable();
    table.text('status').notNullable();
    table.text('entity_ref').notNullable();
    table.text('entity_title').notNullable();
    table.text('roster_id').notNullable();
    table.text('roster_title').notNullable();
    // Where it is sent: provider, account, and the roster and target there
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('roster_native_id').notNullable();
    table.text('act_target_id');
    // JSON: the severity as the plan had it
    table.text('severity');
    table.text('title').notNullable();
    table.text('description');
    table.text('reason').notNullable();
    table.text('requested_by').notNullable();
    table.text('requested_at').notNullable();
    // Made by the client, so that a repeated request is the same action
    table.text('request_key').notNullable();
    // JSON: whom it was meant for when it was sent
    table.text('reached').notNullable();
    // What people must know about what it was sent by: that the roster could not be read again
    table.text('note');
    // When it was first on its way to the provider, and how often it was
    table.text('submitted_at');
    table.integer('submit_attempts').notNullable().defaultTo(0);
    // Who works on it now, and until when (real time)
    table.text('submit_lease_token');
    table.text('submit_lease_expires_at');
    // What the provider calls it
    table.text('sent_id');
    table.text('url');
    table.text('message');
    table.text('finished_at');
    table.unique(['requested_by', 'request_key'], {
      indexName: 'actions_request_uq',
    });
    table.index(
      ['entity_ref', 'kind', 'requested_at', 'id'],
      'actions_entity_idx',
    );
    table.index(['requested_by', 'kind', 'requested_at'], 'actions_person_idx');
    table.index(['submit_lease_expires_at'], 'actions_lease_idx', {
      predicate: knex.whereNotNull('submit_lease_expires_at'),
    });
    table.index(['finished_at'], 'actions_finished_idx');
  });
  // One row per person who ever paged: locked while their pages of the last hour are counted.
  await knex.schema.createTable('action_requesters', table => {
    table.text('person_ref').primary();
  });

  // Incidents that providers show: those that are open, and those of the last 90 days.
  await knex.schema.createTable('incidents', table => {
    table.text('id').primary();
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('title').notNullable();
    // open, acknowledged, resolved
    table.text('status').notNullable();
    table.text('severity');
    table.text('opened_at').notNullable();
    table.text('resolved_at');
    table.text('url');
    // JSON: names
    table.text('assignees').notNullable();
    // Of the portal, where it carries our mark
    table.text('action_id');
    // Of everything that the provider said, to write only what changed
    table.text('row_hash').notNullable();
    table.index(
      ['provider_id', 'target_id', 'opened_at'],
      'incidents_target_idx',
    );
    table.index(['action_id'], 'incidents_action_idx');
  });
  // By which names of rosters entities find an incident.
  await knex.schema.createTable('incident_rosters', table => {
    table.text('incident_id').notNullable();
    table.text('provider_id').notNullable();
    table.text('target_id').notNullable();
    table.text('alias').notNullable();
    table.primary(['incident_id', 'alias']);
    table.index(
      ['provider_id', 'target_id', 'alias'],
      'incident_rosters_alias_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'incident_rosters',
    'incidents',
    'action_requesters',
    'actions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
