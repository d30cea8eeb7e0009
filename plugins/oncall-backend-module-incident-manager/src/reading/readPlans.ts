import {
  GetContactCommand,
  Plan,
  SSMContactsClient,
  Stage,
} from '@aws-sdk/client-ssm-contacts';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { batches } from '@opsready/backstage-plugin-opsready-node';
import { callAws } from '../calling';
import { ListedContact } from './listContacts';
import { AT_ONCE, callOf, ReadContext } from './ReadContext';

/** A contact with what engaging it does. */
export interface PlannedContact extends ListedContact {
  /** Absent for people, whose engagement plan says which channels are tried. */
  plan?: Plan;
}

/**
 * The plans of some contacts, and of all that they lead to: one call for each escalation plan and on-call schedule, none for
 * people. What was deleted since it was listed is left out.
 */
export async function readPlans(
  context: ReadContext,
  directory: ReadonlyMap<string, ListedContact>,
  wanted: readonly ListedContact[],
): Promise<Map<string, PlannedContact>> {
  const planned = new Map<string, PlannedContact>();
  let next = [...wanted];
  while (next.length > 0) {
    const found: string[] = [];
    for (const batch of batches(next, AT_ONCE)) {
      const read = await Promise.all(
        batch.map(contact => readPlan(context, contact)),
      );
      for (const contact of read.filter(one => one !== undefined)) {
        planned.set(contact.arn, contact);
        found.push(...targetArns(contact.plan?.Stages));
      }
    }
    next = [...new Set(found)]
      .filter(arn => !planned.has(arn))
      .flatMap(arn => directory.get(arn) ?? []);
  }
  return planned;
}

async function readPlan(
  context: ReadContext,
  contact: ListedContact,
): Promise<PlannedContact | undefined> {
  if (contact.type === 'PERSONAL') {
    return contact;
  }
  const client = context.clients.getClient(SSMContactsClient, context.place);
  try {
    const { Plan: plan } = await callAws(
      callOf(context, 'ssm-contacts:GetContact'),
      () =>
        client.send(new GetContactCommand({ ContactId: contact.arn }), {
          abortSignal: context.signal,
        }),
    );
    return { ...contact, plan };
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'notFound') {
      return undefined;
    }
    throw error;
  }
}

/** ARNs of the contacts that stages engage. */
export function targetArns(stages: Stage[] = []): string[] {
  return stages
    .flatMap(({ Targets = [] }) => Targets)
    .flatMap(({ ContactTargetInfo }) => ContactTargetInfo?.ContactId ?? []);
}
