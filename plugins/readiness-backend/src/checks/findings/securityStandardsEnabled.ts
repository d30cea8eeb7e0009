import {
  defineCheck,
  fail,
  pass,
  unknown,
} from '@opsready/backstage-plugin-readiness-node';
import { listOf } from '../items/typedFacts';
import { wellArchitected } from '../sources';

interface EnabledStandards {
  account: string;
  region: string;
  standards: string[];
}

/** Without a standard Security Hub tests nothing, and a list without findings would look like a clean one. */
export const securityStandardsEnabled = defineCheck({
  id: 'security-standards-enabled',
  title: 'A security standard is enabled around its resources',
  failureTitle: 'No security standard is enabled around some of its resources',
  rationale:
    'Security Hub tests resources only by the standards that are enabled in their account and Region. Where none is, the absence of findings says nothing.',
  remediation:
    'Enable a standard in each account and Region in the evidence. Console: Security Hub CSPM, **Security standards**, **AWS Foundational Security Best Practices**, **Enable**. CLI: `aws securityhub batch-enable-standards --region <region> --standards-subscription-requests StandardsArn=arn:aws:securityhub:<region>::standards/aws-foundational-security-best-practices/v/1.0.0`. In an organisation, do it in the central configuration.',
  source: wellArchitected(
    'OPS07-BP02',
    'Over time, you can use services, such as AWS Config, AWS Security Hub CSPM, and AWS Control Tower Guardrails, to build best practices from the ORR into guardrails for automatic detection of best practices.',
  ),
  requiredFacts: ['aws-security-hub/enabled-standards'],
  evaluate({ facts }) {
    const targets = listOf<EnabledStandards>(
      facts['aws-security-hub/enabled-standards'],
    );
    if (targets.length === 0) {
      return unknown(
        'Security Hub said nothing of the accounts and Regions in which the entity has resources.',
      );
    }
    const evidence = targets.map(({ account, region, standards }) => ({
      label: `${account} ${region}`,
      value: standards.length > 0 ? standards.join(', ') : 'none',
    }));
    const without = targets.filter(({ standards }) => standards.length === 0);
    if (without.length === 0) {
      return pass(
        targets.length === 1
          ? `A security standard is enabled in ${targets[0].account} ${targets[0].region}.`
          : `A security standard is enabled in each of the ${targets.length} accounts and Regions of the entity.`,
        evidence,
      );
    }
    return fail(
      `No security standard is enabled in ${without.map(({ account, region }) => `${account} ${region}`).join(', ')}.`,
      evidence,
    );
  },
});
