/* eslint jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "refused", "refusedLaunch"] }] */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import {
  Answer,
  BackendProcess,
  eventually,
  hasPostgres,
  Person,
  personWith,
  portalConfig,
  SandboxControl,
  TestDatabase,
} from './__testUtils__';
import {
  accepted,
  ACTING,
  approve,
  ask,
  asked,
  AskedWith,
  automationOf,
  boundRunbook,
  callsDuring,
  entitiesAreIn,
  PLACES,
  preview,
  reach,
  read,
  readSources,
  signal,
  silence,
  start,
  stop,
} from './__testUtils__/runbooks';

jest.setTimeout(400_000);

const SHOP = 'component:default/shop';
const BORROWER = 'component:default/borrower';
const ELSEWHERE = 'component:default/payments-api';
const DATABASE = 'arn:aws:rds:eu-west-1:111122223333:db:payments-db';
const MACHINE = 'i-0aaaaaaaaaaaaaaaa';
const FOREIGN_MACHINE = 'i-0bbbbbbbbbbbbbbbb';
const CALENDAR = 'Parcelwise-ReleaseCalendar';
const PIPELINE_TOKEN = 'a-token-of-a-pipeline-0123456789';

const CHANGES = {
  name: 'change',
  action: 'aws:executeAwsApi',
  inputs: { Service: 'ecs', Api: 'UpdateService', service: 'shop' },
};

/** What each document is refused for; all of them are for the shop unless another entity is named. */
const DOCUMENTS: Record<
  string,
  { content: string; entity?: string | null; changed?: string }
> = {
  'R-Plain': {
    content: automationOf({
      parameters: {
        Word: {
          type: 'String',
          default: 'one',
          allowedPattern: '^[a-z]{1,9}$',
        },
        Text: { type: 'String', default: 'none' },
      },
    }),
  },
  'R-Machine': {
    content: automationOf({
      parameters: { InstanceId: { type: 'AWS::EC2::Instance::Id' } },
    }),
  },
  'R-NoRole': { content: automationOf({ assumeRole: null }) },
  'R-OtherRole': {
    content: automationOf({
      assumeRole: 'arn:aws:iam::111122223333:role/opsready-admin',
    }),
  },
  'R-Child': {
    content: automationOf({
      steps: [
        {
          name: 'run',
          action: 'aws:executeAutomation',
          inputs: { DocumentName: 'R-OtherRole' },
        },
      ],
    }),
  },
  'R-Unread': {
    content: JSON.stringify({
      schemaVersion: '0.3',
      assumeRole: 'arn:aws:iam::111122223333:role/opsready-automation',
      mainSteps: 'whatever comes to mind',
    }),
  },
  'R-Approved': { content: automationOf({}) },
  'R-Versioned': { content: automationOf({}) },
  'R-Step': {
    content: automationOf({
      steps: [
        {
          name: 'agree',
          action: 'aws:approve',
          inputs: {
            Approvers: ['arn:aws:iam::111122223333:role/opsready-launch'],
            MinRequiredApprovals: 1,
            Message: 'Go on?',
          },
        },
      ],
    }),
  },
  'R-Change': { content: automationOf({ steps: [CHANGES] }) },
  'R-Drifted': { content: automationOf({}) },
  'R-Deleted': { content: automationOf({}) },
  'R-Forbidden': { content: automationOf({}) },
  'R-Explained': { content: automationOf({}) },
  'R-Unclaimed': { content: automationOf({}), entity: null },
  'R-Elsewhere': {
    content: automationOf({}),
    entity: ELSEWHERE,
  },
  'R-Borrowed': {
    content: automationOf({
      parameters: { Database: { type: 'AWS::RDS::DBInstance::Id' } },
    }),
    entity: BORROWER,
  },
};

const POLICIES = [
  { id: 'everything', allow: true },
  {
    id: 'approved',
    match: { runbooks: ['R-Approved', 'R-Versioned'] },
    approvals: { count: 1, groups: ['owner'], validFor: 'PT2H' },
  },
  {
    id: 'changes',
    match: { runbooks: ['R-Change'] },
    calendars: [{ name: CALENDAR, ...PLACES.ireland }],
  },
  { id: 'drifted', match: { runbooks: ['R-Drifted'] }, drifted: 'block' },
  { id: 'forbidden', match: { runbooks: ['R-Forbidden'] }, allow: false },
  {
    id: 'explained',
    match: { runbooks: ['R-Explained'] },
    reason: 'required',
    ticket: 'required',
    ticketPattern: '[A-Z]+-[0-9]+',
  },
];

const COMPONENTS = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: shop
  annotations:
    opsready.io/aws-tags: service=shop
    opsready.io/runbooks: R-Unclaimed
spec: { type: service, lifecycle: production, owner: payments, system: payments }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: borrower
  annotations:
    aws.amazon.com/arn: ${DATABASE}
    opsready.io/runbooks: Parcelwise-FailOverDatabase
spec: { type: service, lifecycle: production, owner: checkout, system: storefront }
`;

const described = hasPostgres ? describe : describe.skip;

described('what is refused, over the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-refusals-'));
  const clockFile = join(folder, 'clock.json');
  const catalogFile = join(folder, 'shop.yaml');
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;
  let backend: BackendProcess;

  beforeAll(async () => {
    writeFileSync(catalogFile, COMPONENTS);
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    database = await TestDatabase.create();
    for (const [name, { content, entity = SHOP }] of Object.entries(
      DOCUMENTS,
    )) {
      await control.putDocument({
        ...PLACES.ireland,
        name,
        content,
        tags: entity ? { 'opsready:entity': entity } : {},
      });
    }
    for (const [id, service] of [
      [MACHINE, 'shop'],
      [FOREIGN_MACHINE, 'another-shop'],
    ]) {
      await control.putResource({
        ...PLACES.ireland,
        id,
        arn: `arn:aws:ec2:eu-west-1:111122223333:instance/${id}`,
        type: 'AWS::EC2::Instance',
        tags: { service },
      });
    }
    await control.putTags(DATABASE, {
      'opsready:entity': 'resource:default/payments-db',
    });
    const config: any = portalConfig({
      database: database.config(),
      clockFile,
      catalogFile,
      // Read once, so that what is asked afterwards is asked because of somebody.
      everySeconds: 86_400,
      runbooks: {
        policies: POLICIES,
        following: { fast: 'PT1S', slow: 'PT24H', leaseDuration: 'PT5S' },
      },
    });
    config.backend.auth = {
      externalAccess: [
        {
          type: 'static',
          options: { token: PIPELINE_TOKEN, subject: 'pipeline' },
        },
      ],
    };
    backend = await BackendProcess.start({
      name: 'portal',
      folder,
      sandboxUrl: sandbox.url,
      config,
    });
    await entitiesAreIn(backend, [SHOP, BORROWER, ELSEWHERE]);
    await readSources(database);
    await Promise.all(
      Object.entries(DOCUMENTS).map(([name, { entity }]) =>
        boundRunbook(database, entity ?? SHOP, { name }),
      ),
    );
    await silence(control);
  });

  afterAll(async () => {
    await backend?.stop();
    await database?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (name: string) => backend.as(name);

  async function launchOf(
    name: string,
    parameters: Record<string, unknown> = {},
    entityRef: string = DOCUMENTS[name]?.entity ?? SHOP,
  ) {
    const bound = DOCUMENTS[name]?.entity ?? SHOP;
    return {
      entityRef,
      runbookId: await boundRunbook(database, bound, { name }),
      parameters,
    };
  }

  /** Turns the clock forward, and waits until the backend has seen it. */
  async function turnForward(duration: { hours: number }) {
    await control.advance(duration);
    const time = await control.now();
    const priya = await as('priya');
    await eventually(async () => {
      const { now } = accepted(await priya.get('runbooks/executions?limit=1'));
      expect(Date.parse(now)).toBeGreaterThanOrEqual(time.getTime());
    });
  }

  /** What was started so far, by us or in AWS. */
  async function begun() {
    const [{ count }] = await database.runbooks('executions').count();
    return {
      stored: Number(count),
      inAws: (await control.executions()).length,
    };
  }

  /** Does something that is refused, and holds that nothing came of it, and who was asked about it. */
  async function refused(
    work: () => Promise<Answer<any>>,
    expected: { status: number; message: RegExp; asksAws: boolean },
  ) {
    const before = await begun();
    const { result, operations } = await callsDuring(control, work);
    expect({
      status: result.status,
      message: result.body?.error?.message,
    }).toEqual({
      status: expected.status,
      message: expect.stringMatching(expected.message),
    });
    expect(operations.filter(one => ACTING.includes(one))).toEqual([]);
    if (!expected.asksAws) {
      expect(operations).toEqual([]);
    }
    expect(await begun()).toEqual(before);
  }

  /** A launch that its preview refuses with a code, and that is refused as well when it is asked for all the same. */
  async function refusedLaunch(
    name: string,
    launch: Awaited<ReturnType<typeof launchOf>>,
    expected: {
      /** Absent where there is not even a preview. */
      code?: string;
      status: number;
      message: RegExp;
      asksAws: boolean;
    },
    more: AskedWith = {},
  ) {
    const person = await as(name);
    const { code, asksAws } = expected;
    if (!code) {
      await refused(() => preview(person, launch), expected);
      await refused(() => ask(person, launch, more), expected);
      return;
    }
    const { result, operations } = await callsDuring(control, () =>
      preview(person, launch),
    );
    expect({
      status: result.status,
      codes: result.body.refusals?.map(refusal => refusal.code),
    }).toEqual({ status: 200, codes: [code] });
    expect(result.body.refusals[0].message).toMatch(expected.message);
    if (!asksAws) {
      expect(operations).toEqual([]);
    }
    await refused(
      () => ask(person, launch, { planHash: result.body.planHash, ...more }),
      expected,
    );
  }

  describe('of what our own data decides, without asking anybody', () => {
    it('a runbook and an entity that do not exist', async () => {
      const amara = await as('amara');
      const launch = await launchOf('R-Plain');
      for (const [wrong, message] of [
        [{ ...launch, runbookId: 'no-such-runbook' }, /no-such-runbook/],
        [
          { ...launch, entityRef: 'component:default/no-such-thing' },
          /no-such-thing/,
        ],
      ] as const) {
        await refused(() => preview(amara, wrong), {
          status: 404,
          message,
          asksAws: false,
        });
        await refused(() => ask(amara, wrong), {
          status: 404,
          message,
          asksAws: false,
        });
      }
      await refused(() => amara.get('runbooks/executions/no-such-execution'), {
        status: 404,
        message: /no-such-execution/,
        asksAws: false,
      });
    });

    it('a runbook that is not bound to the entity', async () => {
      const launch = await launchOf('R-Elsewhere', {}, SHOP);
      await refusedLaunch('amara', launch, {
        status: 404,
        message: /R-Elsewhere.*component:default\/shop/,
        asksAws: false,
      });
    });

    it.each<[string, Record<string, unknown>, RegExp]>([
      ['out of pattern', { Word: 'Two Words' }, /'Word'/],
      ['over 512 characters', { Text: 'x'.repeat(513) }, /'Text'.*512/],
      ['not of its type', { Word: ['one'] }, /'Word'/],
      ['of a parameter that does not exist', { Other: 'x' }, /'Other'/],
      [
        'of a role, which the server fills in',
        {
          AutomationAssumeRole: 'arn:aws:iam::111122223333:role/opsready-admin',
        },
        /'AutomationAssumeRole'.*server/,
      ],
    ])('a value %s', async (_, parameters, message) => {
      await refusedLaunch('amara', await launchOf('R-Plain', parameters), {
        code: 'parameters',
        status: 400,
        message,
        asksAws: false,
      });
    });

    it('who is neither owner nor of the platform team, whoever owns what', async () => {
      await refusedLaunch('mara', await launchOf('R-Plain'), {
        status: 403,
        message: /runbooks\.execution\.create/,
        asksAws: false,
      });
    });

    it('a contractor, who is not even told that there is something', async () => {
      const robin = await as('robin');
      const launch = await launchOf('R-Plain');
      for (const work of [
        () => preview(robin, launch),
        () => ask(robin, launch),
      ]) {
        await refused(work, {
          status: 404,
          message: /component:default\/shop/,
          asksAws: false,
        });
      }
    });

    it('a team that annotates the document of another team', async () => {
      await refusedLaunch('amara', await launchOf('R-Unclaimed'), {
        code: 'noAuthority',
        status: 403,
        message: /gives no right.*R-Unclaimed/,
        asksAws: false,
      });
      const runbookId = await boundRunbook(database, BORROWER, {
        name: 'Parcelwise-FailOverDatabase',
      });
      const { claims } = accepted(
        await (
          await as('mara')
        ).get('runbooks/entities/component/default/borrower/runbooks'),
      );
      expect(claims).toMatchObject([{ runbookId }]);
    });

    it('a document without a role, which would act as the portal itself', async () => {
      await refusedLaunch('amara', await launchOf('R-NoRole'), {
        code: 'roleMissing',
        status: 403,
        message: /names no role/,
        asksAws: false,
      });
    });

    it('what policy forbids', async () => {
      await refusedLaunch('amara', await launchOf('R-Forbidden'), {
        code: 'notAllowListed',
        status: 403,
        message: /'forbidden'/,
        asksAws: false,
      });
    });

    it('a drifted document, until somebody looks at what it is now', async () => {
      const amara = await as('amara');
      const launch = await launchOf('R-Drifted');
      const path = `runbooks/runbooks/${launch.runbookId}`;
      const review = async () =>
        accepted(
          await amara.post(`${path}/reviews`, {
            contentHash: accepted(await amara.get(path)).runbook.contentHash,
          }),
        );
      await review();
      await control.putDocument({
        ...PLACES.ireland,
        name: 'R-Drifted',
        content: automationOf({
          parameters: { New: { type: 'String', default: 'x' } },
        }),
      });
      await readSources(database);
      await eventually(async () => {
        const { runbook } = accepted(await amara.get(path));
        expect(runbook.review.drifted).toBe(true);
      });
      await silence(control);
      await refusedLaunch('amara', launch, {
        code: 'drifted',
        status: 409,
        message: /has changed since its last review/,
        asksAws: false,
      });
      await review();
      expect((await preview(amara, launch)).body.refusals).toEqual([]);
    });

    it('a service credential, for everything that people do', async () => {
      const pipeline = personWith(backend.url, 'pipeline', PIPELINE_TOKEN);
      const launch = await launchOf('R-Plain');
      const somewhere = {
        execution: { id: 'any' },
        planHash: 'any',
      } as Execution;
      const works: Array<(service: Person) => Promise<Answer<any>>> = [
        service => preview(service, launch),
        service => ask(service, launch, { planHash: 'any' }),
        service => approve(service, somewhere),
        service => start(service, somewhere),
        service => stop(service, somewhere),
        service =>
          signal(service, somewhere, { signal: 'resume', stepName: 'any' }),
      ];
      for (const work of works) {
        await refused(() => work(pipeline), {
          status: 403,
          message: /./,
          asksAws: false,
        });
      }
    });
  });

  describe('of what AWS has to be asked about', () => {
    it('a resource of another entity, and one that nobody knows', async () => {
      for (const InstanceId of [FOREIGN_MACHINE, 'i-0123456789abcdef0']) {
        await refusedLaunch(
          'amara',
          await launchOf('R-Machine', { InstanceId }),
          {
            code: 'foreignResource',
            status: 403,
            message: new RegExp(InstanceId),
            asksAws: true,
          },
        );
      }
      const amara = await as('amara');
      const own = await launchOf('R-Machine', { InstanceId: MACHINE });
      expect((await preview(amara, own)).body.refusals).toEqual([]);
    });

    it('resources, where they cannot be looked up', async () => {
      await control.deny('tag:GetResources');
      await refusedLaunch(
        'amara',
        await launchOf('R-Machine', { InstanceId: MACHINE }),
        {
          code: 'unresolvedResource',
          status: 403,
          message: /tag:GetResources/,
          asksAws: true,
        },
      );
      await control.allowAll();
    });

    it('a team that annotates the database of another team, with the document of that team and with one of its own', async () => {
      const launch = {
        entityRef: BORROWER,
        runbookId: await boundRunbook(database, BORROWER, {
          name: 'Parcelwise-FailOverDatabase',
        }),
        parameters: {
          DBInstanceIdentifier: 'payments-db',
          Reason: 'It would be so convenient',
        },
      };
      await refusedLaunch('mara', launch, {
        code: 'noAuthority',
        status: 403,
        message: /resource:default\/payments-db/,
        asksAws: true,
      });
      await refusedLaunch(
        'mara',
        await launchOf('R-Borrowed', { Database: 'payments-db' }),
        {
          code: 'noAuthority',
          status: 403,
          message: /resource:default\/payments-db/,
          asksAws: true,
        },
      );
    });

    it.each<[string, string, string, number, RegExp]>([
      [
        'a role that config does not allow',
        'R-OtherRole',
        'roleNotAllowed',
        403,
        /role\/opsready-admin/,
      ],
      [
        'a child that acts as another role',
        'R-Child',
        'roleNotAllowed',
        403,
        /'run'.*role\/opsready-admin/,
      ],
      [
        'nothing that can be understood',
        'R-Unread',
        'notUnderstood',
        400,
        /Nobody can tell/,
      ],
    ])('a document with %s', async (_, name, code, status, message) => {
      await refusedLaunch('amara', await launchOf(name), {
        ...{ code, status, message },
        asksAws: true,
      });
    });

    it('what mutates while the change calendar is closed, unless somebody breaks the glass', async () => {
      const launch = await launchOf('R-Change');
      await control.setCalendar(CALENDAR, 'CLOSED');
      await refusedLaunch('amara', launch, {
        code: 'calendarClosed',
        status: 409,
        message: /calendar is closed/,
        asksAws: true,
      });
      const breakGlass = { reason: 'Customers cannot pay' };
      const amara = await as('amara');
      await refused(() => ask(amara, launch, { breakGlass }), {
        status: 403,
        message: /runbooks\.execution\.override/,
        asksAws: true,
      });
      const priya = await as('priya');
      const broken = await asked(priya, launch, { breakGlass });
      expect(broken.breakGlass).toEqual({
        by: 'user:default/priya',
        ...breakGlass,
      });
      const { items } = accepted(
        await priya.get(`runbooks/audit?executionId=${broken.execution.id}`),
      );
      expect(items).toContainEqual(
        expect.objectContaining({
          event: 'overridden',
          severity: 'high',
          actor: 'user:default/priya',
        }),
      );
      await control.setCalendar(CALENDAR, null);
      await control.advance({ minutes: 10 });
      await eventually(async () => {
        const now = await read(priya, broken);
        expect(now.execution.finishedAt).toBeDefined();
      });
    });

    it('what mutates while the change calendar cannot be read', async () => {
      await control.deny('ssm:GetCalendarState');
      await refusedLaunch('amara', await launchOf('R-Change'), {
        code: 'calendarUnreadable',
        status: 409,
        message: /counts as closed.*ssm:GetCalendarState/,
        asksAws: true,
      });
      await control.allowAll();
    });

    it('everything while access is denied, naming what is missing', async () => {
      await control.deny('ssm:DescribeDocument');
      await refusedLaunch('amara', await launchOf('R-Plain'), {
        code: 'providerDenied',
        status: 503,
        message: /ssm:DescribeDocument/,
        asksAws: true,
      });
      await control.allowAll();
    });

    it('everything while AWS throttles', async () => {
      await control.throttle('ssm:DescribeDocument');
      await refusedLaunch('amara', await launchOf('R-Plain'), {
        code: 'providerUnavailable',
        status: 503,
        message: /ssm:DescribeDocument.*Try again/,
        asksAws: true,
      });
      await control.noThrottle();
    });

    it('a document that was deleted after its preview', async () => {
      const amara = await as('amara');
      const launch = await launchOf('R-Deleted');
      const { planHash } = (await preview(amara, launch)).body;
      await control.deleteDocument({ ...PLACES.ireland, name: 'R-Deleted' });
      await refused(() => ask(amara, launch, { planHash }), {
        status: 409,
        message: /R-Deleted does not exist any more/,
        asksAws: true,
      });
    });

    it('what is not what was previewed', async () => {
      const amara = await as('amara');
      const launch = await launchOf('R-Plain', { Word: 'two' });
      const { planHash } = (await preview(amara, launch)).body;
      const other = await launchOf('R-Plain', { Word: 'three' });
      await refused(() => ask(amara, other, { planHash }), {
        status: 409,
        message: /not what was previewed/,
        asksAws: true,
      });
    });

    it('what has no reason and no ticket', async () => {
      const amara = await as('amara');
      const launch = await launchOf('R-Explained');
      for (const [more, message] of [
        [{}, /reason.*ticket/],
        [{ reason: 'Because', ticket: 'soon' }, /'soon'/],
      ] as const) {
        await refused(() => ask(amara, launch, more), {
          status: 400,
          message,
          asksAws: true,
        });
      }
    });
  });

  it('a start that AWS denies has failed, and says what is missing', async () => {
    const amara = await as('amara');
    const before = (await begun()).inAws;
    await control.deny('ssm:StartAutomationExecution');
    const launch = await launchOf('R-Plain');
    const { status, body } = await ask(amara, launch);
    expect({ status, message: body.error.message }).toEqual({
      status: 503,
      message: expect.stringContaining('ssm:StartAutomationExecution'),
    });
    await control.allowAll();
    const { items } = accepted(
      await amara.get(`runbooks/executions?runbookId=${launch.runbookId}`),
    );
    expect(items).toMatchObject([
      {
        status: 'failed',
        message: expect.stringContaining('ssm:StartAutomationExecution'),
      },
    ]);
    expect((await begun()).inAws).toBe(before);
  });

  describe('of approvals', () => {
    let waiting: Execution;

    it('one’s own, one by somebody who may not approve it, and one of something else', async () => {
      waiting = await asked(await as('amara'), await launchOf('R-Approved'));
      expect(waiting.execution.status).toBe('awaitingApproval');
      const execution = waiting;
      for (const [name, status, message] of [
        ['amara', 403, /asked for this launch yourself/],
        ['mara', 403, /group:default\/payments/],
        ['robin', 404, /./],
      ] as const) {
        const person = await as(name);
        await refused(() => approve(person, execution), {
          ...{ status, message },
          asksAws: false,
        });
      }
      const luca = await as('luca');
      await refused(
        () => approve(luca, { ...waiting, planHash: 'another-hash' }),
        { status: 409, message: /has changed since/, asksAws: false },
      );
      const amara = await as('amara');
      await refused(() => start(amara, waiting), {
        status: 409,
        message: /waits for approvals/,
        asksAws: false,
      });
    });

    it('one that came too late', async () => {
      await turnForward({ hours: 3 });
      const luca = await as('luca');
      await refused(() => approve(luca, waiting), {
        status: 409,
        message: /expired|not approved in time/,
        asksAws: false,
      });
      await reach(database, { [waiting.execution.id]: 'expired' });
    });

    it('one that has expired when the launch is to start', async () => {
      const [amara, luca] = [await as('amara'), await as('luca')];
      const late = await asked(amara, await launchOf('R-Approved'));
      accepted(await approve(luca, late));
      await turnForward({ hours: 3 });
      await refused(() => start(amara, late), {
        status: 409,
        message: /expired/,
        asksAws: false,
      });
      await reach(database, { [late.execution.id]: 'expired' });
    });

    it('one of a version that is no longer the default', async () => {
      const [amara, luca] = [await as('amara'), await as('luca')];
      const version = await asked(amara, await launchOf('R-Versioned'));
      accepted(await approve(luca, version));
      await control.putDocument({
        ...PLACES.ireland,
        name: 'R-Versioned',
        content: automationOf({ steps: [CHANGES] }),
      });
      await refused(() => start(amara, version), {
        status: 409,
        message: /approvals no longer count.*version/i,
        asksAws: true,
      });
      const now = await read(luca, version);
      expect(now.execution.status).toBe('awaitingApproval');
      expect(now.approvals).toMatchObject([
        { by: 'user:default/luca', voided: expect.any(String) },
      ]);
      expect(now.plan.documentVersion).toBe('2');
      await refused(() => approve(luca, version), {
        status: 409,
        message: /has changed since/,
        asksAws: false,
      });
      accepted(await approve(luca, now));
      accepted(await start(amara, await read(amara, version)));
      expect((await control.executions()).at(-1)).toMatchObject({
        document: 'R-Versioned',
        version: '2',
      });
    });
  });

  describe('of what runs', () => {
    let running: Execution;

    it('a second one at the same time', async () => {
      const amara = await as('amara');
      running = await asked(amara, await launchOf('R-Plain'));
      await reach(database, { [running.execution.id]: 'running' });
      await refusedLaunch('priya', await launchOf('R-Plain'), {
        code: 'alreadyRunning',
        status: 409,
        message: new RegExp(running.execution.id),
        asksAws: false,
      });
    });

    it('a stop or a signal by somebody who may only read, and a signal that nobody waits for', async () => {
      const [amara, mara] = [await as('amara'), await as('mara')];
      const resume = { signal: 'resume', stepName: 'work' } as const;
      for (const [work, status, message] of [
        [() => stop(mara, running), 403, /runbooks\.execution\.stop/],
        [
          () => signal(mara, running, resume),
          403,
          /runbooks\.execution\.signal/,
        ],
        [() => signal(amara, running, resume), 409, /wait/],
      ] as const) {
        await refused(work, { status, message, asksAws: false });
      }
    });

    it('the approval of a step in AWS by who asked for the run', async () => {
      const [amara, luca] = [await as('amara'), await as('luca')];
      const step = await asked(amara, await launchOf('R-Step'));
      await reach(database, { [step.execution.id]: 'waiting' });
      const agree = { signal: 'approve', stepName: 'agree' } as const;
      await refused(() => signal(amara, step, agree), {
        status: 403,
        message: /asked for|requester|yourself/i,
        asksAws: false,
      });
      accepted(await signal(luca, step, agree));
      await reach(database, { [step.execution.id]: 'succeeded' });
    });

    it('what was deleted in AWS is unknown, and keeps its place until somebody with the right says what became of it', async () => {
      const [amara, mara] = [await as('amara'), await as('mara')];
      const { providerId = '' } = await read(amara, running);
      await control.forgetExecution({ ...PLACES.ireland, id: providerId });
      await reach(database, { [running.execution.id]: 'unknown' });
      const unknown = await read(amara, running);
      expect(unknown.execution.message).toContain(providerId);
      const launch = await launchOf('R-Plain');
      await refused(() => ask(amara, launch), {
        status: 409,
        message: new RegExp(running.execution.id),
        asksAws: false,
      });
      const close = (person: Person) =>
        person.post(`runbooks/executions/${running.execution.id}/close`, {
          outcome: 'failed',
          reason: 'Somebody deleted it',
        });
      await refused(() => close(mara), {
        status: 403,
        message: /runbooks\.execution\.stop/,
        asksAws: false,
      });
      const { execution } = accepted(await close(amara));
      expect(execution.status).toBe('failed');
      expect((await preview(amara, launch)).body.refusals).toEqual([]);
    });
  });
});
