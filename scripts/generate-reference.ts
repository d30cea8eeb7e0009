// Writes docs/reference from the definitions in the code: `yarn reference`. With `--check` it writes nothing and fails
// where a file is not what it would write.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import {
  actAccess,
  readAccess as incidentManagerReadAccess,
} from '@opsready/backstage-plugin-oncall-backend-module-incident-manager';
import { createAwsCollectors } from '@opsready/backstage-plugin-readiness-backend-module-aws';
import type { Collector } from '@opsready/backstage-plugin-readiness-node';
import {
  launchAccess,
  readAccess,
} from '@opsready/backstage-plugin-runbooks-backend-module-ssm';
import { checks } from '../plugins/readiness-backend/src/checks';
import { createCatalogCollector } from '../plugins/readiness-backend/src/collectors/catalog/catalogCollector';
import { createOnCallCollector } from '../plugins/readiness-backend/src/collectors/oncall/onCallCollector';
import { createRunbooksCollector } from '../plugins/readiness-backend/src/collectors/runbooks/runbooksCollector';
import { scorecards } from '../plugins/readiness-backend/src/scorecards';
import { checksPage } from './reference/checksPage';
import { factsPage } from './reference/factsPage';
import {
  contactsFileSchema,
  planFrontMatterSchema,
} from './reference/fileSchemas';
import { iamPolicy, launchPolicy } from './reference/iamPolicy';
import { permissionsPage } from './reference/permissionsPage';
import { scorecardsPage } from './reference/scorecardsPage';

const ROOT = resolve(__dirname, '..');
const FOLDER = join(ROOT, 'docs', 'reference');

/** Only described here, never run: whatever they would need is not there. */
function collectors(): Collector[] {
  const unused = () => {
    throw new Error('Collectors are described here, not run');
  };
  return [
    ...createAwsCollectors({
      clients: { getClient: unused },
      targets: [],
      requiredTags: ['environment'],
    }),
    createCatalogCollector({ catalog: {} as never, credentials: unused }),
    createOnCallCollector({ onCall: { queryEntityFacts: unused } }),
    createRunbooksCollector({ runbooks: { queryEntityFacts: unused } }),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function pages(): Record<string, string> {
  const described = collectors();
  return {
    'checks.md': checksPage(checks, scorecards),
    'contacts.schema.json': contactsFileSchema(),
    'facts.md': factsPage(described, checks),
    'iam-policy.json': iamPolicy(described),
    'iam-policy-oncall-incident-manager-act.json': launchPolicy(actAccess()),
    'iam-policy-oncall-incident-manager-read.json': iamPolicy(
      incidentManagerReadAccess(),
    ),
    'iam-policy-runbooks-launch.json': launchPolicy(launchAccess()),
    'iam-policy-runbooks-read.json': iamPolicy(readAccess()),
    'incident-plan.schema.json': planFrontMatterSchema(),
    'permissions.md': permissionsPage(described),
    'scorecards.md': scorecardsPage(scorecards),
  };
}

async function differing(written: Record<string, string>): Promise<string[]> {
  const names: string[] = [];
  for (const [name, text] of Object.entries(written)) {
    const found = await readFile(join(FOLDER, name), 'utf8').catch(
      () => undefined,
    );
    if (found !== text) {
      names.push(relative(ROOT, join(FOLDER, name)));
    }
  }
  return names;
}

async function main() {
  const written = pages();
  const names = await differing(written);
  if (!process.argv.includes('--check')) {
    await mkdir(FOLDER, { recursive: true });
    for (const [name, text] of Object.entries(written)) {
      await writeFile(join(FOLDER, name), text);
    }
    console.log(
      names.length > 0 ? `Wrote ${names.join(', ')}` : 'Nothing changed',
    );
    return;
  }
  if (names.length > 0) {
    console.error(
      `Not what the definitions in the code say: ${names.join(', ')}. Run \`yarn reference\` and commit what it writes.`,
    );
    process.exitCode = 1;
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
