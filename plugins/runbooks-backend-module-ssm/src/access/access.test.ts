import {
  collect,
  EU,
  ReceivedCall,
  signal,
  SsmSandbox,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import {
  component,
  executorOptions,
  indexedRunbook,
  launchOf,
} from '../__testUtils__/launching';
import { createAutomationExecutor } from '../automation/createAutomationExecutor';
import { createChangeCalendarReader } from '../calendar/createChangeCalendarReader';
import { createCommandExecutor } from '../command/createCommandExecutor';
import { launchAccess } from './launchAccess';
import { readAccess } from './readAccess';

const person = { entityRef: 'user:default/ada' };
const EXECUTION = '0d4b9f6e-2f0f-4c44-9a43-0c5a8f0f7f11';

describe('what the roles have to allow', () => {
  let sandbox: SsmSandbox;

  beforeAll(async () => {
    sandbox = await startSsmSandbox();
  });
  afterAll(() => sandbox.close());

  /** The actions that were called as a role. */
  async function calledAs(role: string): Promise<Set<string>> {
    const { calls } = await sandbox.control('GET', '/calls');
    return new Set(
      (calls as ReceivedCall[])
        .filter(({ principal }) => principal?.includes(role))
        .filter(({ service }) => service !== 'sts')
        .map(
          ({ service, operation }) =>
            `${service === 'tagging' ? 'tag' : service}:${operation}`,
        ),
    );
  }

  it('is all that a run from beginning to end calls, each as its role', async () => {
    const options = executorOptions(sandbox);
    const { now } = await sandbox.control('GET', '/clock');
    const since = new Date(now);
    for (const [executor, name, entity] of [
      [
        createAutomationExecutor(options),
        'Parcelwise-FailOverDatabase',
        'payments-api',
      ],
      [
        createCommandExecutor(options),
        'Parcelwise-CollectDiagnostics',
        'ci-runners',
      ],
    ] as const) {
      const runbook = await indexedRunbook(sandbox, name);
      const parameter = runbook.parameters.find(
        ({ resourceType, filledByServer }) => resourceType && !filledByServer,
      )!;
      const { items } = await executor.listResources({
        runbook,
        parameter: parameter.name,
        entity: component(entity),
        signal,
      });
      const { value } = items[0];
      const prepared = await executor.prepare({
        runbook,
        entity: component(entity),
        launch: launchOf({
          [parameter.name]: parameter.type === 'StringList' ? [value] : value,
          ...(entity === 'payments-api' && { Reason: 'the zone is failing' }),
        }),
        signal,
      });
      await executor.preview({ prepared, person, signal });
      const { plan } = prepared;
      const { providerId } = await executor.start({
        executionId: EXECUTION,
        clientToken: EXECUTION,
        plan,
        sealed: prepared.sealed,
        person,
        signal,
      });
      await executor.find({ executionId: EXECUTION, plan, since, signal });
      await sandbox.control('PUT', '/clock', { advanceMs: 10_000 });
      const execution = { executionId: EXECUTION, providerId, plan };
      await collect(
        executor.follow({
          target: EU,
          open: [{ providerId, details: true }],
          since,
          signal,
        }),
      );
      await executor.readOutputs({ execution, signal });
      if (entity === 'payments-api') {
        await executor.signal({
          execution,
          signal: 'approve',
          stepName: 'approve',
          person,
          abort: signal,
        });
      }
      await executor.stop({ execution, person, signal });
    }
    await createChangeCalendarReader(sandbox).readState({
      calendars: [{ ...EU, name: 'Parcelwise-ReleaseCalendar' }],
      at: since,
      signal,
    });

    const mayRead = readAccess().flatMap(access => access.requiredPermissions);
    const mayLaunch = launchAccess().flatMap(({ actions }) => actions);
    const read = await calledAs('opsready-read');
    const launched = await calledAs('opsready-launch');
    expect([...read].filter(action => !mayRead.includes(action))).toEqual([]);
    expect([...launched].filter(action => !mayLaunch.includes(action))).toEqual(
      [],
    );
    // Whatever changes something is called as the launch role alone.
    expect([...read].filter(action => mayLaunch.includes(action))).toEqual([]);
    expect(launched.size).toBeGreaterThan(5);
  });
});
