import { toError } from '@backstage/errors';
import {
  LaunchRequest,
  Refusal,
  runbooksExecutionCreatePermission,
  runbooksExecutionOverridePermission,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  LaunchEffects,
  PreparedLaunch,
  RunbookExecutor,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { LaunchDecision } from '../authorization/launch/LaunchAccess';
import { nameOf } from '../executions/refusals';
import { fromClassUp } from '../policy/riskOf';
import { maskText } from '../masking';
import { AskedLaunch } from './AskedLaunch';
import { draftPlan } from './draftPlan';
import { judgeForm } from './judgeForm';
import { judgeOwnData } from './judgeOwnData';
import { judgeResources } from './judgeResources';
import { LaunchJudgement } from './LaunchJudgement';
import { LaunchJudgeOptions, LaunchQuestion } from './LaunchJudgeOptions';
import { lookUpLaunch } from './lookUpLaunch';
import { maskPlan } from './maskPlan';
import { sourceRefusal } from './sourceRefusal';
import { sumUp } from './sumUp';

const NOT_ASKED: LaunchEffects = {
  state: 'notAvailable',
  message:
    'The provider was not asked: what stands in the way is known without it.',
};

/**
 * Judges launches, the same way when they are previewed, asked for and launched. Our own data comes first, and where that
 * decides, nobody outside is asked.
 */
export class LaunchJudge {
  readonly #options: LaunchJudgeOptions;

  constructor(options: LaunchJudgeOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may not read the entity, or there is no such runbook */
  async judge(question: LaunchQuestion): Promise<LaunchJudgement> {
    const { access, masking, seal } = this.#options;
    const { credentials, launch } = question;
    const asked = await lookUpLaunch({ ...this.#options, credentials, launch });
    const [mayCreate, mayOverride] = await access.decide(
      credentials,
      runbooksExecutionCreatePermission,
      runbooksExecutionOverridePermission,
    );
    const form = judgeForm({ asked, masking, seal });
    const refusals = await this.#ownRefusals(question, asked, mayCreate, form);
    const drafted = (standing: Refusal[]) =>
      sumUp(this.#options, {
        ...{ question, asked, mayCreate, mayOverride },
        plan: draftPlan({ asked, values: form.values, masking }),
        effects: NOT_ASKED,
        refusals: standing,
        warnings: [],
      });
    const { executor } = asked;
    if (refusals.length > 0 || !executor) {
      return drafted(refusals);
    }
    const typed = { ...asked.launch, parameters: form.values };
    const prepared = await prepare(question, asked, executor, typed);
    if ('code' in prepared) {
      return drafted([prepared]);
    }
    const resources = judgeResources({
      ...this.#options,
      asked,
      prepared,
      classes: fromClassUp(prepared.riskClass),
    });
    const standing = [...prepared.refusals, ...resources.refusals];
    // Asking for effects starts something at the provider: not for what cannot be launched anyway.
    const asking =
      standing.length > 0
        ? { effects: NOT_ASKED }
        : await effectsOf(question, executor, prepared);
    return sumUp(this.#options, {
      ...{ question, asked, mayCreate, mayOverride, prepared },
      plan: maskPlan(prepared.plan, masking),
      ...asking,
      refusals: standing,
      warnings: prepared.warnings,
    });
  }

  async #ownRefusals(
    { requestedBy, given, executionId }: LaunchQuestion,
    asked: AskedLaunch,
    mayCreate: LaunchDecision,
    form: { refusals: Refusal[] },
  ): Promise<Refusal[]> {
    const own = await judgeOwnData({
      ...this.#options,
      asked,
      mayCreate,
      requestedBy,
      given,
      executionId,
    });
    // Who may not launch it at all need not be told what else is wrong.
    return own.some(
      ({ code }) => code === 'notBound' || code === 'noPermission',
    )
      ? own
      : [...own, ...form.refusals];
  }
}

async function prepare(
  { signal }: LaunchQuestion,
  { runbook, entity }: AskedLaunch,
  executor: RunbookExecutor,
  launch: LaunchRequest,
): Promise<PreparedLaunch | Refusal> {
  try {
    return await executor.prepare({ runbook, entity, launch, signal });
  } catch (error) {
    return sourceRefusal(error);
  }
}

async function effectsOf(
  { requestedBy, signal }: LaunchQuestion,
  executor: RunbookExecutor,
  prepared: PreparedLaunch,
): Promise<{ effects: LaunchEffects; undecided?: Refusal }> {
  const person = { entityRef: requestedBy };
  try {
    const effects = await executor.preview({ prepared, person, signal });
    const { message } = effects;
    return {
      effects: message ? { ...effects, message: maskText(message) } : effects,
    };
  } catch (error) {
    const message = maskText(toError(error).message);
    return {
      effects: { state: 'failed', message },
      ...((signal.aborted || isPassing(error)) && {
        undecided: {
          code: 'providerUnavailable',
          message: `What it would do cannot be asked at present, and nothing was started. Try again in a moment. ${message}`,
        },
      }),
    };
  }
}

/** Whether the provider may say something else in a moment. */
function isPassing(error: unknown): boolean {
  return (
    nameOf(error) === 'SourceError' &&
    ['throttled', 'unavailable'].includes((error as SourceError).kind)
  );
}
