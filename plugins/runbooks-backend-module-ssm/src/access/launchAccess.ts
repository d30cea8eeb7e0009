/**
 * A statement of an IAM policy.
 *
 * @public
 */
export interface LaunchAccess {
  id: string;
  actions: string[];
  resources: string[];
  condition?: Record<string, Record<string, string>>;
}

const ssm = (resource: string) => `arn:aws:ssm:*:ACCOUNT_ID:${resource}`;

/**
 * What the role that launches in each account has to allow, and nothing else: it must not hold a right on anything that
 * runbooks act on. `ACCOUNT_ID`, `DOCUMENT_NAME` and `AUTOMATION_ROLE_NAME` stand for the account, for each document that
 * may be run, and for each of its `automationRoles`.
 *
 * @public
 */
export function launchAccess(): LaunchAccess[] {
  return [
    {
      id: 'start-automations',
      actions: ['ssm:StartAutomationExecution'],
      resources: [
        // AWS moves from the second form to the first; while it does, accounts ask for either.
        ssm('document/DOCUMENT_NAME'),
        ssm('automation-definition/DOCUMENT_NAME:*'),
        ssm('automation-execution/*'),
      ],
    },
    {
      id: 'act-on-automations',
      actions: [
        'ssm:AddTagsToResource',
        'ssm:SendAutomationSignal',
        'ssm:StopAutomationExecution',
      ],
      resources: [ssm('automation-execution/*')],
    },
    {
      id: 'preview-automations',
      actions: ['ssm:GetExecutionPreview', 'ssm:StartExecutionPreview'],
      resources: ['*'],
    },
    {
      id: 'send-commands',
      actions: ['ssm:SendCommand'],
      resources: [
        ssm('document/DOCUMENT_NAME'),
        'arn:aws:ec2:*:ACCOUNT_ID:instance/*',
        ssm('managed-instance/*'),
      ],
    },
    {
      id: 'cancel-commands',
      actions: ['ssm:CancelCommand'],
      resources: ['*'],
    },
    {
      id: 'pass-automation-roles',
      actions: ['iam:PassRole'],
      resources: ['arn:aws:iam::ACCOUNT_ID:role/AUTOMATION_ROLE_NAME'],
      condition: {
        StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' },
      },
    },
  ];
}
