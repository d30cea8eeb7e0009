import { randomUUID } from 'node:crypto';
import type {
  GetResponsePlanOutput,
  RelatedItem,
} from '@aws-sdk/client-ssm-incidents';
import {
  incidentArn,
  type IncidentManagerState,
  type RegionState,
  type StoredIncident,
  type World,
} from '../../state';
import { startEngagement } from '../engagements/startEngagement';
import { startRunbooks } from './startRunbooks';
import { addEvent } from './timeline';

/** Where an incident is declared. */
export interface IncidentPlace {
  world: World;
  state: IncidentManagerState;
  region: RegionState;
}

/** What whoever declares it says; what is absent the plan says. */
export interface Declaration {
  title?: string;
  impact?: number;
  source?: string;
  triggerArn?: string;
  rawData?: string;
  relatedItems: RelatedItem[];
  startedBy: string;
  sessionTags?: Record<string, string>;
  at: Date;
}

/**
 * Declares an incident by a response plan: whoever the plan engages is called, and its runbooks start. While an
 * incident with the dedupe string of the plan is open, another one is that one.
 */
export function declareIncident(
  place: IncidentPlace,
  plan: GetResponsePlanOutput,
  declaration: Declaration,
): string {
  const { state, region } = place;
  const dedupeString = plan.incidentTemplate?.dedupeString;
  const open = [...state.incidents.values()].find(
    ({ record, responsePlanArn }) =>
      dedupeString !== undefined &&
      record.status === 'OPEN' &&
      responsePlanArn === plan.arn &&
      record.dedupeString === dedupeString,
  );
  if (open) {
    return open.record.arn ?? '';
  }
  const arn = incidentArn(region.account, plan.name ?? '', randomUUID());
  const incident = newIncident(arn, plan, declaration);
  state.incidents.set(arn, incident);
  addEvent(
    incident,
    'SSM Incident Trigger',
    { triggerArn: declaration.triggerArn, rawData: declaration.rawData },
    declaration.at,
  );
  for (const contactArn of plan.engagements ?? []) {
    startEngagement(state, region, {
      contactArn,
      sender: 'Incident Manager',
      subject: incident.record.title ?? '',
      content: incident.record.summary ?? incident.record.title ?? '',
      incidentArn: arn,
      startedAt: declaration.at,
      startedBy: declaration.startedBy,
      sessionTags: declaration.sessionTags,
    });
  }
  startRunbooks(place, plan, incident);
  return arn;
}

function newIncident(
  arn: string,
  plan: GetResponsePlanOutput,
  declaration: Declaration,
): StoredIncident {
  const { startedBy, at } = declaration;
  const template = plan.incidentTemplate;
  return {
    record: {
      arn,
      title: declaration.title ?? template?.title,
      summary: template?.summary,
      impact: declaration.impact ?? template?.impact,
      status: 'OPEN',
      creationTime: at,
      lastModifiedTime: at,
      lastModifiedBy: startedBy,
      incidentRecordSource: {
        createdBy: startedBy,
        resourceArn: declaration.triggerArn,
        source: declaration.source ?? 'aws.ssm-incidents.custom',
      },
      dedupeString: template?.dedupeString ?? arn,
      automationExecutions: [],
      chatChannel: plan.chatChannel,
      notificationTargets: template?.notificationTargets,
    },
    responsePlanArn: plan.arn ?? '',
    timeline: [],
    relatedItems: declaration.relatedItems,
    startedBy,
    sessionTags: declaration.sessionTags,
  };
}
