import { AutomationExecutionMetadata } from '@aws-sdk/client-ssm';
import { LaunchSettings } from '../config/SsmSettings';
import { readApproval, StepApproval } from './approvals';
import { isOurs } from './isOurs';
import {
  allSteps,
  AutomationReading,
  getExecution,
  readExecutionMark,
} from './listExecutions';

const MAX_KEPT = 5_000;

/** What never changes of an execution, and lists do not show: looked up once for each. */
export class KnownAutomations {
  readonly #launch: LaunchSettings;
  readonly #marks = new Map<string, string | undefined>();
  readonly #approvals = new Map<string, StepApproval | undefined>();

  constructor(launch: LaunchSettings) {
    this.#launch = launch;
  }

  /** Our id of an execution; only those that a launch role started can have one. */
  async markOf(
    reading: AutomationReading,
    execution: AutomationExecutionMetadata,
  ): Promise<string | undefined> {
    if (!isOurs(this.#launch, reading.account, execution)) {
      return undefined;
    }
    const { AutomationExecutionId: id = '' } = execution;
    return keep(this.#marks, id, () => readExecutionMark(reading, id));
  }

  /** Who has to approve the step that an execution waits at. */
  async approvalOf(
    reading: AutomationReading,
    {
      AutomationExecutionId: id = '',
      CurrentStepName: stepName,
    }: AutomationExecutionMetadata,
  ): Promise<StepApproval | undefined> {
    return keep(this.#approvals, `${id} ${stepName}`, async () => {
      const execution = await getExecution(reading, id);
      const step = (await allSteps(reading, execution)).findLast(
        ({ StepName }) => StepName === stepName,
      );
      return (
        step && readApproval(step, this.#launch.accounts.get(reading.account))
      );
    });
  }
}

/** The value that is kept, or that is loaded and kept; the oldest leaves where there are too many. */
async function keep<TValue>(
  kept: Map<string, TValue>,
  key: string,
  load: () => Promise<TValue>,
): Promise<TValue> {
  if (kept.has(key)) {
    return kept.get(key)!;
  }
  const value = await load();
  kept.set(key, value);
  if (kept.size > MAX_KEPT) {
    kept.delete(kept.keys().next().value!);
  }
  return value;
}
