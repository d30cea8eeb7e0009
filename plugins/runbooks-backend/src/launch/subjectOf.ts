import {
  ExecutionPlan,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';
import { RunbookLaunch } from '../authorization/launch';
import { actsOnAws } from '../authority/judgeAuthority';
import { PolicySubject } from '../policy/judgePolicy';
import { AskedLaunch } from './AskedLaunch';

/** A launch as policies look at it, but for its risk class. */
export function subjectOf(
  { runbook, ownerRef }: AskedLaunch,
  places: PolicySubject['places'],
): Omit<PolicySubject, 'riskClass'> {
  return {
    runbookName: runbook.name,
    area: runbook.area,
    executorId: runbook.executorId ?? '',
    places,
    ownerRef,
    actsOnAws: actsOnAws(runbook),
  };
}

/** Where a plan runs. */
export function placesOfPlan({
  place,
  locations = [],
}: ExecutionPlan): PolicySubject['places'] {
  return place ? [place, ...locations] : locations;
}

/** A launch as permission rules look at it: one for each account that it runs in. */
export function launchesOf(
  { entityRef, ownerRef }: Pick<AskedLaunch, 'entityRef' | 'ownerRef'>,
  options: {
    places: PolicySubject['places'];
    riskClass: RiskClass;
    requestedBy: string;
  },
): RunbookLaunch[] {
  const { places, ...rest } = options;
  const accounts = new Set(places.map(({ account }) => account));
  const launch = { entityRef, ownerRef, ...rest };
  return accounts.size > 0
    ? [...accounts].map(account => ({ ...launch, account }))
    : [launch];
}
