import { SandboxPlace } from '../SandboxControl';

const PRODUCTION = '111122223333';
const STAGING = '444455556666';

/** Where the demo company runs. */
export const PLACES = {
  ireland: { account: PRODUCTION, region: 'eu-west-1' },
  virginia: { account: PRODUCTION, region: 'us-east-1' },
  stagingIreland: { account: STAGING, region: 'eu-west-1' },
  stagingVirginia: { account: STAGING, region: 'us-east-1' },
} satisfies Record<string, SandboxPlace>;
