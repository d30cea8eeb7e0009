import type { SsmDocument } from '../../../types';

/** Two of the Command documents that AWS owns: their form, in words of our own. */
const runShellScript = {
  schemaVersion: '1.2',
  description: 'Runs a shell script, or names where one is.',
  parameters: {
    commands: {
      type: 'StringList',
      description: '(Required) The script, line by line.',
      minItems: 1,
      displayType: 'textarea',
    },
    workingDirectory: {
      type: 'String',
      default: '',
      description: '(Optional) Folder in which it runs.',
      maxChars: 4096,
    },
    executionTimeout: {
      type: 'String',
      default: '3600',
      description: '(Optional) Seconds until it counts as failed.',
      allowedPattern: '([1-9][0-9]{0,4})|(1[0-6][0-9]{4})|(17[0-1][0-9]{3})',
    },
  },
  runtimeConfig: {
    'aws:runShellScript': {
      properties: [
        {
          id: '0.aws:runShellScript',
          runCommand: '{{ commands }}',
          workingDirectory: '{{ workingDirectory }}',
          timeoutSeconds: '{{ executionTimeout }}',
        },
      ],
    },
  },
};

const runPatchBaseline = {
  schemaVersion: '2.2',
  description: 'Looks for missing patches, or installs them.',
  parameters: {
    Operation: {
      type: 'String',
      description: '(Required) Whether to look or to install.',
      allowedValues: ['Scan', 'Install'],
    },
    RebootOption: {
      type: 'String',
      description: '(Optional) What happens to machines that need a reboot.',
      default: 'RebootIfNeeded',
      allowedValues: ['RebootIfNeeded', 'NoReboot'],
    },
  },
  mainSteps: [
    {
      name: 'PatchLinux',
      action: 'aws:runShellScript',
      precondition: { StringEquals: ['platformType', 'Linux'] },
      inputs: { timeoutSeconds: '7200', runCommand: ['patch-baseline'] },
    },
  ],
};

export const commandDocuments: SsmDocument[] = [
  { name: 'AWS-RunShellScript', content: runShellScript },
  { name: 'AWS-RunPatchBaseline', content: runPatchBaseline },
].map(({ name, content }) => ({
  name,
  type: 'Command',
  format: 'JSON',
  owner: 'Amazon',
  targetType: '/AWS::EC2::Instance',
  content: JSON.stringify(content, undefined, 2),
  ageDays: 1000,
}));
