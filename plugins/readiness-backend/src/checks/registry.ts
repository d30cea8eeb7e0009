import { Check } from '@opsready/backstage-plugin-readiness-node';
import { alarmsHaveActions } from './alarms/alarmsHaveActions';
import { alarmsHaveData } from './alarms/alarmsHaveData';
import { alarmsLinkRunbooks } from './alarms/alarmsLinkRunbooks';
import { hasAlarms } from './alarms/hasAlarms';
import { noFiringAlarms } from './alarms/noFiringAlarms';
import { noLongFiringAlarms } from './alarms/noLongFiringAlarms';
import { hasChangeRunbook } from './areas/hasChangeRunbook';
import { hasIdentityRunbook } from './areas/hasIdentityRunbook';
import { hasLifecycleRunbook } from './areas/hasLifecycleRunbook';
import { hasNetworkRunbook } from './areas/hasNetworkRunbook';
import { hasPatchingRunbook } from './areas/hasPatchingRunbook';
import { hasReleaseRunbook } from './areas/hasReleaseRunbook';
import { hasTaggingRunbook } from './areas/hasTaggingRunbook';
import { hasVulnerabilityRunbook } from './areas/hasVulnerabilityRunbook';
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
import { alarmRunbooksExist } from './runbooks/alarmRunbooksExist';
import { hasIncidentRunbook } from './runbooks/hasIncidentRunbook';
import { hasRunbook } from './runbooks/hasRunbook';
import { incidentRunbooksNameEscalation } from './runbooks/incidentRunbooksNameEscalation';
import { runbooksAreComplete } from './runbooks/runbooksAreComplete';
import { runbooksHaveAssumeRole } from './runbooks/runbooksHaveAssumeRole';
import { runbooksHaveOwner } from './runbooks/runbooksHaveOwner';
import { runbooksNotDrifted } from './runbooks/runbooksNotDrifted';
import { runbooksReviewedInTime } from './runbooks/runbooksReviewedInTime';
import { runbooksSucceededByOthers } from './runbooks/runbooksSucceededByOthers';

/** Every built-in check, sorted by id. A new check is a file in a theme's folder and a line here. */
export const checks: readonly Check[] = [
  alarmRunbooksExist,
  alarmsHaveActions,
  alarmsHaveData,
  alarmsLinkRunbooks,
  configRulesCompliant,
  conformancePacksScore,
  findingsAreTriaged,
  hasAlarms,
  hasChangeRunbook,
  hasIdentityRunbook,
  hasIncidentRunbook,
  hasLifecycle,
  hasLifecycleRunbook,
  hasNetworkRunbook,
  hasOwner,
  hasPatchingRunbook,
  hasReleaseRunbook,
  hasRunbook,
  hasRunbookLink,
  hasSupportLink,
  hasTaggingRunbook,
  hasTechdocs,
  hasTier,
  hasVulnerabilityRunbook,
  incidentRunbooksNameEscalation,
  noCriticalFindings,
  noFiringAlarms,
  noHighFindings,
  noLongFiringAlarms,
  ownerHasChannels,
  ownerHasEnoughMembers,
  resourcesCarryRequiredTags,
  runbooksAreComplete,
  runbooksHaveAssumeRole,
  runbooksHaveOwner,
  runbooksNotDrifted,
  runbooksReviewedInTime,
  runbooksSucceededByOthers,
  securityStandardsEnabled,
];
