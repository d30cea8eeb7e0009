// Where the prefix that IAM uses is not the service's id in the SDK.
const IAM_PREFIXES: Readonly<Record<string, string>> = {
  'Config Service': 'config',
  'Resource Groups Tagging API': 'tag',
  'SSM Contacts': 'ssm-contacts',
  'SSM Incidents': 'ssm-incidents',
  'Access Analyzer': 'access-analyzer',
  'Cost Explorer': 'ce',
  'CloudWatch Logs': 'logs',
};

/** The operation as IAM spells it (`securityhub:GetFindings`), from the SDK's service id and command name. */
export function operationOf(serviceId: string, commandName: string): string {
  const prefix =
    IAM_PREFIXES[serviceId] ?? serviceId.toLowerCase().replace(/\s+/g, '');
  return `${prefix}:${commandName.replace(/Command$/, '')}`;
}
