import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BACKSTAGE_CLI } from '../portal/commands.mjs';
import { startPostgres } from '../portal/postgres.mjs';
import { findFreePorts } from '../processes/ports.mjs';
import { runNode } from './runStep.mjs';

const MAX_WORKERS = 4;

/** Unit and integration tests of every package; those that use a database run on SQLite and on a PostgreSQL started for them. */
export async function runJest() {
  const folder = await mkdtemp(join(tmpdir(), 'opsready-test-'));
  const [port] = await findFreePorts(1);
  const postgres = await startPostgres({
    port,
    databaseDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    throwaway: true,
  });
  try {
    const outputFile = join(folder, 'jest.json');
    const code = await runNode(
      [
        BACKSTAGE_CLI,
        'repo',
        'test',
        '--watchAll=false',
        `--maxWorkers=${Math.min(MAX_WORKERS, availableParallelism())}`,
        // Two workers on a busy machine need longer than Jest's five seconds for what is quick alone.
        '--testTimeout=60000',
        '--json',
        `--outputFile=${outputFile}`,
      ],
      {
        env: {
          NODE_ENV: 'test',
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            postgres.connectionString,
          // Else the test utilities believe in a database of every kind that they could start in Docker.
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        },
      },
    );
    return countJest(JSON.parse(await readFile(outputFile, 'utf8')), code);
  } finally {
    await postgres.process.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function countJest(report, code) {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    // Jest can fail with no failed test, over a threshold or an open handle, for instance.
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
