import {
  ExecutionPlan,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { judgePolicy, PolicySubject } from '../policy/judgePolicy';
import { LaunchPolicy } from '../policy/LaunchPolicy';

/**
 * What stands in the way because of the documents that the steps of a launch run: each has to be allowed by the policies as
 * if it were launched itself, with the risk class of the whole. Else a runbook that is allowed would lead around the
 * allow-list. Pure.
 */
export function judgeChildren(
  { children = [] }: Pick<ExecutionPlan, 'children'>,
  options: { policies: readonly LaunchPolicy[]; subject: PolicySubject },
): Refusal[] {
  const { policies, subject } = options;
  return children.flatMap(({ documentName, step }) => {
    const { allowed, message = '' } = judgePolicy(policies, {
      ...subject,
      runbookName: documentName,
    });
    const where = step ? `Step '${step}'` : 'A step';
    return allowed
      ? []
      : [
          {
            code: 'childNotAllowed' as const,
            message: `${where} runs ${documentName}. ${message}`,
          },
        ];
  });
}
