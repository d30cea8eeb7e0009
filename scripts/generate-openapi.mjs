// Writes what is derived from each backend's src/schema/openapi.yaml: the spec as a TypeScript constant for the router, and
// the types for the client. With --check it writes nothing and fails where a file differs.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PLUGINS = ['readiness', 'runbooks', 'oncall'];
const header =
  '/* eslint-disable max-lines */\n// Generated from openapi.yaml by `yarn openapi`. Do not edit.\n\n';

const outputs = {};
for (const plugin of PLUGINS) {
  const schema = `plugins/${plugin}-backend/src/schema`;
  const spec = parse(
    await readFile(join(root, schema, 'openapi.yaml'), 'utf8'),
  );
  const constant = JSON.stringify(spec, undefined, 2);
  outputs[`${schema}/openapi.generated.ts`] =
    `${header}export const spec = ${constant} as const;\n`;
  outputs[`plugins/${plugin}-common/src/generated/openapi.ts`] =
    header + astToString(await openapiTypescript(spec));
}

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
