import { Check } from '@opsready/backstage-plugin-readiness-node';
import { alarmsLinkRunbooks } from './alarms/alarmsLinkRunbooks';
import { noCriticalFindings } from './findings/noCriticalFindings';
import { hasOwner } from './ownership/hasOwner';

/** Every built-in check, sorted by id. A new check is a file in a theme's folder and a line here. */
export const checks: readonly Check[] = [
  alarmsLinkRunbooks,
  hasOwner,
  noCriticalFindings,
];
