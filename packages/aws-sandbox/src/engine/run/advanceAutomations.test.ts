import fc from 'fast-check';
import { buildWorld, parcelwise } from '../../scenario';
import { addDocument, SandboxClock, type StoredExecution } from '../../state';
import { advanceAutomations } from './advanceAutomations';
import { launchExecution } from './launchExecution';
import { prepareExecution } from './prepareExecution';

const ACCOUNT = '111122223333';
const REGION = 'eu-west-1';
const START = Date.parse('2030-01-01T00:00:00Z');

/** A world whose time a test sets, without the company's resources, which would take long to make. */
function quietWorld() {
  let elapsed = 0;
  const clock = new SandboxClock();
  jest.spyOn(clock, 'now').mockImplementation(() => new Date(START + elapsed));
  const world = buildWorld(clock, {
    scenario: { ...parcelwise, components: [], documents: [] },
    seed: 1,
    scale: 1,
  });
  return {
    world,
    to(milliseconds: number) {
      elapsed = milliseconds;
      advanceAutomations(world);
    },
  };
}

/** Runs a document of sleeps, some in a loop, and looks at the given moments. */
function history(seconds: number[], looks: number[]): unknown {
  const { world, to } = quietWorld();
  const sleep = (duration: number, index: number) => ({
    name: `step_${index}`,
    action: 'aws:sleep',
    maxAttempts: 2,
    timeoutSeconds: 30,
    onFailure: 'Continue',
    inputs: { Duration: `PT${duration}S` },
  });
  addDocument(world.region(ACCOUNT, REGION).documents, {
    name: 'Sleeps',
    owner: ACCOUNT,
    type: 'Automation',
    format: 'JSON',
    createdAt: world.clock.now(),
    content: JSON.stringify({
      schemaVersion: '0.3',
      mainSteps: [
        ...seconds.map(sleep),
        {
          name: 'turns',
          action: 'aws:loop',
          inputs: { Iterators: ['a', 'b'], Steps: [sleep(1, 99)] },
        },
      ],
    }),
  });
  const execution = launchExecution({
    world,
    account: ACCOUNT,
    region: REGION,
    caller: {
      account: ACCOUNT,
      arn: `arn:aws:iam::${ACCOUNT}:root`,
      userId: ACCOUNT,
      accessKeyId: ACCOUNT,
      allow: ['*'],
    },
    prepared: prepareExecution(
      { world, account: ACCOUNT, region: REGION },
      { documentName: 'Sleeps', parameters: {}, rate: {} },
    ),
  });
  for (const look of [...looks].sort((a, b) => a - b)) {
    to(look);
  }
  to(86_400_000);
  return summary(execution);
}

function summary({ status, steps, endedAt }: StoredExecution) {
  return {
    status,
    endedAt,
    steps: steps.map(({ name, status: stepStatus, startedAt, ...step }) => ({
      name,
      stepStatus,
      startedAt,
      endedAt: step.endedAt,
    })),
  };
}

describe('advanceAutomations', () => {
  it('makes the same history, however often somebody looks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(fc.integer({ min: 0, max: 200_000 }), { maxLength: 30 }),
        (seconds, looks) => {
          expect(history(seconds, looks)).toEqual(history(seconds, []));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('goes on where the clock was set back and forth', () => {
    const { world, to } = quietWorld();
    to(60_000);
    to(0);
    expect(world.automation.time).toBe(START);
    to(120_000);
    expect(world.automation.time).toBe(START + 120_000);
  });
});
