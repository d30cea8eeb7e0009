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
 * What the role that reads each account has to allow, by what it is needed for. Without `incident-manager-reveals` rosters are
 * read, and no address can be revealed.
 *
 * @public
 */
export function readAccess(): ReadAccess[] {
  return [
    {
      id: 'incident-manager-rosters',
      requiredPermissions: [
        'ssm-contacts:GetContact',
        'ssm-contacts:ListContactChannels',
        'ssm-contacts:ListContacts',
        'ssm-contacts:ListRotationShifts',
        'ssm-contacts:ListRotations',
        'ssm-incidents:GetResponsePlan',
        'ssm-incidents:ListResponsePlans',
      ],
    },
    {
      id: 'incident-manager-incidents',
      requiredPermissions: [
        'ssm-contacts:DescribeEngagement',
        'ssm-contacts:ListEngagements',
        'ssm-incidents:GetIncidentRecord',
        'ssm-incidents:ListIncidentRecords',
        'ssm-incidents:ListRelatedItems',
      ],
    },
    {
      id: 'incident-manager-reveals',
      requiredPermissions: ['ssm-contacts:GetContactChannel'],
    },
  ];
}

/** All of them, sorted. */
export function readPermissions(): string[] {
  return readAccess()
    .flatMap(({ requiredPermissions }) => requiredPermissions)
    .sort();
}
