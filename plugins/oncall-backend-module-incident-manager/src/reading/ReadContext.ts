import { AwsClients, AwsCall } from '@opsready/backstage-plugin-aws-node';
import { OnCallTarget } from '@opsready/backstage-plugin-oncall-node';
import { Place } from '../arns/contactArns';

/** What readers ask AWS with, in one account and Region. */
export interface ReadContext {
  clients: Pick<AwsClients, 'getClient'>;
  place: Place;
  signal: AbortSignal;
  /** Whether a person waits. */
  onDemand: boolean;
}

/** How many contacts, rotations or plans are asked about at a time; the budget of calls decides how fast. */
export const AT_ONCE = 8;

/** A call for messages. */
export function callOf(context: ReadContext, operation: string): AwsCall {
  const { place, signal, onDemand } = context;
  return { ...place, operation, onDemand, signal };
}

/** The id of a target. */
export function targetId({ account, region }: Place): string {
  return `${account}/${region}`;
}

/** The account and Region of a target, whose id is made of them. */
export function placeOf({ id }: Pick<OnCallTarget, 'id'>): Place {
  const [account, region] = id.split('/');
  return { account, region };
}
