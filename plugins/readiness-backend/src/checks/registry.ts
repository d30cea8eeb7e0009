import { Check } from '@opsready/backstage-plugin-readiness-node';
import { alarmsHaveActions } from './alarms/alarmsHaveActions';
import { alarmsHaveData } from './alarms/alarmsHaveData';
import { alarmsLinkRunbooks } from './alarms/alarmsLinkRunbooks';
import { hasAlarms } from './alarms/hasAlarms';
import { noFiringAlarms } from './alarms/noFiringAlarms';
import { noLongFiringAlarms } from './alarms/noLongFiringAlarms';
import { hasLifecycle } from './catalog/hasLifecycle';
import { hasTier } from './catalog/hasTier';
import { configRulesCompliant } from './configuration/configRulesCompliant';
import { conformancePacksScore } from './configuration/conformancePacksScore';
import { resourcesCarryRequiredTags } from './configuration/resourcesCarryRequiredTags';
import { hasRunbookLink } from './documentation/hasRunbookLink';
import { hasSupportLink } from './documentation/hasSupportLink';
import { hasTechdocs } from './documentation/hasTechdocs';
import { findingsAreTriaged } from './findings/findingsAreTriaged';
import { noCriticalFindings } from './findings/noCriticalFindings';
import { noHighFindings } from './findings/noHighFindings';
import { securityStandardsEnabled } from './findings/securityStandardsEnabled';
import { hasOwner } from './ownership/hasOwner';
import { ownerHasChannels } from './ownership/ownerHasChannels';
import { ownerHasEnoughMembers } from './ownership/ownerHasEnoughMembers';

/** Every built-in check, sorted by id. A new check is a file in a theme's folder and a line here. */
export const checks: readonly Check[] = [
  alarmsHaveActions,
  alarmsHaveData,
  alarmsLinkRunbooks,
  configRulesCompliant,
  conformancePacksScore,
  findingsAreTriaged,
  hasAlarms,
  hasLifecycle,
  hasOwner,
  hasRunbookLink,
  hasSupportLink,
  hasTechdocs,
  hasTier,
  noCriticalFindings,
  noFiringAlarms,
  noHighFindings,
  noLongFiringAlarms,
  ownerHasChannels,
  ownerHasEnoughMembers,
  resourcesCarryRequiredTags,
  securityStandardsEnabled,
];
