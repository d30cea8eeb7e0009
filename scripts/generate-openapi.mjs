// Writes what is derived from plugins/readiness-backend/src/schema/openapi.yaml: the spec as a TypeScript constant for
// the router, and the types for the client. With --check it writes nothing and fails where a file differs.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'plugins/readiness-backend/src/schema/openapi.yaml');
const header =
  '/* eslint-disable max-lines */\n// Generated from openapi.yaml by `yarn openapi`. Do not edit.\n\n';

const text = await readFile(source, 'utf8');
const outputs = {
  'plugins/readiness-backend/src/schema/openapi.generated.ts': `${header}export const spec = ${JSON.stringify(
    parse(text),
    undefined,
    2,
  )} as const;\n`,
  'plugins/readiness-common/src/generated/openapi.ts':
    header + astToString(await openapiTypescript(parse(text))),
};

let stale = false;
for (const [path, wanted] of Object.entries(outputs)) {
  const file = join(root, path);
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === wanted) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} does not match openapi.yaml: run \`yarn openapi\``);
    stale = true;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, wanted);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = stale ? 1 : 0;
