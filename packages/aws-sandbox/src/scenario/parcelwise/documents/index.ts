import type { SsmDocument } from '../../types';
import { commandDocuments } from './amazon/commandDocuments';
import { ec2Documents } from './amazon/ec2Documents';
import { checkAlarms } from './automation/checkAlarms';
import { dailyOperationsChecklist } from './automation/dailyOperationsChecklist';
import { emptyCart } from './automation/emptyCart';
import { failOverDatabase } from './automation/failOverDatabase';
import { isolateInstance } from './automation/isolateInstance';
import { patchFleet } from './automation/patchFleet';
import { patchInstance } from './automation/patchInstance';
import { remediateInstances } from './automation/remediateInstances';
import { restartService } from './automation/restartService';
import { restoreBackup } from './automation/restoreBackup';
import { rollBackRelease } from './automation/rollBackRelease';
import { rotateCredential } from './automation/rotateCredential';
import { scaleOut } from './automation/scaleOut';
import { switchCarrier } from './automation/switchCarrier';
import { tagInstances } from './automation/tagInstances';
import { maintenanceWindows } from './calendars/maintenanceWindows';
import { releaseCalendar } from './calendars/releaseCalendar';
import { cleanDisk } from './commands/cleanDisk';
import { collectDiagnostics } from './commands/collectDiagnostics';

/**
 * The company's SSM documents. `opsready:entity` names the entities that a document is for, separated by
 * spaces, since AWS takes no comma in a tag of a document.
 */
export const documents: SsmDocument[] = [
  checkAlarms,
  cleanDisk,
  collectDiagnostics,
  dailyOperationsChecklist,
  emptyCart,
  failOverDatabase,
  isolateInstance,
  maintenanceWindows,
  patchFleet,
  patchInstance,
  releaseCalendar,
  remediateInstances,
  restartService,
  restoreBackup,
  rollBackRelease,
  rotateCredential,
  scaleOut,
  switchCarrier,
  tagInstances,
  ...commandDocuments,
  ...ec2Documents,
];
