import { randomUUID } from 'node:crypto';
import {
  EntityOnCall,
  EntityRoster,
  OnCallAction,
} from '@opsready/backstage-plugin-oncall-common';
import { Answer, Person } from '../Person';

/** Entities of each story, as paths have them. */
export const ENTITIES = {
  payments: 'component/default/payments-api',
  checkout: 'component/default/checkout-api',
  platform: 'component/default/api-gateway',
  logistics: 'component/default/parcel-tracker',
  data: 'component/default/event-lake',
  web: 'component/default/storefront-web',
};

/** Who is on call, as somebody sees it. */
export async function onCall(
  person: Person,
  entity: string,
): Promise<EntityOnCall> {
  const { status, body } = await person.get<EntityOnCall>(
    `oncall/entities/${entity}/oncall`,
  );
  if (status !== 200) {
    throw new Error(`${entity}: ${status} ${JSON.stringify(body)}`);
  }
  return body;
}

/** The only roster of an entity. */
export async function rosterOf(
  person: Person,
  entity: string,
): Promise<EntityRoster> {
  const { rosters } = await onCall(person, entity);
  if (rosters.length !== 1) {
    throw new Error(`${entity} has ${rosters.length} rosters`);
  }
  return rosters[0];
}

/** Names of who answers. */
export function answering({ answers }: Pick<EntityRoster, 'answers'>) {
  return answers.people.map(({ responder }) => responder.name);
}

export async function sendPage(
  person: Person,
  entity: string,
  more: { rosterId: string; subject?: string; requestKey?: string },
): Promise<Answer<OnCallAction>> {
  return person.post(`oncall/entities/${entity}/pages`, {
    subject: 'Nobody can pay',
    reason: 'Customers complain',
    requestKey: randomUUID(),
    ...more,
  });
}

export async function declareIncident(
  person: Person,
  entity: string,
  more: { rosterId: string; title?: string; requestKey?: string },
): Promise<Answer<OnCallAction>> {
  return person.post(`oncall/entities/${entity}/incidents`, {
    severity: 'SEV1',
    title: 'Nobody can pay',
    reason: 'Customers complain',
    requestKey: randomUUID(),
    ...more,
  });
}
