import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';

function parameter(
  declared: Pick<RunbookParameter, 'name'> & Partial<RunbookParameter>,
): RunbookParameter {
  return {
    type: 'String',
    declaredType: declared.type ?? 'String',
    required: declared.default === undefined,
    secret: false,
    notes: [],
    ...declared,
  };
}

/** Filled in by the server, and shown on the page of the runbook alone. */
const ASSUME_ROLE = parameter({
  name: 'AutomationAssumeRole',
  declaredType: 'AWS::IAM::Role::Arn',
  description: 'Role that the steps act as.',
  default: '',
  filledByServer: true,
});

const DATABASE = parameter({
  name: 'DBInstanceIdentifier',
  declaredType: 'AWS::RDS::DBInstance::Id',
  resourceType: 'AWS::RDS::DBInstance',
  description: 'Database to fail over.',
  allowedPattern: '^[a-z][a-z0-9-]{0,62}$',
});

/** One of every kind that a document can declare. */
const EVERY_TYPE = [
  parameter({
    name: 'InstanceIds',
    type: 'StringList',
    declaredType: 'List<AWS::EC2::Instance::Id>',
    resourceType: 'AWS::EC2::Instance::Id',
    description: 'Machines to mend.',
    minItems: 1,
    maxItems: 10,
  }),
  parameter({
    name: 'Subnet',
    declaredType: 'AWS::EC2::Subnet::Id',
    resourceType: 'AWS::EC2::Subnet::Id',
    description: 'Where they are moved.',
    default: '',
  }),
  parameter({
    name: 'Note',
    description: 'Said in the **log**. <script>alert(1)</script>',
    minChars: 3,
    maxChars: 40,
  }),
  parameter({
    name: 'Severity',
    description: 'How bad it is.',
    allowedValues: ['low', 'medium', 'high'],
    default: 'medium',
  }),
  parameter({
    name: 'Channels',
    type: 'StringList',
    description: 'Who is told.',
    allowedValues: ['mail', 'chat', 'pager'],
    default: ['chat'],
  }),
  parameter({
    name: 'Units',
    type: 'StringList',
    description: 'Units that are restarted.',
    default: ['parcelwise'],
    maxItems: 3,
  }),
  parameter({
    name: 'Reboot',
    type: 'Boolean',
    description: 'Whether the machines are started again.',
    default: false,
  }),
  parameter({
    name: 'Attempts',
    type: 'Integer',
    description: 'How often each step is tried.',
    default: 2,
  }),
  parameter({
    name: 'Tags',
    type: 'StringMap',
    description: 'Tags by key.',
    default: { 'cost-centre': 'data' },
  }),
  parameter({
    name: 'Rules',
    type: 'MapList',
    description: 'Rules to open.',
    default: [{ port: 443, from: '10.0.0.0/8' }],
  }),
  parameter({
    name: 'Token',
    description: 'Key of the ticket system.',
    secret: true,
    default: '',
  }),
  parameter({
    name: 'Window',
    type: 'Text',
    declaredType: 'AWS::SSM::MaintenanceWindow::Odd',
    description: 'When it may happen.',
    notes: [
      "Type 'AWS::SSM::MaintenanceWindow::Odd' is not known: it is sent as text.",
    ],
    default: '',
  }),
];

const BY_RUNBOOK: Record<string, RunbookParameter[]> = {
  'restart-service': [
    ASSUME_ROLE,
    parameter({
      name: 'ServiceName',
      description: 'Name of the ECS service.',
      allowedPattern: '^[a-z][a-z0-9-]{2,62}$',
    }),
    parameter({
      name: 'Cluster',
      description: 'Cluster that the service runs in.',
      default: 'parcelwise',
      allowedValues: ['parcelwise'],
    }),
    parameter({
      name: 'WaitUntilStable',
      type: 'Boolean',
      description: 'Whether to wait until the new tasks have taken over.',
      default: true,
    }),
  ],
  'fail-over-database': [
    ASSUME_ROLE,
    DATABASE,
    parameter({
      name: 'Reason',
      description: 'Why, for whoever is asked to approve.',
      minChars: 10,
      maxChars: 200,
    }),
  ],
  'collect-diagnostics': [
    parameter({
      name: 'InstanceIds',
      type: 'StringList',
      declaredType: 'List<AWS::EC2::Instance::Id>',
      resourceType: 'AWS::EC2::Instance::Id',
      description: 'The machines that the command runs on.',
      minItems: 1,
      maxItems: 50,
    }),
    parameter({
      name: 'Lines',
      description: 'How many lines of the log.',
      default: '100',
      allowedPattern: '^[1-9][0-9]{0,3}$',
    }),
  ],
  'tag-machines': [ASSUME_ROLE, EVERY_TYPE[0], EVERY_TYPE[8]],
  'every-type': [ASSUME_ROLE, ...EVERY_TYPE],
};

/** All that a runbook declares. */
export function parametersOf(runbookId: string): RunbookParameter[] {
  return BY_RUNBOOK[runbookId] ?? [];
}

/** Those that a person fills in. */
export function formParametersOf(runbookId: string): RunbookParameter[] {
  return parametersOf(runbookId).filter(
    ({ filledByServer }) => !filledByServer,
  );
}
