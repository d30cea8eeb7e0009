import {
  incidentArn,
  putResponsePlan,
  responsePlanArn,
  stableUuid,
} from '../../state';
import type { PastIncident } from '../types';
import type { IncidentManagerBuild } from './buildIncidentManagers';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Response plans, and the incidents of the time before. */
export function buildIncidents(build: IncidentManagerBuild): void {
  for (const plan of build.setup.responsePlans) {
    putResponsePlan(build.state, build.setup, plan);
  }
  for (const [index, incident] of build.setup.incidents.entries()) {
    buildIncident(build, incident, index);
  }
}

function buildIncident(
  { setup, state, startedAt }: IncidentManagerBuild,
  incident: PastIncident,
  index: number,
): void {
  const { responsePlan, title, impact, resolvedAfterMinutes } = incident;
  const arn = incidentArn(
    setup.account,
    responsePlan,
    stableUuid(`incident/${index}`),
  );
  const creationTime = new Date(
    startedAt.getTime() - incident.startedHoursAgo * HOUR_MS,
  );
  const resolvedTime =
    resolvedAfterMinutes === undefined
      ? undefined
      : new Date(creationTime.getTime() + resolvedAfterMinutes * MINUTE_MS);
  const createdBy = `arn:aws:iam::${setup.account}:root`;
  state.incidents.set(arn, {
    record: {
      arn,
      title,
      impact,
      status: resolvedTime ? 'RESOLVED' : 'OPEN',
      creationTime,
      resolvedTime,
      lastModifiedTime: resolvedTime ?? creationTime,
      lastModifiedBy: createdBy,
      incidentRecordSource: { createdBy, source: 'aws.ssm-incidents' },
      dedupeString: stableUuid(`dedupe/${index}`),
    },
    responsePlanArn: responsePlanArn(setup.account, responsePlan),
    timeline: [],
    relatedItems: [],
    startedBy: createdBy,
  });
}
