import { isAbout, type World } from '../../state';
import type { ExecutionContext } from './ExecutionContext';

/** How long things take in milliseconds: short, but so that a person can watch. */
const DEFAULT_DURATIONS: Record<string, number> = {
  /** As `Pending`, before the first step. */
  start: 500,
  /** As `Cancelling`. */
  cancel: 1000,
  preview: 1000,
  'aws:assertAwsResourceProperty': 1000,
  'aws:branch': 200,
  'aws:changeInstanceState': 3000,
  'aws:copyImage': 5000,
  'aws:createImage': 5000,
  'aws:createStack': 8000,
  'aws:createTags': 1000,
  'aws:deleteImage': 1000,
  'aws:deleteStack': 5000,
  'aws:executeAwsApi': 1500,
  'aws:executeScript': 2000,
  'aws:invokeLambdaFunction': 1500,
  /** Between two iterations. */
  'aws:loop': 100,
  'aws:updateVariable': 200,
  /** Between two looks. */
  'aws:waitForAwsResourceProperty': 2000,
};

/** Time that a step of an execution takes, or one of its own phases (`start`, `cancel`). */
export function durationOf(
  { world, execution }: Pick<ExecutionContext, 'world' | 'execution'>,
  action: string,
  step?: string,
): number {
  return scriptedDuration(world, {
    document: execution.document.name,
    step,
    action,
  });
}

/** Time that something takes: as the control API says, else the default. */
export function scriptedDuration(
  world: World,
  about: { document: string; step?: string; action: string },
): number {
  const scripted = world.automation.script.durations.findLast(entry =>
    isAbout(entry, about),
  );
  return scripted?.durationMs ?? DEFAULT_DURATIONS[about.action] ?? 1000;
}
