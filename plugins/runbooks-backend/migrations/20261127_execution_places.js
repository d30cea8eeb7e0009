/*
 * JSON is stored as text: where executions run is told by their plans, and lists are cut by it.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The accounts that an execution runs in beside that of its row; written with it, and never changed.
  await knex.schema.createTable('execution_places', table => {
    table.text('execution_id').notNullable();
    table.text('account').notNullable();
    table.primary(['execution_id', 'account']);
  });
  const spread = await knex('executions')
    .where('plan', 'like', '%"locations":[{%')
    .select('id', 'plan', 'account');
  for (const { id, plan, account } of spread) {
    /** @type {Array<{ account: string }>} */
    const locations = JSON.parse(plan).locations ?? [];
    const accounts = new Set(locations.map(location => location.account));
    accounts.delete(account);
    for (const other of accounts) {
      await knex('execution_places').insert({
        execution_id: id,
        account: other,
      });
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('execution_places');
};
