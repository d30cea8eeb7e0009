import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import type { SecurityControl, Severity } from '../types';

/** Worst first. */
export const severities: readonly Severity[] = [
  'CRITICAL',
  'HIGH',
  'MEDIUM',
  'LOW',
];

const normalized: Record<Severity, number> = {
  CRITICAL: 90,
  HIGH: 70,
  MEDIUM: 40,
  LOW: 1,
};

/** Parts that all findings of a control in an account and Region have in common. A million findings would not fit in memory otherwise. */
export type SharedParts = ReturnType<typeof makeParts>;

const known = new Map<string, SharedParts>();

export function sharedParts(
  control: SecurityControl,
  account: string,
  region: string,
): SharedParts {
  const key = `${control.id}/${account}/${region}`;
  let parts = known.get(key);
  if (!parts) {
    parts = makeParts(control, account, region);
    known.set(key, parts);
  }
  return parts;
}

export function severityOf(label: Severity): AwsSecurityFinding['Severity'] {
  return { Label: label, Normalized: normalized[label], Original: label };
}

function makeParts(control: SecurityControl, account: string, region: string) {
  const types = [
    'Software and Configuration Checks/Industry and Regulatory Standards',
  ];
  const compliance = {
    SecurityControlId: control.id,
    AssociatedStandards: [
      {
        StandardsId:
          'standards/aws-foundational-security-best-practices/v/1.0.0',
      },
    ],
  };
  return {
    productArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    generatorId: `security-control/${control.id}`,
    types,
    severity: severityOf(control.severity),
    // What passes is informational, whatever it would be if it failed.
    passedSeverity: {
      Label: 'INFORMATIONAL' as const,
      Normalized: 0,
      Original: 'INFORMATIONAL',
    },
    description: `This control checks one thing: ${control.title}.`,
    remediation: {
      Recommendation: {
        Text: 'For information on how to correct this issue, consult the AWS Security Hub controls documentation.',
        Url: `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`,
      },
    },
    productFields: {
      StandardsArn:
        'arn:aws:securityhub:::standards/aws-foundational-security-best-practices/v/1.0.0',
      StandardsSubscriptionArn: `arn:aws:securityhub:${region}:${account}:subscription/aws-foundational-security-best-practices/v/1.0.0`,
      ControlId: control.id,
      'aws/securityhub/ProductName': 'Security Hub',
      'aws/securityhub/CompanyName': 'AWS',
    },
    passed: { Status: 'PASSED' as const, ...compliance },
    failed: { Status: 'FAILED' as const, ...compliance },
    providerFields: {
      Severity: { Label: control.severity, Original: control.severity },
      Types: types,
    },
  };
}
