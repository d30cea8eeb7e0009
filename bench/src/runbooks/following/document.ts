/** The document that is run in every place. */
export const DOCUMENT = 'Followed-Wait';

/** Waits until the moment that it is given, so that it is known beforehand when each execution ends. */
export const documentContent = `schemaVersion: '0.3'
description: Waits until a moment.
assumeRole: '{{ AutomationAssumeRole }}'
parameters:
  AutomationAssumeRole:
    type: AWS::IAM::Role::Arn
    default: ''
  Until:
    type: String
    description: The moment, in ISO 8601.
mainSteps:
  - name: wait
    action: aws:sleep
    inputs:
      Timestamp: '{{ Until }}'
  - name: done
    action: aws:sleep
    isEnd: true
    inputs:
      Duration: PT1S
`;
