import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ApprovalExpiry } from '../approvals/ApprovalExpiry';
import { AuditLog } from '../audit/AuditLog';
import { ExecutionStore } from '../executions/ExecutionStore';
import { Submission } from '../executions/Submission';
import { LaunchNotifications } from '../notifications/LaunchNotifications';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { LaunchJudge } from './LaunchJudge';
import { Seal } from './Seal';
import { StoredLaunches } from './StoredLaunches';

/** What launches are stored, recorded and started with. */
export interface LaunchServices {
  auditLog: AuditLog;
  clock: Clock;
  database: Knex;
  expiry: ApprovalExpiry;
  index: RunbookIndex;
  judge: LaunchJudge;
  launches: StoredLaunches;
  notifications: LaunchNotifications;
  seal: Seal;
  /** How long a launch that needs no approval may wait for its start. */
  startWithinMs: number;
  store: ExecutionStore;
  submission: Pick<Submission, 'submit'>;
}
