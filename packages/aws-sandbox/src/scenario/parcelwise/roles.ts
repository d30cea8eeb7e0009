import type { ScenarioRole } from '../types';

/** Where the portal runs. */
const PORTAL_ACCOUNT = '111122223333';
const EXTERNAL_ID = 'parcelwise-portal';

/** What the portal's own identity and its read role may. */
export const readActions = [
  'account:GetAlternateContact',
  'cloudwatch:DescribeAlarms',
  'config:Describe*',
  'config:Get*',
  'config:List*',
  'config:SelectResourceConfig',
  'securityhub:Get*',
  'securityhub:List*',
  'ssm-contacts:GetContact',
  'ssm-contacts:GetContactChannel',
  'ssm-contacts:GetRotation',
  'ssm-contacts:ListContactChannels',
  'ssm-contacts:ListContacts',
  'ssm-contacts:ListEngagements',
  'ssm-contacts:DescribeEngagement',
  'ssm-contacts:ListPagesByEngagement',
  'ssm-contacts:ListRotationOverrides',
  'ssm-contacts:ListRotationShifts',
  'ssm-contacts:ListRotations',
  'ssm-contacts:ListTagsForResource',
  'ssm-incidents:GetIncidentRecord',
  'ssm-incidents:GetResponsePlan',
  'ssm-incidents:ListIncidentRecords',
  'ssm-incidents:ListRelatedItems',
  'ssm-incidents:ListResponsePlans',
  'ssm-incidents:ListTagsForResource',
  'ssm-incidents:ListTimelineEvents',
  'ssm:DescribeAutomationExecutions',
  'ssm:DescribeAutomationStepExecutions',
  'ssm:DescribeDocument',
  'ssm:DescribeInstanceInformation',
  'ssm:GetAutomationExecution',
  'ssm:GetCalendarState',
  'ssm:GetCommandInvocation',
  'ssm:GetDocument',
  'ssm:ListCommandInvocations',
  'ssm:ListCommands',
  'ssm:ListDocumentVersions',
  'ssm:ListDocuments',
  'ssm:ListTagsForResource',
  'support:DescribeSeverityLevels',
  'tag:GetResources',
];

/** What makes one identity into the session of another role, with the person in its tags. */
export const sessionActions = ['sts:AssumeRole', 'sts:TagSession'];

/** The portal runs as user `backstage` of production and reads each account through its role `opsready-read`. */
const opsreadyRead: ScenarioRole = {
  name: 'opsready-read',
  trustedAccounts: [PORTAL_ACCOUNT],
  externalId: EXTERNAL_ID,
  trustsWebIdentity: true,
  allow: [...sessionActions, ...readActions],
};

/** What the portal launches runbooks as: it may start, follow and stop them, and touch nothing itself. */
const opsreadyLaunch = (account: string): ScenarioRole => ({
  name: 'opsready-launch',
  trustedAccounts: [...new Set([PORTAL_ACCOUNT, account])],
  trustedPrincipals: ['user/backstage', 'role/opsready-read'],
  takesSessionTags: true,
  externalId: EXTERNAL_ID,
  allow: [
    'iam:PassRole',
    'ssm:AddTagsToResource',
    'ssm:CancelCommand',
    'ssm:GetAutomationExecution',
    'ssm:GetExecutionPreview',
    'ssm:SendAutomationSignal',
    'ssm:SendCommand',
    'ssm:StartAutomationExecution',
    'ssm:StartExecutionPreview',
    'ssm:StopAutomationExecution',
  ],
  mayPass: ['opsready-automation'],
});

/** What the portal pages and declares incidents as: it starts, adds to and looks at what it started, and reads no address. */
const opsreadyPage = (account: string): ScenarioRole => ({
  name: 'opsready-page',
  trustedAccounts: [...new Set([PORTAL_ACCOUNT, account])],
  trustedPrincipals: ['user/backstage', 'role/opsready-read'],
  takesSessionTags: true,
  externalId: EXTERNAL_ID,
  allow: [
    'ssm-contacts:DescribeEngagement',
    'ssm-contacts:ListEngagements',
    'ssm-contacts:ListPagesByEngagement',
    'ssm-contacts:StartEngagement',
    'ssm-incidents:GetIncidentRecord',
    'ssm-incidents:ListIncidentRecords',
    'ssm-incidents:StartIncident',
    'ssm-incidents:UpdateIncidentRecord',
  ],
});

/** What runbooks run as: the actions of the company's documents, for Systems Manager alone. */
const opsreadyAutomation: ScenarioRole = {
  name: 'opsready-automation',
  trustedAccounts: [],
  trustedServices: ['ssm.amazonaws.com'],
  allow: [
    'autoscaling:DescribeAutoScalingGroups',
    'autoscaling:SetDesiredCapacity',
    'backup:DescribeRestoreJob',
    'backup:ListProtectedResources',
    'backup:StartRestoreJob',
    'cloudwatch:DescribeAlarms',
    'ec2:CreateSnapshot',
    'ec2:CreateTags',
    'ec2:DescribeInstances',
    'ec2:DescribeSnapshots',
    'ec2:ModifyInstanceAttribute',
    'ec2:RebootInstances',
    'ec2:StartInstances',
    'ec2:StopInstances',
    'ecs:DescribeServices',
    'ecs:UpdateService',
    'rds:DescribeDBClusters',
    'rds:DescribeDBInstances',
    'rds:FailoverDBCluster',
    'rds:RebootDBInstance',
    'rds:RestoreDBInstanceFromDBSnapshot',
    'secretsmanager:DescribeSecret',
    'secretsmanager:RotateSecret',
    'securityhub:GetFindings',
    'ssm:DescribeInstanceInformation',
    'ssm:GetCommandInvocation',
    'ssm:ListCommandInvocations',
    'ssm:ListCommands',
    'ssm:SendCommand',
    'ssm:StartAutomationExecution',
    'ssm:GetAutomationExecution',
    'iam:PassRole',
  ],
  mayPass: ['opsready-automation'],
};

/** For people and tests that change something; takes no external id. */
const opsreadyAdmin: ScenarioRole = {
  name: 'opsready-admin',
  trustedAccounts: ['111122223333', '444455556666'],
  takesSessionTags: true,
  allow: ['*'],
};

/** The roles of one of the company's accounts. */
export function rolesOf(account: string): ScenarioRole[] {
  return [
    opsreadyRead,
    opsreadyLaunch(account),
    opsreadyPage(account),
    opsreadyAutomation,
    opsreadyAdmin,
  ];
}
