import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';
import { RunbookExecutor } from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { Grant } from '../authority/Grant';
import { LaunchAccess } from '../authorization/launch/LaunchAccess';
import { ChangeCalendars } from '../calendar/ChangeCalendars';
import { MaskingSettings } from '../masking';
import { LaunchPolicy } from '../policy/LaunchPolicy';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { GivenPurpose } from './demandRefusals';
import { Seal } from './Seal';

/** What launches are judged with. */
export interface LaunchJudgeOptions {
  access: LaunchAccess;
  calendars: ChangeCalendars;
  catalog: CatalogService;
  clock: Clock;
  database: Knex;
  executors: ReadonlyMap<string, RunbookExecutor>;
  grants: readonly Grant[];
  index: RunbookIndex;
  masking: MaskingSettings;
  policies: readonly LaunchPolicy[];
  seal: Seal;
}

/** Who asks for which launch. */
export interface LaunchQuestion {
  credentials: BackstageCredentials;
  launch: LaunchRequest;
  /** Entity ref of who asked for it first. */
  requestedBy: string;
  /** What the one who asks says to it, where it is asked for and not only looked at. */
  given?: GivenPurpose;
  /** The execution that it is stored as, where it is. */
  executionId?: string;
  signal: AbortSignal;
}
