import { eventually } from '../eventually';
import { SandboxCall, SandboxControl } from '../SandboxControl';

/** What is asked in the background, whoever does what, while something runs. */
const FOLLOWING = [
  'DescribeAutomationExecutions',
  'GetAutomationExecution',
  'DescribeAutomationStepExecutions',
  'ListCommands',
  'ListCommandInvocations',
  // Whose an execution is.
  'ListTagsForResource',
];

/** Operations that start, signal or stop something. */
export const ACTING = [
  'StartAutomationExecution',
  'SendCommand',
  'SendAutomationSignal',
  'StopAutomationExecution',
  'CancelCommand',
];

/** What AWS was asked while something was done, beside following. */
export async function callsDuring<TResult>(
  control: SandboxControl,
  work: () => Promise<TResult>,
): Promise<{ result: TResult; operations: string[] }> {
  const before = await lastSequence(control);
  const result = await work();
  const calls = await control.calls({ afterSequence: String(before) });
  return {
    result,
    operations: calls
      .map(({ operation }) => operation)
      .filter(operation => !FOLLOWING.includes(operation)),
  };
}

/** Waits until nothing is read in the background any more. */
export async function silence(control: SandboxControl): Promise<void> {
  let before: SandboxCall | undefined;
  let quietFor = 0;
  await eventually(async () => {
    const last = (await control.calls()).at(-1);
    quietFor = last?.sequence === before?.sequence ? quietFor + 1 : 0;
    before = last;
    // Longer than the pause between two parts of a read.
    expect(quietFor).toBeGreaterThan(20);
  });
}

async function lastSequence(control: SandboxControl): Promise<number> {
  return (await control.calls()).at(-1)?.sequence ?? 0;
}
