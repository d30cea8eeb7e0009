import { insertRows } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Duration } from 'luxon';
import { ContactFileRow } from './ContactFileRow';
import { effectiveReview, lockFile } from './effectiveReview';
import { FileRow } from './fileRow';

/** Stores what a read says of a file, with its last review. */
export async function writeFile(
  database: Knex,
  row: FileRow,
  reviewEvery: Duration,
): Promise<void> {
  await database.transaction(async trx => {
    await lockFile(trx, row.id);
    const whole: ContactFileRow = {
      ...row,
      ...(await effectiveReview(trx, row, reviewEvery)),
    };
    await insertRows<ContactFileRow>(trx, {
      table: 'contact_files',
      columns: Object.keys(whole) as Array<keyof ContactFileRow>,
      rows: [whole],
      onConflict: { columns: ['id'], action: 'merge' },
    });
  });
}
