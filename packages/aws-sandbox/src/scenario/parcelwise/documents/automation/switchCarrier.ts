import type { SsmDocument } from '../../../types';

/**
 * What a portal must survive: an action, parameter types and keys that it does not know, and text that
 * would do harm in a browser that took it for more than text.
 */
const content = `schemaVersion: '0.3'
description: |
  # Switch the carrier

  Sends parcels through another carrier. <script>document.title = 'switched'</script>

  ## Outcome

  New labels name the [other carrier](javascript:document.title='switched'). <img src="x" onerror="document.title='switched'">

  ## Tools

  - The carrier console

  ## Permissions

  - carriers:Switch

  ## Author

  Diego Fuentes

  ## Owner

  group:default/logistics
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  Carrier:
    type: AWS::Carrier::Contract::Id
    description: The other carrier.
    picker: contracts
  Share:
    type: Percentage
    description: Share of the parcels.
    default: '50'
    step: 5
mainSteps:
  - name: switch
    action: aws:switchCarrier
    budget: low
    inputs:
      Carrier: '{{ Carrier }}'
      Share: '{{ Share }}'
  - name: settle
    action: aws:sleep
    isEnd: true
    inputs:
      Duration: PT5S
escalations:
  - level: 1
`;

export const switchCarrier: SsmDocument = {
  name: 'Parcelwise-SwitchCarrier',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Switch the carrier',
  content,
  accounts: ['111122223333'],
  ageDays: 10,
  tags: {
    'opsready:entity': 'component:default/carrier-gateway',
    'opsready:area': 'change',
  },
};
