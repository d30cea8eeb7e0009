import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BACKSTAGE_CLI } from '../portal/commands.mjs';
import { ROOT } from '../toolchain/root.mjs';
import { runBrowserTests } from './browserTests.mjs';
import { runJest } from './jestTests.mjs';
import { runNode } from './runStep.mjs';

const require = createRequire(join(ROOT, 'package.json'));
const bin = (name, path) =>
  join(require.resolve(`${name}/package.json`), '..', path);

/** A step that either passes or fails as a whole; it is made of commands, all of which run. */
const step = (name, ...commands) => ({
  name,
  async run() {
    let ok = true;
    for (const args of commands) {
      ok = (await runNode(args)) === 0 && ok;
    }
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  },
});

/** As in the script `api-reports` of package.json: what is generated carries no comments. */
const API_REPORT_OPTIONS = [
  '--omit-messages',
  'ae-undocumented,ae-wrong-input-file-type,ae-forgotten-export',
];

/** What `npm test` runs, the quick ones first. */
export const SUITES = [
  step('types', [
    bin('typescript', 'bin/tsc'),
    '--noEmit',
    '--incremental',
    'false',
  ]),
  step(
    'lint',
    [BACKSTAGE_CLI, 'repo', 'lint', '--max-warnings', '0'],
    [bin('eslint', 'bin/eslint.js'), '--ext', '.mjs', 'scripts'],
  ),
  step('formatting', [
    bin('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '.',
  ]),
  step(
    'config',
    [BACKSTAGE_CLI, 'config:check', '--strict'],
    [
      BACKSTAGE_CLI,
      'config:check',
      '--strict',
      '--config',
      'app-config.yaml',
      '--config',
      'app-config.e2e.yaml',
    ],
  ),
  step(
    'reference',
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      join('scripts', 'generate-reference.ts'),
      '--check',
    ],
    [join('scripts', 'generate-openapi.mjs'), '--check'],
  ),
  step(
    'api-reports',
    [
      bin('typescript', 'bin/tsc'),
      '--incremental',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
    ],
    [
      bin('@backstage/repo-tools', 'bin/backstage-repo-tools'),
      'api-reports',
      '--ci',
      ...API_REPORT_OPTIONS,
    ],
  ),
  step('scripts', ['--test', 'scripts/**/*.test.mjs']),
  { name: 'unit', run: runJest },
  { name: 'browser', run: runBrowserTests },
];
