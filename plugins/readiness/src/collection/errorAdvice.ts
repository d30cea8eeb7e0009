import { TargetStatus } from '@opsready/backstage-plugin-readiness-common';

type ErrorKind = NonNullable<TargetStatus['error']>['kind'];

/** What to do about a failed read, by the kind of failure. */
export function errorAdvice(kind: ErrorKind): string {
  switch (kind) {
    case 'AccessDenied':
      return 'Allow the action in the policy of the role that is assumed in this account.';
    case 'Throttled':
      return 'The next cycle tries again. If it happens often, lower the budget of the operation in opsready.aws.budgets.';
    case 'NotFound':
      return 'Check that the account and the Region in opsready.readiness.aws exist.';
    case 'NotEnabled':
      return 'Enable the service there, or take the Region out of opsready.readiness.aws.';
    case 'Unavailable':
      return 'The next cycle tries again. If it stays, check the network path and the AWS Health dashboard.';
    case 'Aborted':
      return 'The read took longer than its timeout. Raise the timeout in config, or read less often.';
    default:
      return 'This is a fault of the collector: tell its maintainers, with the message.';
  }
}
