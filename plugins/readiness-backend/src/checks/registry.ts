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
import { contactsHaveBackups } from './contacts/contactsHaveBackups';
import { contactsHaveTwoChannels } from './contacts/contactsHaveTwoChannels';
import { contactsReviewedInTime } from './contacts/contactsReviewedInTime';
import { hasIncidentPlan } from './contacts/hasIncidentPlan';
import { incidentPlanDefinesSeverities } from './contacts/incidentPlanDefinesSeverities';
import { incidentPlanIsComplete } from './contacts/incidentPlanIsComplete';
import { incidentPlanReviewed } from './contacts/incidentPlanReviewed';
import { incidentRolesAreFilled } from './contacts/incidentRolesAreFilled';
import { vendorsHaveSupport } from './contacts/vendorsHaveSupport';
import { hasRunbookLink } from './documentation/hasRunbookLink';
import { hasSupportLink } from './documentation/hasSupportLink';
import { hasTechdocs } from './documentation/hasTechdocs';
import { findingsAreTriaged } from './findings/findingsAreTriaged';
import { noCriticalFindings } from './findings/noCriticalFindings';
import { noHighFindings } from './findings/noHighFindings';
import { securityStandardsEnabled } from './findings/securityStandardsEnabled';
import { escalatesInStages } from './oncall/escalatesInStages';
import { hasSomebodyOnCall } from './oncall/hasSomebodyOnCall';
import { lastStageIsAnotherPerson } from './oncall/lastStageIsAnotherPerson';
import { onCallHasBackup } from './oncall/onCallHasBackup';
import { onCallHasEnoughPeople } from './oncall/onCallHasEnoughPeople';
import { onCallHoursAreCovered } from './oncall/onCallHoursAreCovered';
import { onCallLoadIsShared } from './oncall/onCallLoadIsShared';
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
import { accountsHaveOperationsContact } from './support/accountsHaveOperationsContact';
import { accountsHaveSecurityContact } from './support/accountsHaveSecurityContact';
import { accountsHaveSupportPlan } from './support/accountsHaveSupportPlan';

/** Every built-in check, sorted by id. A new check is a file in a theme's folder and a line here. */
export const checks: readonly Check[] = [
  accountsHaveOperationsContact,
  accountsHaveSecurityContact,
  accountsHaveSupportPlan,
  alarmRunbooksExist,
  alarmsHaveActions,
  alarmsHaveData,
  alarmsLinkRunbooks,
  configRulesCompliant,
  conformancePacksScore,
  contactsHaveBackups,
  contactsHaveTwoChannels,
  contactsReviewedInTime,
  escalatesInStages,
  findingsAreTriaged,
  hasAlarms,
  hasChangeRunbook,
  hasIdentityRunbook,
  hasIncidentPlan,
  hasIncidentRunbook,
  hasLifecycle,
  hasLifecycleRunbook,
  hasNetworkRunbook,
  hasOwner,
  hasPatchingRunbook,
  hasReleaseRunbook,
  hasRunbook,
  hasRunbookLink,
  hasSomebodyOnCall,
  hasSupportLink,
  hasTaggingRunbook,
  hasTechdocs,
  hasTier,
  hasVulnerabilityRunbook,
  incidentPlanDefinesSeverities,
  incidentPlanIsComplete,
  incidentPlanReviewed,
  incidentRolesAreFilled,
  incidentRunbooksNameEscalation,
  lastStageIsAnotherPerson,
  noCriticalFindings,
  noFiringAlarms,
  noHighFindings,
  noLongFiringAlarms,
  onCallHasBackup,
  onCallHasEnoughPeople,
  onCallHoursAreCovered,
  onCallLoadIsShared,
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
  vendorsHaveSupport,
];
