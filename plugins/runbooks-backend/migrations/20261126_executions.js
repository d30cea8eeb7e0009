/*
 * Instants are stored as ISO 8601 text in UTC, on the plugin's clock unless it says real time. JSON is stored as text: it is
 * read and written whole, and never searched in.
 */

// @ts-check

/**
 * Each of `ACTIVE_STATUSES`: whoever adds one adds a migration, too.
 */
const ACTIVE =
  "('requested', 'awaitingApproval', 'submitting', 'running', 'waiting', 'stopping', 'unknown')";

/**
 * As `whereOpen.ts` writes it: a database uses the index only where a query repeats its condition.
 */
const OPEN =
  "(status in ('submitting', 'running', 'waiting', 'stopping', 'unknown') or steps_due)";

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // One row per execution, whoever started it; `status` changes only as `transitions.ts` lets it.
  await knex.schema.createTable('executions', table => {
    table.text('id').primary();
    // Made by the client that asked, so that a repeated request is the same execution; absent for those from outside
    table.text('request_key').unique({ indexName: 'executions_request_uq' });
    table.text('runbook_id').notNullable();
    table.text('runbook_title').notNullable();
    table.text('runbook_name').notNullable();
    table.text('area');
    // Absent where it was started outside the portal
    table.text('entity_ref');
    // Of the entity, when it was asked for
    table.text('owner_ref');
    table.text('executor_id').notNullable();
    table.text('status').notNullable();
    // Never goes back
    table.text('status_since').notNullable();
    table.text('risk_class');
    table.text('risk_reasons').notNullable().defaultTo('[]');
    // What people saw and approved, without secrets; whether a launch is still that, by its hash
    table.text('plan').notNullable();
    table.text('plan_hash').notNullable().defaultTo('');
    table.text('document_name').notNullable();
    // What the start needs beside the plan, encrypted; removed when nothing needs it any more
    table.text('sealed');
    table.text('account');
    table.text('region');
    table.text('environment');
    table.text('requested_by');
    table.text('requested_at').notNullable();
    table.text('reason');
    table.text('ticket');
    table.text('break_glass');
    table.text('demands');
    table.integer('approvals_required').notNullable().defaultTo(0);
    table.text('approval_expires_at');
    table.text('launched_by');
    table.text('launched_at');
    // When it was first on its way to the provider
    table.text('submitted_at');
    table.integer('submit_attempts').notNullable().defaultTo(0);
    // Who submits it now, and until when (real time)
    table.text('submit_lease_token');
    table.text('submit_lease_expires_at');
    table.text('provider_id');
    // When it ran for the first time, as the provider says where it does
    table.text('started_at');
    table.text('finished_at');
    table.bigInteger('duration_ms');
    table.text('message');
    table.text('waiting_for');
    // Who wants it stopped and why, and how often the provider was told
    table.text('stop_requested_by');
    table.text('stop_reason');
    table.integer('stop_attempts').notNullable().defaultTo(0);
    // When the next attempt is due (real time); absent once the provider has taken the stop
    table.text('stop_due_at');
    // Whether a parameter is secret: then it is read with all details each time, to know what to mask
    table.boolean('has_secrets').notNullable().defaultTo(false);
    table.boolean('outside').notNullable().defaultTo(false);
    // Ended, and its steps are still to be read for the last time; when that was done
    table.boolean('steps_due').notNullable().defaultTo(false);
    table.text('steps_read_at');
    // Of the runbook at launch, and whether the one who asked is known and somebody else
    table.text('author');
    table.boolean('by_other').notNullable().defaultTo(false);
    // Lower case, and cut to what fits into an index
    table.text('search_text').notNullable();
    table.unique(['executor_id', 'account', 'region', 'provider_id'], {
      indexName: 'executions_provider_uq',
    });
    // Everything that lists are filtered and counted by: rows are wide, and need not be read for that
    table.index(
      [
        'requested_at',
        'id',
        'status',
        'area',
        'account',
        'outside',
        'entity_ref',
        'runbook_id',
        'requested_by',
        'risk_class',
        'search_text',
      ],
      'executions_list_idx',
    );
    table.index(['entity_ref', 'requested_at', 'id'], 'executions_entity_idx');
    // With all that statistics are computed from, at each end of an execution
    table.index(
      [
        'runbook_id',
        'requested_at',
        'id',
        'entity_ref',
        'status',
        'started_at',
        'finished_at',
        'duration_ms',
        'requested_by',
        'by_other',
      ],
      'executions_runbook_idx',
    );
    table.index(['status', 'requested_at', 'id'], 'executions_status_idx');
    table.index(
      ['requested_by', 'requested_at', 'id'],
      'executions_requester_idx',
    );
    table.index(['finished_at'], 'executions_finished_idx');
  });
  // One execution at a time per entity and runbook, whichever replica is asked.
  await knex.raw(
    `create unique index executions_active_uq on executions (entity_ref, runbook_id)
     where status in ${ACTIVE} and entity_ref is not null`,
  );
  // Those that the loop of an account x Region has to look at.
  await knex.raw(
    `create index executions_open_idx on executions (executor_id, account, region) where ${OPEN}`,
  );

  // Stored while somebody watches, and once at the end of ours; those of a guided execution from the start.
  await knex.schema.createTable('execution_steps', table => {
    table.text('execution_id').notNullable();
    table.text('step_id').notNullable();
    table.integer('position').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('action');
    table.text('status').notNullable();
    table.text('started_at');
    table.text('finished_at');
    // `PlanValue[]`, secrets masked
    table.text('inputs').notNullable();
    table.boolean('has_outputs').notNullable();
    table.text('message');
    table.text('parent_id');
    table.integer('iteration');
    table.text('account');
    table.text('region');
    table.text('target');
    table.text('child_provider_id');
    // Guided ones: the text as it was launched, and what people recorded. Absent otherwise
    table.text('guided_text');
    // Goes up with each record: who saw an older one is told
    table.integer('version').notNullable().defaultTo(0);
    table.text('recorded_by');
    table.text('recorded_at');
    table.text('note');
    table.text('evidence');
    table.primary(['execution_id', 'step_id']);
    table.index(['execution_id', 'position'], 'execution_steps_position_idx');
  });

  // The executions that one over several accounts, Regions or targets consists of.
  await knex.schema.createTable('execution_children', table => {
    table.text('execution_id').notNullable();
    table.text('provider_id').notNullable();
    table.integer('position').notNullable();
    table.text('status').notNullable();
    table.text('account');
    table.text('region');
    table.text('target');
    table.text('message');
    table.primary(['execution_id', 'provider_id']);
  });

  // Who looks at an execution just now; real time.
  await knex.schema.createTable('execution_watchers', table => {
    table.text('execution_id').notNullable();
    table.text('user_ref').notNullable();
    table.text('until').notNullable();
    table.primary(['execution_id', 'user_ref']);
    table.index(['until'], 'execution_watchers_until_idx');
  });

  // Each place that an executor is followed in.
  await knex.schema.createTable('follow_targets', table => {
    table.text('target_id').primary();
    table.text('executor_id').notNullable();
    table.text('account').notNullable();
    table.text('region').notNullable();
    // Real time
    table.text('due_at').notNullable();
    // What was started since is delivered even if it has ended
    table.text('followed_until');
    // How fresh the state of its open executions is, and since when and why it is not
    table.text('last_success_at');
    table.text('failing_since');
    table.integer('failures').notNullable().defaultTo(0);
    table.text('message');
  });
  // Which replica follows it; real time.
  await knex.schema.createTable('follow_leases', table => {
    table.text('target_id').primary();
    table.text('token').notNullable();
    table.text('replica').notNullable();
    table.text('expires_at').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'follow_leases',
    'follow_targets',
    'execution_watchers',
    'execution_children',
    'execution_steps',
    'executions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
