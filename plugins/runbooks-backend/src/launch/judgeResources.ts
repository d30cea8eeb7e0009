import { Refusal, RiskClass } from '@opsready/backstage-plugin-runbooks-common';
import { PreparedLaunch } from '@opsready/backstage-plugin-runbooks-node';
import { Grant } from '../authority/Grant';
import { judgeAuthority } from '../authority/judgeAuthority';
import { judgePolicy } from '../policy/judgePolicy';
import { LaunchPolicy } from '../policy/LaunchPolicy';
import { AskedLaunch } from './AskedLaunch';
import { placesOfPlan, subjectOf } from './subjectOf';

/** What stands in the way because of the resources that a launch would touch, by the class that it may have. Pure. */
export function judgeResources(options: {
  asked: AskedLaunch;
  prepared: PreparedLaunch;
  grants: readonly Grant[];
  policies: readonly LaunchPolicy[];
  /** The classes that it may still turn out to have. */
  classes: readonly RiskClass[];
}): { refusals: Refusal[]; warnings: string[] } {
  const { asked, prepared, grants, policies, classes } = options;
  const { resources, plan } = prepared;
  const refusals: Refusal[] = resources
    .filter(({ belongs }) => belongs === 'unresolved')
    .map(({ id, parameter, message }) => ({
      code: 'unresolvedResource' as const,
      parameter,
      message:
        `It cannot be told whether ${id} (parameter ${parameter}) is one of the resources of ${asked.entityRef}, so it is refused.` +
        `${message ? ` ${message}` : ''}`,
    }));
  const authority = judgeAuthority({
    runbook: asked.runbook,
    entity: asked,
    grants,
    resources,
    places: placesOfPlan(plan),
  });
  if (!authority.allowed) {
    refusals.push({ code: 'noAuthority', message: authority.message });
  }
  const foreign = resources.filter(({ belongs }) => belongs === 'foreign');
  const subject = subjectOf(asked, placesOfPlan(plan));
  const limited = classes.every(
    riskClass =>
      judgePolicy(policies, { ...subject, riskClass }).ownResourcesOnly,
  );
  if (!limited) {
    return {
      refusals,
      warnings: foreign.map(
        ({ id, parameter }) =>
          `${id} (parameter ${parameter}) is not one of the resources of ${asked.entityRef}.`,
      ),
    };
  }
  refusals.push(
    ...foreign.map(({ id, parameter, message }) => ({
      code: 'foreignResource' as const,
      parameter,
      message:
        `${id} (parameter ${parameter}) is not one of the resources of ${asked.entityRef}. Choose one of its own.` +
        `${message ? ` ${message}` : ''}`,
    })),
  );
  return { refusals, warnings: [] };
}
