import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { securityStandardsEnabled } from './securityStandardsEnabled';

const enabled = (standards: Record<string, string[]>) => ({
  'aws-security-hub/enabled-standards': Object.entries(standards).map(
    ([region, names]) => ({
      account: '111122223333',
      region,
      standards: names,
    }),
  ),
});
const fsbp = 'aws-foundational-security-best-practices/v/1.0.0';

CheckTester.run(securityStandardsEnabled, {
  cases: [
    {
      name: 'one Region',
      facts: enabled({ 'eu-west-1': [fsbp] }),
      outcome: 'pass',
      message: 'A security standard is enabled in 111122223333 eu-west-1.',
      evidence: 1,
    },
    {
      name: 'two Regions',
      facts: enabled({ 'eu-west-1': [fsbp], 'us-east-1': [fsbp, 'cis'] }),
      outcome: 'pass',
      message: /each of the 2/,
    },
    {
      name: 'one of two Regions has none',
      facts: enabled({ 'eu-west-1': [fsbp], 'us-east-1': [] }),
      outcome: 'fail',
      message: 'No security standard is enabled in 111122223333 us-east-1.',
      evidence: 2,
    },
    {
      name: 'nothing said',
      facts: enabled({}),
      outcome: 'unknown',
    },
  ],
});
