/*
 * Instants are stored as ISO 8601 text in UTC, as in the other tables. JSON is stored as text.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // What approvers said, each about one plan. A decision that no longer counts says why, and stays.
  await knex.schema.createTable('approvals', table => {
    table.text('id').primary();
    table.text('execution_id').notNullable();
    table.text('plan_hash').notNullable();
    table.text('approver_ref').notNullable();
    // approve, reject
    table.text('decision').notNullable();
    table.text('comment');
    // The groups that the approver was in, of those that may decide, as JSON
    table.text('groups').notNullable();
    table.text('decided_at').notNullable();
    table.text('voided_at');
    table.text('voided_reason');
    table.index(['execution_id'], 'approvals_execution_idx');
    table.index(['approver_ref', 'execution_id'], 'approvals_approver_idx');
  });
  // A person counts once for a plan, whatever roles they have.
  await knex.raw(
    'create unique index approvals_once_idx on approvals (execution_id, approver_ref) where voided_at is null',
  );

  // Which groups may decide about an execution that waits; `*` is everybody with the permission.
  await knex.schema.createTable('approver_groups', table => {
    table.text('execution_id').notNullable();
    table.text('group_ref').notNullable();
    table.primary(['execution_id', 'group_ref']);
    table.index(['group_ref'], 'approver_groups_group_idx');
  });

  // Everything that people did and what came of it. Only ever appended to, until retention takes it.
  await knex.schema.createTable('audit_entries', table => {
    table.bigIncrements('id');
    table.text('at').notNullable();
    table.text('event').notNullable();
    table.text('severity').notNullable();
    table.text('actor');
    table.text('run_as');
    table.text('execution_id');
    table.text('runbook_id');
    table.text('entity_ref');
    table.text('account');
    table.text('region');
    table.text('environment');
    table.text('plan_hash');
    // With secrets masked, as JSON
    table.text('parameters');
    table.text('detail');
    table.index(['at', 'id'], 'audit_entries_at_idx');
    table.index(['execution_id', 'id'], 'audit_entries_execution_idx');
    table.index(['entity_ref', 'at'], 'audit_entries_entity_idx');
    table.index(['runbook_id', 'at'], 'audit_entries_runbook_idx');
    table.index(['actor', 'at'], 'audit_entries_actor_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('audit_entries');
  await knex.schema.dropTable('approver_groups');
  await knex.schema.dropTable('approvals');
};
