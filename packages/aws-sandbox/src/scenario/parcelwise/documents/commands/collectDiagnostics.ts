import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '2.2'
description: |
  # Collect diagnostics

  First look at a machine in an incident: processes, disks, connections and the last lines of its log.

  ## Outcome

  What the machine was doing is in the output of the command, before anybody touches it.

  ## Tools

  - Systems Manager Run Command

  ## Permissions

  - ssm:SendCommand
  - ssm:GetCommandInvocation

  ## Error handling

  A machine that does not answer within a minute is looked at from outside. The command can be run again at any time.

  ## Author

  Wei Chen

  ## Owner

  group:default/platform

  ## Escalation contact

  Platform on call, #platform

  ## Incident classification

  | Severity | Meaning | Answered within |
  | --- | --- | --- |
  | 1 | Customers cannot order or pay | 5 minutes |
  | 2 | A part of the shop is slow or wrong | 15 minutes |
  | 3 | Nobody outside has noticed | one working day |

  ## Initial response

  1. Say in the channel of the incident that you lead it.
  2. Run this command on the machines that alarm.
  3. Restart nothing before you have read the output.

  ## Investigation

  1. Compare processes and connections with a machine that is well.
  2. Read the log around the time of the first alarm.
  3. Look for a release or a change in the hour before.

  ## Escalation matrix

  | Severity | After | To |
  | --- | --- | --- |
  | 1 | at once | Platform on call, head of platform |
  | 2 | 30 minutes | Platform on call |
  | 3 | next day | Owner of the service |
parameters:
  Lines:
    type: String
    description: How many lines of the log.
    default: '100'
    allowedPattern: '^[1-9][0-9]{0,3}$'
  Units:
    type: StringList
    description: Units whose log is read.
    default: [parcelwise]
    maxItems: 5
  IncludeConnections:
    type: Boolean
    description: Whether connections are listed.
    default: true
mainSteps:
  - name: collect
    action: aws:runShellScript
    precondition:
      StringEquals: [platformType, Linux]
    inputs:
      timeoutSeconds: '60'
      runCommand:
        - ps aux --sort=-%cpu | head -n 20
        - df -h
        - ss -tunap
        - journalctl -n {{ Lines }}
`;

export const collectDiagnostics: SsmDocument = {
  name: 'Parcelwise-CollectDiagnostics',
  type: 'Command',
  format: 'YAML',
  displayName: 'Collect diagnostics',
  content,
  targetType: '/AWS::EC2::Instance',
  ageDays: 35,
  tags: {
    'opsready:entity':
      'component:default/ci-runners component:default/etl-orchestrator component:default/legacy-label-printer',
    'opsready:area': 'vulnerability',
  },
};
