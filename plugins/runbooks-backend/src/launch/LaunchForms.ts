import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  EntityAccess,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import {
  LaunchForm,
  ParameterResources,
  Refusal,
  runbooksExecutionCreatePermission,
  runbooksRunbookReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { isSecretName } from '../masking';
import { demandsOf } from '../policy/demandsOf';
import { judgePolicy } from '../policy/judgePolicy';
import { AskedLaunch } from './AskedLaunch';
import { judgeOwnData } from './judgeOwnData';
import { LaunchJudgeOptions } from './LaunchJudgeOptions';
import { lookUpLaunch } from './lookUpLaunch';
import { refusalError } from './refusalError';
import { sourceRefusal } from './sourceRefusal';
import { stepRisk } from './stepRisk';
import { subjectOf } from './subjectOf';

/** What bars a person from a runbook before they fill anything in. */
const BARRING: ReadonlyArray<Refusal['code']> = [
  'notBound',
  'noPermission',
  'noAuthority',
  'notAllowListed',
  'noExecutor',
  'documentGone',
];
const LONGEST_MS = 30_000;

/** A runbook of an entity. */
export interface RunbookOfEntity {
  entityRef: string;
  runbookId: string;
}

/** What the run dialog asks for. */
export class LaunchForms {
  readonly #options: LaunchJudgeOptions & { entityAccess: EntityAccess };

  constructor(options: LaunchJudgeOptions & { entityAccess: EntityAccess }) {
    this.#options = options;
  }

  /** @throws NotFoundError where the caller may not read the entity, or the runbook is not bound to it */
  async form(
    { entityRef, runbookId }: RunbookOfEntity,
    credentials: BackstageCredentials,
  ): Promise<LaunchForm> {
    const { clock, entityAccess, index, masking, policies } = this.#options;
    await entityAccess.authorizeEntity({
      credentials,
      entityRef,
      permission: runbooksRunbookReadPermission,
    });
    const asked = await this.#lookUp({ entityRef, runbookId }, credentials);
    const refusals = await this.#refusals(asked, credentials);
    throwIfBarred(refusals, ['notBound']);
    const now = clock.now();
    const summary = await index.summary({ runbookId, now });
    const { runbook, executor } = asked;
    const parameters = runbook.parameters
      .filter(({ filledByServer }) => !filledByServer)
      .map(parameter => ({
        ...parameter,
        secret: parameter.secret || isSecretName(parameter.name, masking),
      }));
    // The risk class comes with the preview: what is asked for here is the least.
    const policy = judgePolicy(policies, {
      ...subjectOf(asked, asked.places),
      riskClass: stepRisk(runbook.steps),
    });
    const form = executor?.describeForm(runbook);
    return {
      now: now.toISOString(),
      runbook: summary!,
      parameters,
      resourceParameters: parameters.flatMap(({ name, resourceType }) =>
        resourceType ? [name] : [],
      ),
      rateControl: form?.rateControl ?? { allowed: false },
      locations: form?.locations ?? [],
      demands: demandsOf(policy),
      refusals,
      warnings:
        summary?.review.drifted && !policy.blockDrifted
          ? [`'${runbook.title}' has changed since its last review.`]
          : [],
    };
  }

  /**
   * The entity's own resources that a parameter may take.
   *
   * @throws NotAllowedError where the person may not launch it; nobody outside is asked then
   */
  async resources(
    of: RunbookOfEntity & { parameter: string },
    { credentials }: SignedInPerson,
  ): Promise<ParameterResources> {
    const asked = await this.#lookUp(of, credentials);
    throwIfBarred(await this.#refusals(asked, credentials), BARRING);
    const { runbook, entity, executor } = asked;
    const { parameter } = of;
    const declared = runbook.parameters.find(({ name }) => name === parameter);
    if (!declared?.resourceType || declared.filledByServer || !executor) {
      throw new InputError(
        `'${parameter}' is no parameter of '${runbook.title}' that takes a resource.`,
      );
    }
    const signal = AbortSignal.timeout(LONGEST_MS);
    try {
      return await executor.listResources({
        ...{ runbook, entity, parameter, signal },
      });
    } catch (error) {
      throw refusalError([sourceRefusal(error)]);
    }
  }

  async #lookUp(
    { entityRef, runbookId }: RunbookOfEntity,
    credentials: BackstageCredentials,
  ): Promise<AskedLaunch> {
    return lookUpLaunch({
      ...this.#options,
      credentials,
      launch: { entityRef, runbookId, parameters: {} },
    });
  }

  async #refusals(
    asked: AskedLaunch,
    credentials: BackstageCredentials,
  ): Promise<Refusal[]> {
    const requestedBy = requesterOf(credentials);
    const [mayCreate] = await this.#options.access.decide(
      credentials,
      runbooksExecutionCreatePermission,
    );
    return judgeOwnData({ ...this.#options, asked, mayCreate, requestedBy });
  }
}

function throwIfBarred(
  refusals: readonly Refusal[],
  codes: ReadonlyArray<Refusal['code']>,
): void {
  const barring = refusals.filter(({ code }) => codes.includes(code));
  if (barring.length > 0) {
    throw refusalError(barring);
  }
}

/** A service that looks at a form asks for nothing itself. */
function requesterOf({ principal }: BackstageCredentials): string {
  const { type, userEntityRef } = principal as Partial<BackstageUserPrincipal>;
  return type === 'user' && userEntityRef
    ? userEntityRef.toLocaleLowerCase('en-US')
    : '';
}
