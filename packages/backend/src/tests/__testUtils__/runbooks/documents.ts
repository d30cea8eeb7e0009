/** A step that takes as long as a test wants it to. */
const WAITS = {
  name: 'work',
  action: 'aws:sleep',
  inputs: { Duration: 'PT30M' },
};

const ENDS = {
  name: 'done',
  action: 'aws:sleep',
  inputs: { Duration: 'PT1S' },
};

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

/** Content of an Automation document, as JSON, which YAML is as well. */
export function automationOf(options: {
  parameters?: Record<string, object>;
  steps?: object[];
  /** Of config unless set; `null` for none. */
  assumeRole?: string | null;
}): string {
  const { parameters = {}, steps = [WAITS, ENDS], assumeRole } = options;
  const fromConfig = assumeRole === undefined;
  return JSON.stringify({
    schemaVersion: '0.3',
    description: 'For tests.',
    ...(fromConfig && { assumeRole: '{{ AutomationAssumeRole }}' }),
    ...(assumeRole && { assumeRole }),
    parameters: {
      ...parameters,
      ...(fromConfig && {
        AutomationAssumeRole: { type: 'AWS::IAM::Role::Arn', default: '' },
      }),
    },
    mainSteps: steps,
  });
}
