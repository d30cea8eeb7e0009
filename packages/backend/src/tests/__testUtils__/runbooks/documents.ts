/** Content of an Automation document that waits in its only step that takes time. */
export function automation(step: 'sleep' | 'pause' | 'quick'): string {
  const work = {
    sleep: ['    action: aws:sleep', '    inputs:', '      Duration: PT30M'],
    pause: ['    action: aws:pause', '    inputs: {}'],
    quick: ['    action: aws:sleep', '    inputs:', '      Duration: PT1S'],
  }[step];
  return [
    "schemaVersion: '0.3'",
    'description: Waits.',
    "assumeRole: '{{ AutomationAssumeRole }}'",
    'parameters:',
    '  AutomationAssumeRole:',
    '    type: AWS::IAM::Role::Arn',
    "    default: ''",
    'mainSteps:',
    '  - name: work',
    ...work,
    '  - name: done',
    '    action: aws:sleep',
    '    isEnd: true',
    '    inputs:',
    '      Duration: PT1S',
    '',
  ].join('\n');
}

/** Content of a Command document. */
export function command(): string {
  return [
    "schemaVersion: '2.2'",
    'description: Looks at a machine.',
    'mainSteps:',
    '  - name: look',
    '    action: aws:runShellScript',
    '    inputs:',
    '      runCommand: [uptime]',
    '',
  ].join('\n');
}
