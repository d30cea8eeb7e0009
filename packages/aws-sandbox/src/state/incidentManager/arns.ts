import { createHash } from 'node:crypto';

export interface Place {
  account: string;
  region: string;
}

export function contactArn({ account, region }: Place, alias: string): string {
  return `arn:aws:ssm-contacts:${region}:${account}:contact/${alias}`;
}

export function channelArn(place: Place, alias: string, name: string): string {
  const id = stableUuid(`channel/${alias}/${name}`);
  return `arn:aws:ssm-contacts:${place.region}:${place.account}:contact-channel/${alias}/${id}`;
}

export function rotationArn({ account, region }: Place, name: string): string {
  return `arn:aws:ssm-contacts:${region}:${account}:rotation/${stableUuid(`rotation/${name}`)}`;
}

export function engagementArn(
  { account, region }: Place,
  alias: string,
  id: string,
): string {
  return `arn:aws:ssm-contacts:${region}:${account}:engagement/${alias}/${id}`;
}

/** Response plans and incidents belong to all Regions of a replication set: their ARNs name none. */
export function responsePlanArn(account: string, name: string): string {
  return `arn:aws:ssm-incidents::${account}:response-plan/${name}`;
}

export function incidentArn(account: string, plan: string, id: string): string {
  return `arn:aws:ssm-incidents::${account}:incident-record/${plan}/${id}`;
}

/** The last part but one of an engagement's, or the last of a contact's ARN. */
export function aliasOf(arn: string): string {
  return arn.split('/')[1] ?? '';
}

/** A UUID that is the same for the same name, so that what is there from the start has the same ARN in each run. */
export function stableUuid(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `4${digest.slice(13, 16)}`,
    `a${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
