/**
 * A statement of an IAM policy.
 *
 * @public
 */
export interface ActAccess {
  id: string;
  actions: string[];
  resources: string[];
}

/**
 * What the role that pages and declares in each account has to allow, and nothing else. `ACCOUNT_ID` stands for the account.
 *
 * @public
 */
export function actAccess(): ActAccess[] {
  return [
    {
      id: 'page',
      actions: ['ssm-contacts:StartEngagement'],
      resources: ['arn:aws:ssm-contacts:*:ACCOUNT_ID:contact/*'],
    },
    {
      id: 'declare',
      actions: ['ssm-incidents:StartIncident'],
      resources: ['arn:aws:ssm-incidents::ACCOUNT_ID:response-plan/*'],
    },
    {
      id: 'summarize',
      actions: ['ssm-incidents:UpdateIncidentRecord'],
      resources: ['arn:aws:ssm-incidents::ACCOUNT_ID:incident-record/*'],
    },
  ];
}
