import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../toolchain/root.mjs';

const require = createRequire(join(ROOT, 'package.json'));

/** Arguments with which Node runs TypeScript of this repository, as Backstage's CLI does. */
export const TYPESCRIPT_ARGS = [
  '--enable-source-maps',
  '--require',
  join(
    require.resolve('@backstage/cli/package.json'),
    '../config/nodeTransform.cjs',
  ),
];

export const BACKSTAGE_CLI = join(
  require.resolve('@backstage/cli/package.json'),
  '../bin/backstage-cli',
);
