import { Place, Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { DocumentReading } from '../document';

/** Why nothing is launched in an account for which config names no role. */
export function noLaunchRole({ account }: Place): Refusal {
  return {
    code: 'noExecutor',
    message: `Nothing can be launched in account ${account}: config names no role for that under opsready.runbooks.aws.launch.accounts.`,
  };
}

/** Why a document of which nobody can tell what it would do is not launched: what cannot be read has no steps. */
export function notUnderstood({ steps, problems }: DocumentReading): Refusal[] {
  return steps.length > 0
    ? []
    : [
        {
          code: 'notUnderstood',
          message: `Nobody can tell what the document would do. ${problems.join(' ')}`,
        },
      ];
}
