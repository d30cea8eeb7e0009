/*
 * Contacts, incident plans, what was revealed of them, and the record of it all.
 * No column holds an address: what is stored of a file is what is left of it without them.
 */

// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Files in the repositories of entities, once each however many entities name them.
  await knex.schema.createTable('contact_files', table => {
    // SHA-256 of the kind, the folder and the path
    table.text('id').primary();
    // contacts, incidentPlan
    table.text('kind').notNullable();
    table.text('path').notNullable();
    table.text('url');
    // read, stale, unreadable
    table.text('state').notNullable();
    // Why it could not be read, or what is wrong with it as a whole
    table.text('message');
    // JSON: as it last was right; absent where it never was
    table.text('content');
    // Of the whole file with `hash_key` in front: nobody can try addresses against it
    table.text('content_hash');
    table.text('hash_key').notNullable();
    // The state of the repository that it was read from, and by which rules
    table.text('etag');
    table.text('read_by');
    // When it last was right, where that was before the last run
    table.text('read_at');
    table.text('review_every');
    // What the file itself says, and of which content it first said so
    table.text('file_reviewed_at');
    table.text('file_reviewed_by');
    table.text('file_reviewed_hash');
    // The last review, of the file or of the portal
    table.text('reviewed_at');
    table.text('reviewed_by');
    table.text('reviewed_hash');
    table.text('next_due_at');
    // JSON: roles or sections
    table.text('missing').notNullable();
    table.integer('missing_count').notNullable();
    // JSON: in plain words
    table.text('problems').notNullable();
    table.integer('problem_count').notNullable();
    // Of all of the above that a read says, to write only what changed
    table.text('row_hash').notNullable();
  });
  // Which entity names which file; one file of each kind may hold for all that have none.
  await knex.schema.createTable('contact_file_entities', table => {
    table.text('kind').notNullable();
    table.text('entity_ref').notNullable();
    table.text('file_id').notNullable();
    table.boolean('for_all').notNullable();
    table.primary(['kind', 'entity_ref']);
    table.index(['file_id'], 'contact_file_entities_file_idx');
  });
  // When files were last read, and from when on that is too long ago; one row.
  await knex.schema.createTable('contact_file_reads', table => {
    table.text('id').primary();
    table.text('read_at').notNullable();
    table.text('stale_at').notNullable();
  });

  // What people said; never changed.
  await knex.schema.createTable('contact_reviews', table => {
    table.bigIncrements('id');
    table.text('file_id').notNullable();
    // The entity on which the reviewer had the permission
    table.text('entity_ref').notNullable();
    table.text('content_hash').notNullable();
    table.text('reviewed_by').notNullable();
    table.text('reviewed_at').notNullable();
    table.text('note');
    table.index(['file_id', 'reviewed_at'], 'contact_reviews_file_idx');
  });

  // One row per person who ever asked for an address: locked while their attempts of the last hour are counted.
  await knex.schema.createTable('revealers', table => {
    table.text('person_ref').primary();
  });
  // Attempts of the last hour.
  await knex.schema.createTable('reveal_attempts', table => {
    table.bigIncrements('id');
    table.text('person_ref').notNullable();
    table.text('at').notNullable();
    table.index(['person_ref', 'at'], 'reveal_attempts_person_idx');
  });

  // Reveals, pages, incidents and reviews; only ever appended to.
  await knex.schema.createTable('audit_entries', table => {
    table.bigIncrements('id');
    table.text('at').notNullable();
    table.text('event').notNullable();
    table.text('severity').notNullable();
    table.text('actor');
    table.text('entity_ref');
    table.text('roster_id');
    table.text('action_id');
    // A name with the kind of channel
    table.text('subject');
    table.text('detail');
    table.index(['at', 'id'], 'audit_entries_at_idx');
    table.index(['entity_ref', 'at'], 'audit_entries_entity_idx');
    table.index(['actor', 'at'], 'audit_entries_actor_idx');
    table.index(['action_id', 'id'], 'audit_entries_action_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'audit_entries',
    'reveal_attempts',
    'revealers',
    'contact_reviews',
    'contact_file_reads',
    'contact_file_entities',
    'contact_files',
  ]) {
    await knex.schema.dropTable(table);
  }
};
