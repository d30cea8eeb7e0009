import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- somebody suppresses a finding in AWS
import {
  BatchUpdateFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  portalConfig,
  SandboxControl,
  TestDatabase,
} from './__testUtils__';
import { quietMoment } from './__testUtils__/quietMoment';
import { storedRows } from './__testUtils__/storedRows';

jest.setTimeout(360_000);

const ENTITY = 'readiness/entities/component/default';

/** Of the demo catalog. */
const COMPONENTS = 28;

/** Which collector calls a service, by the name that the service signs as. */
const COLLECTOR_OF: Record<string, string> = {
  securityhub: 'aws-security-hub',
  config: 'aws-config',
  monitoring: 'aws-cloudwatch',
  tagging: 'aws-tagging',
};

const described = hasPostgres ? describe : describe.skip;

described('a portal on PostgreSQL and the AWS sandbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-portal-'));
  const clockFile = join(folder, 'clock.json');
  const catalogFile = join(folder, 'passing.yaml');
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;
  let backend: BackendProcess;

  beforeAll(async () => {
    writeFileSync(
      catalogFile,
      `${component('steady')}---\n${component('passing')}`,
    );
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    database = await TestDatabase.create();
    backend = await BackendProcess.start({
      name: 'portal',
      folder,
      sandboxUrl: sandbox.url,
      config: portalConfig({
        database: database.config(),
        clockFile,
        catalogFile,
      }),
    });
    await everythingJudged();
  });

  afterAll(async () => {
    await backend?.stop();
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every source was tried, and nothing waits to be judged. */
  async function everythingJudged() {
    await eventually(async () => {
      const priya = await backend.as('priya');
      const { body } = await priya.get('readiness/collection/collectors');
      for (const { targets } of body.items) {
        for (const target of targets) {
          expect(target.lastSuccessAt ?? target.lastFailureAt).toBeDefined();
        }
      }
      const list = await priya.get('readiness/scorecards/ops07/entities');
      expect(list.body.totalItems).toBe(COMPONENTS + 2);
      await quietMoment(database, control);
    });
  }

  async function readiness(name: string, person = 'priya') {
    const { status, body } = await (
      await backend.as(person)
    ).get(`${ENTITY}/${name}`);
    expect({ name, status }).toEqual({ name, status: 200 });
    return body;
  }

  async function check(name: string, checkId: string) {
    const { checks } = await readiness(name);
    return checks.find((result: any) => result.checkId === checkId);
  }

  async function resourcesOf(name: string): Promise<string[]> {
    const priya = await backend.as('priya');
    const { body } = await priya.get(`${ENTITY}/${name}/facts`);
    return body.resources.map((resource: any) => resource.resourceId);
  }

  const isAboutAnArea = (checkId: string) =>
    /^has-(patching|release|vulnerability|change|lifecycle|tagging|network|identity)-runbook$/.test(
      checkId,
    );

  describe('tells the stories of the demo company', () => {
    it('payments-api is silver: only its runbooks are left to be reviewed and tried', async () => {
      await eventually(async () => {
        const { scorecards, checks, claimProblems } =
          await readiness('payments-api');
        const open = checks.filter(
          ({ checkId, outcome, message }: any) =>
            outcome !== 'pass' &&
            !isAboutAnArea(checkId) &&
            !message.startsWith('Source not installed'),
        );
        expect(open.map(({ checkId }: any) => checkId).sort()).toEqual([
          // Nothing was reviewed yet, so that nothing can have changed since.
          'runbooks-not-drifted',
          'runbooks-reviewed-in-time',
          'runbooks-succeeded-by-others',
        ]);
        expect(scorecards).toMatchObject([
          { scorecardId: 'ops07', level: 'silver', measuredSections: 6 },
          { scorecardId: 'operations-baseline' },
          { scorecardId: 'incident-readiness' },
        ]);
        expect(claimProblems).toEqual([]);
      });
    });

    it('checkout-api has critical findings, which are the evidence', async () => {
      const own = await resourcesOf('checkout-api');
      const result = await check('checkout-api', 'no-critical-findings');
      expect(result).toMatchObject({ outcome: 'fail', stale: false });
      const findings = result.evidence.filter(({ resource }: any) => resource);
      expect(findings.length).toBeGreaterThan(0);
      for (const { label, resource, link, at } of findings) {
        expect(label).not.toBe('');
        expect(own).toContain(resource);
        expect(link).toMatch(/^https:\/\/.*console\.aws\.amazon\.com\//);
        expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T/);
      }
      const { scorecards } = await readiness('checkout-api');
      expect(['none', 'bronze']).toContain(scorecards[0].level);
      expect(scorecards[0].blockers).toContain('no-critical-findings');
    });

    it('parcel-tracker has alarms without a runbook', async () => {
      expect(
        await check('parcel-tracker', 'alarms-link-runbooks'),
      ).toMatchObject({ outcome: 'fail' });
      expect(await check('parcel-tracker', 'has-alarms')).toMatchObject({
        outcome: 'pass',
      });
    });

    it('nobody owns legacy-label-printer', async () => {
      const result = await check('legacy-label-printer', 'has-owner');
      expect(result).toMatchObject({ outcome: 'fail' });
      expect(result.message).toContain('phoenix');
    });

    it('loyalty-service sees its refused claim and nothing of payments', async () => {
      const { claimProblems, resourceCount, checks, sources } = await readiness(
        'loyalty-service',
        'elif',
      );
      expect(claimProblems).toEqual([
        {
          annotation: 'opsready.io/aws-tags',
          kind: 'refused',
          message: expect.stringContaining('team'),
        },
      ]);
      expect(resourceCount).toBe(0);
      const elif = await backend.as('elif');
      const facts = await elif.get(`${ENTITY}/loyalty-service/facts`);
      expect(facts.body.resources).toEqual([]);
      const aws = facts.body.items.filter(
        ({ collectorId, value }: any) =>
          collectorId.startsWith('aws-') && value !== undefined,
      );
      expect(aws).toEqual([]);
      const payments = await resourcesOf('payments-api');
      expect(payments.length).toBeGreaterThan(0);
      const told = JSON.stringify([checks, facts.body]);
      expect(payments.filter(id => told.includes(id))).toEqual([]);
      expect(
        sources.filter(({ collectorId }: any) =>
          collectorId.startsWith('aws-'),
        ),
      ).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ state: 'claimsInvalid' }),
        ]),
      );
      const measured = checks.find(
        ({ checkId }: any) => checkId === 'no-critical-findings',
      );
      expect(measured.outcome).toBe('unknown');
    });

    it('shop-assistant shows which annotation is malformed, and why', async () => {
      const { claimProblems } = await readiness('shop-assistant');
      expect(claimProblems).toEqual([
        {
          annotation: 'opsready.io/aws-tags',
          kind: 'malformed',
          message: expect.stringContaining('key=value'),
        },
      ]);
      expect(await check('shop-assistant', 'has-owner')).toMatchObject({
        outcome: 'pass',
      });
    });

    it('counts the resources that no entity claims', async () => {
      const priya = await backend.as('priya');
      const { body } = await priya.get('readiness/collection/unclaimed');
      const [{ all }] = await database.readiness('resources').count('* as all');
      const [{ unclaimed }] = await database
        .readiness('resources as r')
        .leftJoin('resource_entities as re', 're.resource_id', 'r.resource_id')
        .whereNull('re.resource_id')
        .count('* as unclaimed');
      expect(body).toMatchObject({
        totalResources: Number(all),
        unclaimedResources: Number(unclaimed),
      });
      expect(body.unclaimedResources).toBeGreaterThan(0);
      expect(body.unclaimedResources).toBeLessThan(body.totalResources / 2);
      expect(
        body.groups
          .map(({ count }: any) => count)
          .reduce((sum: number, count: number) => sum + count),
      ).toBe(body.unclaimedResources);
      const imports = await database
        .readiness('resource_tags as rt')
        .leftJoin('resource_entities as re', 're.resource_id', 'rt.resource_id')
        .where({ tag_key: 'service', tag_value: 'old-batch-import' })
        .pluck('re.entity_ref');
      expect(imports.length).toBeGreaterThan(0);
      expect(new Set(imports)).toEqual(new Set([null]));
    });

    it('where Security Hub is not enabled, the data sources say so', async () => {
      const priya = await backend.as('priya');
      const { body } = await priya.get('readiness/collection/collectors');
      const hub = body.items.find(
        ({ collectorId }: any) => collectorId === 'aws-security-hub',
      );
      expect(
        hub.targets.map(({ targetId, state }: any) => [targetId, state]),
      ).toEqual([
        ['111122223333/eu-west-1', 'fresh'],
        ['111122223333/us-east-1', 'fresh'],
        ['444455556666/eu-west-1', 'fresh'],
        ['444455556666/us-east-1', 'notEnabled'],
      ]);
    });
  });

  it('writes nothing and calls AWS on schedule only while nothing changes', async () => {
    const start = await quietMoment(database, control);
    const before = await storedRows(database);

    const early = await cyclesLater(start.runs, 2);
    const priya = await backend.as('priya');
    for (const name of ['payments-api', 'checkout-api', 'parcel-tracker']) {
      await readiness(name);
      await priya.get(`${ENTITY}/${name}/facts`);
    }
    await priya.get('readiness/scorecards/ops07/entities');
    await priya.get('readiness/collection/collectors');
    const late = await cyclesLater(early.runs, 2);

    expect(await storedRows(database)).toEqual(before);
    const quiet = await callsPerRun(start, early);
    expect(quiet.size).toBeGreaterThan(0);
    expect(await callsPerRun(early, late)).toEqual(quiet);
  });

  type Moment = Awaited<ReturnType<typeof quietMoment>>;

  /** A quiet moment after each target was read at least so many times more. */
  async function cyclesLater(runs: Moment['runs'], cycles: number) {
    return eventually(async () => {
      const moment = await quietMoment(database, control);
      for (const [key, count] of moment.runs) {
        expect(count - (runs.get(key) ?? 0)).toBeGreaterThanOrEqual(cycles);
      }
      return moment;
    });
  }

  /** How often each operation was called in each account and Region, by how often its collector read there. */
  async function callsPerRun(from: Moment, to: Moment) {
    const calls = await control.calls({
      afterSequence: String(from.sequence),
    });
    const perRun = new Map<string, number>();
    for (const call of calls) {
      const collector = COLLECTOR_OF[call.service];
      // Other plugins call AWS as well, and what was refused for the moment is asked again.
      if (collector && !call.error && call.sequence <= to.sequence) {
        const key = `${collector} ${call.account}/${call.region}`;
        const runs = (to.runs.get(key) ?? 0) - (from.runs.get(key) ?? 0);
        const operation = `${call.operation} ${key}`;
        perRun.set(operation, (perRun.get(operation) ?? 0) + 1 / runs);
      }
    }
    return new Map(
      [...perRun].map(([key, count]) => [key, Number(count.toFixed(6))]),
    );
  }

  describe('to a contractor', () => {
    it('shows one system: its entities, totals and groups', async () => {
      const [robin, priya] = [
        await backend.as('robin'),
        await backend.as('priya'),
      ];
      const logistics = await priya.get(
        'readiness/scorecards/ops07/entities?system=system:default/logistics',
      );
      const seen = await robin.get('readiness/scorecards/ops07/entities');
      expect(seen.body.totalItems).toBe(6);
      expect(refsOf(seen.body)).toEqual(refsOf(logistics.body));

      const elsewhere = await robin.get(
        'readiness/scorecards/ops07/entities?owner=group:default/payments',
      );
      expect(elsewhere.body).toMatchObject({ items: [], totalItems: 0 });

      for (const by of ['owner', 'system', 'tier', 'level']) {
        const groups = await robin.get(
          `readiness/scorecards/ops07/groups?by=${by}`,
        );
        const all = await priya.get(
          `readiness/scorecards/ops07/groups?by=${by}&system=system:default/logistics`,
        );
        expect(groups.body.items).toEqual(all.body.items);
      }
    });

    it.each(['', '/facts', '/history'])(
      'answers for an entity%s of another system as for one that does not exist',
      async part => {
        const robin = await backend.as('robin');
        const hidden = await robin.get(`${ENTITY}/payments-api${part}`);
        const missing = await robin.get(`${ENTITY}/no-such-thing${part}`);
        expect(hidden.status).toBe(404);
        expect(
          JSON.parse(
            JSON.stringify(hidden.body).replaceAll(
              'payments-api',
              'no-such-thing',
            ),
          ),
        ).toEqual(missing.body);
        expect(
          (await robin.get(`${ENTITY}/parcel-tracker${part}`)).status,
        ).toBe(200);
      },
    );

    it.each(['collectors', 'runs', 'unclaimed'])(
      'shows no data sources: %s',
      async page => {
        const robin = await backend.as('robin');
        const { status, body } = await robin.get(
          `readiness/collection/${page}`,
        );
        expect(status).toBe(403);
        expect(body.error.name).toBe('NotAllowedError');
      },
    );
  });

  it('lets owners ask for a refresh and nobody else, and records who tried', async () => {
    const refresh = async (person: string, name: string) =>
      (await (await backend.as(person)).post(`${ENTITY}/${name}/refresh`))
        .status;
    expect(await refresh('diego', 'parcel-tracker')).toBe(202);
    expect(await refresh('amara', 'parcel-tracker')).toBe(403);
    expect(await refresh('robin', 'parcel-tracker')).toBe(403);
    expect(await refresh('robin', 'payments-api')).toBe(404);
    const amara = await backend.as('amara');
    expect(
      (await amara.post('readiness/collection/collectors/catalog/refresh'))
        .status,
    ).toBe(403);

    const audited = backend
      .log()
      .split('\n')
      .filter(line => line.includes('collection-refresh'));
    const of = (person: string, status: string) =>
      audited.filter(
        line =>
          line.includes(`user:default/${person}`) &&
          line.includes(status) &&
          line.includes('parcel-tracker'),
      );
    expect(of('diego', 'succeeded')).toHaveLength(1);
    expect(of('amara', 'failed')).toHaveLength(1);
  });

  describe('follows what changes in AWS', () => {
    let finding: { Id: string; ProductArn: string };

    it('shows a new critical finding as evidence after the schedule', async () => {
      const [resourceArn] = await resourcesOf('payments-api');
      finding = await control.putFinding({
        account: '111122223333',
        region: 'eu-west-1',
        severity: 'CRITICAL',
        title: 'Everyone may read the ledger',
        resourceArn,
      });
      await eventually(async () => {
        const result = await check('payments-api', 'no-critical-findings');
        expect(result).toMatchObject({
          outcome: 'fail',
          evidence: expect.arrayContaining([
            expect.objectContaining({
              label: expect.stringContaining('Everyone may read the ledger'),
              resource: resourceArn,
            }),
          ]),
        });
      });
      const priya = await backend.as('priya');
      const history = await priya.get(
        `${ENTITY}/payments-api/history?checkId=no-critical-findings`,
      );
      expect(history.body.items[0]).toMatchObject({ from: 'pass', to: 'fail' });
    });

    it('goes stale when access is denied, then unknown with the missing action, while other facts live on', async () => {
      await control.deny('securityhub:GetFindings');
      await eventually(async () => {
        const result = await check('payments-api', 'no-critical-findings');
        expect(result).toMatchObject({ outcome: 'fail', stale: true });
        expect(result.staleReason).toContain('securityhub:GetFindings');
      });
      const priya = await backend.as('priya');
      const { body } = await priya.get('readiness/collection/collectors');
      expect(
        body.items.find((item: any) => item.collectorId === 'aws-security-hub')
          .deniedPermissions,
      ).toEqual(['securityhub:GetFindings']);

      await control.advance({ hours: 25 });
      await eventually(async () => {
        const result = await check('payments-api', 'no-critical-findings');
        expect(result.outcome).toBe('unknown');
        expect(result.message).toContain('securityhub:GetFindings');
        for (const other of ['has-alarms', 'config-rules-compliant']) {
          expect(await check('payments-api', other)).toMatchObject({
            outcome: 'pass',
            stale: false,
          });
        }
        const { scorecards } = await readiness('payments-api');
        expect(scorecards[0].level).toBe('notDetermined');
      });
    });

    it('recovers when access is given again', async () => {
      await control.allowAll();
      await eventually(async () => {
        expect(
          await check('payments-api', 'no-critical-findings'),
        ).toMatchObject({ outcome: 'fail', stale: false });
      });
    });

    it('shows a suppression after the interval of full reads', async () => {
      const client = new SecurityHubClient({
        endpoint: sandbox.url,
        region: 'eu-west-1',
        credentials: { accessKeyId: '111122223333', secretAccessKey: 'any' },
      });
      const { ProcessedFindings } = await client.send(
        new BatchUpdateFindingsCommand({
          FindingIdentifiers: [finding],
          Workflow: { Status: 'SUPPRESSED' },
        }),
      );
      client.destroy();
      expect(ProcessedFindings).toHaveLength(1);
      await control.advance({ minutes: 31 });
      await eventually(async () => {
        expect(
          await check('payments-api', 'no-critical-findings'),
        ).toMatchObject({ outcome: 'pass', stale: false });
      });
    });
  });

  it('takes an entity that left the catalog out of lists and totals', async () => {
    const priya = await backend.as('priya');
    const list = async () =>
      (await priya.get('readiness/scorecards/ops07/entities?limit=200')).body;
    const before = await list();
    expect(refsOf(before)).toContain('component:default/passing');

    writeFileSync(catalogFile, component('steady'));
    const { body: entity } = await priya.get(
      'catalog/entities/by-name/component/default/passing',
    );
    expect(
      (await priya.delete(`catalog/entities/by-uid/${entity.metadata.uid}`))
        .status,
    ).toBe(204);

    await eventually(async () => {
      const after = await list();
      expect(after.totalItems).toBe(before.totalItems - 1);
      expect(refsOf(after)).not.toContain('component:default/passing');
      const groups = await priya.get(
        'readiness/scorecards/ops07/groups?by=system',
      );
      const total = groups.body.items
        .map((group: any) => group.total)
        .reduce((a: number, b: number) => a + b);
      expect(total).toBe(before.totalItems - 1);
    });
    expect((await priya.get(`${ENTITY}/passing`)).status).toBe(404);
  });
});

function refsOf(list: { items: Array<{ entityRef: string }> }): string[] {
  return list.items.map(({ entityRef }) => entityRef);
}

function component(name: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: group:default/platform
  system: platform
`;
}
