import type { SsmDocument } from '../../../types';

const content = `schemaVersion: '0.3'
description: |
  # Rotate a credential

  Rotates the secret of a service and tells the chat that its clients have to read it again.

  ## Outcome

  The secret has a new current version, and the version before it no longer signs in.

  ## Tools

  - Systems Manager Automation
  - AWS Secrets Manager

  ## Permissions

  - secretsmanager:DescribeSecret
  - secretsmanager:RotateSecret

  ## Error handling

  A rotation that fails leaves the version before it in place. The run says at which step; nothing has to be undone.

  ## Author

  Ines Moreau

  ## Owner

  group:default/platform

  ## Escalation contact

  Platform on call, #platform
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    description: Role that the steps act as.
    default: ''
  SecretId:
    type: String
    description: Name or ARN of the secret.
    minChars: 3
    maxChars: 256
  RotateImmediately:
    type: Boolean
    description: Whether to rotate now rather than in the next window.
    default: true
  ChatHookToken:
    type: String
    description: Token of the chat hook that is told; a secret itself.
    allowedPattern: '^[A-Za-z0-9-]{8,64}$'
mainSteps:
  - name: describe
    action: aws:executeAwsApi
    inputs:
      Service: secretsmanager
      Api: DescribeSecret
      SecretId: '{{ SecretId }}'
    outputs:
      - Name: SecretArn
        Selector: $.ARN
        Type: String
  - name: rotate
    action: aws:executeAwsApi
    maxAttempts: 2
    onFailure: step:tellFailure
    inputs:
      Service: secretsmanager
      Api: RotateSecret
      SecretId: '{{ describe.SecretArn }}'
      RotateImmediately: '{{ RotateImmediately }}'
    outputs:
      - Name: SecretVersion
        Selector: $.VersionId
        Type: String
  - name: makeBreakGlassPassword
    action: aws:executeScript
    timeoutSeconds: 60
    nextStep: checkRotation
    inputs:
      Runtime: python3.11
      Handler: make_password
      InputPayload:
        secret: '{{ describe.SecretArn }}'
        token: '{{ ChatHookToken }}'
      Script: |
        import secrets

        def make_password(events, context):
            return {"password": secrets.token_urlsafe(24)}
    outputs:
      - Name: BreakGlassPassword
        Selector: $.Payload.password
        Type: String
  - name: tellFailure
    action: aws:executeScript
    timeoutSeconds: 60
    isEnd: true
    inputs:
      Runtime: python3.11
      Handler: tell
      InputPayload:
        secret: '{{ describe.SecretArn }}'
        token: '{{ ChatHookToken }}'
      Script: |
        def tell(events, context):
            print("Rotation of " + events["secret"] + " failed")
  - name: checkRotation
    action: aws:waitForAwsResourceProperty
    timeoutSeconds: 300
    isEnd: true
    inputs:
      Service: secretsmanager
      Api: DescribeSecret
      SecretId: '{{ describe.SecretArn }}'
      PropertySelector: $.RotationEnabled
      DesiredValues: ['true']
outputs:
  - rotate.SecretVersion
  - makeBreakGlassPassword.BreakGlassPassword
`;

export const rotateCredential: SsmDocument = {
  name: 'Parcelwise-RotateCredential',
  type: 'Automation',
  format: 'YAML',
  displayName: 'Rotate a credential',
  content,
  ageDays: 120,
  tags: {
    'opsready:entity':
      'component:default/payments-api component:default/invoice-worker component:default/identity-service',
    'opsready:area': 'identity',
  },
};
