import {
  ExecutionPlan,
  Preview,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { LaunchEffects } from '@opsready/backstage-plugin-runbooks-node';
import { RunbookLaunch } from '../authorization/launch';
import { PolicyJudgement } from '../policy/judgePolicy';
import { Risk } from '../policy/riskOf';
import { AskedLaunch } from './AskedLaunch';
import { SealedLaunch } from './Seal';

/** Everything that is known and decided of a launch, as it is asked for and as the world is now. */
export interface LaunchJudgement {
  asked: AskedLaunch;
  /** Secrets masked. */
  plan: ExecutionPlan;
  planHash: string;
  /** Absent where the provider was not asked, or could not be: the plan is a draft then. */
  sealed?: SealedLaunch;
  hasSecrets: boolean;
  risk: Risk;
  effects: LaunchEffects;
  /** Given where the provider could not say at present what it would do: the risk class may be too high then. */
  undecided?: Refusal;
  calendar?: NonNullable<Preview['calendar']>;
  policy: PolicyJudgement;
  refusals: Refusal[];
  warnings: string[];
  /** As permission rules look at it: one for each account that it runs in. */
  launches: RunbookLaunch[];
  mayOverride: boolean;
}
