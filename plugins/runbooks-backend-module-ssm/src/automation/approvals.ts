import { StepExecution } from '@aws-sdk/client-ssm';
import { parseArn } from '@opsready/backstage-plugin-aws-node';
import { LaunchAccount } from '../config/SsmSettings';

/** Who has to approve a step in AWS. */
export interface StepApproval {
  stepName: string;
  message?: string;
  /** Names of users, or ARNs. */
  approvers: string[];
  /** Whether the launch role is one of them, and its approval is enough. */
  canSignal: boolean;
}

/** Reads who is asked from the inputs of a step of `aws:approve`. Pure. */
export function readApproval(
  step: StepExecution,
  account: LaunchAccount | undefined,
): StepApproval {
  const { Approvers, MinRequiredApprovals, Message } = step.Inputs ?? {};
  const approvers = readList(Approvers);
  // Without a number one approval is enough.
  const needed = Number(unquote(MinRequiredApprovals) || 1);
  return {
    stepName: step.StepName ?? '',
    message: unquote(Message),
    approvers,
    canSignal:
      needed === 1 &&
      account !== undefined &&
      approvers.some(approver => isRole(approver, account.roleArn)),
  };
}

/** Approvers are named by the ARN of a role, or of its sessions. */
function isRole(approver: string, roleArn: string): boolean {
  if (approver === roleArn) {
    return true;
  }
  const session = parseArn(approver);
  const role = parseArn(roleArn);
  return (
    session?.service === 'sts' &&
    session.account === role?.account &&
    session.resource === `assumed-role/${role?.resource.split('/').at(-1)}`
  );
}

/** Inputs of steps are texts; those of other types are JSON. */
function readList(text = ''): string[] {
  const value = parseJson(text);
  if (Array.isArray(value)) {
    return value.map(String);
  }
  return text === '' ? [] : [text];
}

function unquote(text: string | undefined): string | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
