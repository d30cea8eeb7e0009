import { createDocumentSource } from '../source/createDocumentSource';

/**
 * What a part of the module must be allowed by the role that reads.
 *
 * @public
 */
export interface ReadAccess {
  id: string;
  /** As IAM spells them. */
  requiredPermissions: string[];
}

/**
 * What the role that reads each account has to allow, by what it is needed for.
 *
 * @public
 */
export function readAccess(): ReadAccess[] {
  const source = createDocumentSource({
    clients: {
      getClient: () => {
        throw new Error('The source is described here, not run');
      },
    },
    settings: { targets: [], documents: { shared: [], amazonOwned: [] } },
  });
  return [
    { id: source.id, requiredPermissions: source.requiredPermissions },
    {
      id: 'ssm-automation',
      requiredPermissions: [
        'ssm:DescribeAutomationExecutions',
        'ssm:DescribeAutomationStepExecutions',
        'ssm:DescribeDocument',
        'ssm:GetAutomationExecution',
        'ssm:GetDocument',
        'ssm:ListTagsForResource',
        'tag:GetResources',
      ],
    },
    {
      id: 'ssm-command',
      requiredPermissions: [
        'ssm:DescribeDocument',
        'ssm:GetCommandInvocation',
        'ssm:GetDocument',
        'ssm:ListCommandInvocations',
        'ssm:ListCommands',
        'tag:GetResources',
      ],
    },
    {
      id: 'ssm-change-calendar',
      requiredPermissions: ['ssm:GetCalendarState'],
    },
  ];
}
