import { Knex } from 'knex';
import { createTestApi } from './testApi';

/** The API with the seeded database that it reads. */
export interface ApiUnderTest {
  api: Awaited<ReturnType<typeof createTestApi>>;
  database: Knex;
}
