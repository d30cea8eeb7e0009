import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Scorecard } from '@opsready/backstage-plugin-readiness-common';
import { Check } from '@opsready/backstage-plugin-readiness-node';
import { hasDashboard } from './hasDashboard';
import { production } from './production';
import module from './readinessModuleParcelwise';

const DOCS = join(__dirname, '../../../../../docs');

function example(file: string): string {
  return readFileSync(join(__dirname, file), 'utf8');
}

describe('examples of the documentation', () => {
  it.each([
    ['adding-a-check.md', 'hasDashboard.ts'],
    ['adding-a-check.md', 'hasDashboard.test.ts'],
    ['adding-a-check.md', 'readinessModuleParcelwise.ts'],
    ['adding-a-collector.md', 'certificateCollector.ts'],
    ['adding-a-collector.md', 'certificateCollector.test.ts'],
  ])('%s shows %s as it is tested here', (page, file) => {
    expect(readFileSync(join(DOCS, page), 'utf8')).toContain(
      `\`\`\`ts\n${example(file)}\`\`\``,
    );
  });

  it('README.md leads to files that are there', () => {
    const readme = readFileSync(join(DOCS, '../README.md'), 'utf8');
    const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, target]) => target)
      .filter(target => !target.startsWith('http'));
    expect(targets).toContain('packages/backend/src/policy');
    expect(
      targets.filter(target => !existsSync(join(DOCS, '..', target))),
    ).toEqual([]);
  });

  it('README.md shows the generated IAM policy', () => {
    const policy = readFileSync(
      join(DOCS, 'reference', 'iam-policy.json'),
      'utf8',
    );
    const [, shown] =
      /```json\n([^`]*)```/.exec(
        readFileSync(join(DOCS, '../README.md'), 'utf8'),
      ) ?? [];
    expect(JSON.parse(shown)).toEqual(JSON.parse(policy));
  });

  it('adds the check and the scorecard that lists it', async () => {
    const added: { checks: Check[]; scorecards: Scorecard[] } = {
      checks: [],
      scorecards: [],
    };
    const [registration] = (
      module as unknown as {
        getRegistrations(): Array<{
          init: { func(deps: object): Promise<void> };
        }>;
      }
    ).getRegistrations();
    await registration.init.func({
      checks: { addChecks: (...all: Check[]) => added.checks.push(...all) },
      scorecards: {
        addScorecards: (...all: Scorecard[]) => added.scorecards.push(...all),
      },
    });
    expect(added).toEqual({
      checks: [hasDashboard],
      scorecards: [production],
    });
  });
});
