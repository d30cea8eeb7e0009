/*
 * Computed from rosters, shifts and people: dropped and computed again at no loss. Instants are ISO 8601 text in UTC.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // What of the required hours of the next 28 days is covered: one row per roster and requirement of an entity that it serves.
  await knex.schema.createTable('coverages', table => {
    table.text('roster_id').notNullable();
    // As an annotation has it
    table.text('requirement').notNullable();
    // Of the requirements of one roster, the one that lists show
    table.boolean('strictest').notNullable();
    table.text('computed_at').notNullable();
    // Of all that it follows from, to compute only what changed
    table.text('input_hash').notNullable();
    table.text('window_from').notNullable();
    table.text('window_to').notNullable();
    // covered, gaps, unknown
    table.text('state').notNullable();
    table.text('reason');
    // Of the level that has least
    table.float('percent', 8);
    table.integer('gap_count').notNullable();
    table.text('next_gap_from');
    // JSON: `Gap`
    table.text('next_gap');
    // Whether there is such a finding
    table.boolean('no_backup').notNullable();
    table.boolean('overloaded').notNullable();
    table.boolean('too_few').notNullable();
    table.boolean('unreachable').notNullable();
    // JSON: `ComputedCoverage`
    table.text('result').notNullable();
    table.primary(['roster_id', 'requirement']);
    table.index(['window_from'], 'coverages_window_idx');
  });
  // Who is on call in that time on which level, or takes turns there: what lists and facts join, instead of looking into shifts.
  await knex.schema.createTable('roster_people', table => {
    table.text('roster_id').notNullable();
    table.integer('level').notNullable();
    table.text('person_id').notNullable();
    table.primary(['roster_id', 'level', 'person_id']);
    table.index(['person_id'], 'roster_people_person_idx');
  });
  // How much people are on call in the same time, in all rosters together, overlapping shifts once.
  await knex.schema.createTable('person_loads', table => {
    table.text('person_id').primary();
    table.integer('minutes').notNullable();
    table.float('percent', 8).notNullable();
    table.boolean('overloaded').notNullable();
    table.index(['minutes'], 'person_loads_minutes_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('person_loads');
  await knex.schema.dropTable('roster_people');
  await knex.schema.dropTable('coverages');
};
