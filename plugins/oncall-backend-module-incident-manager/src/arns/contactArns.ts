import { parseArn, partitionOf } from '@opsready/backstage-plugin-aws-node';

/** An account and Region. */
export interface Place {
  account: string;
  region: string;
}

/** Where a contact is, whoever or whatever it stands for, and its alias; `undefined` where the text is no such ARN. */
export function parseContactArn(
  text: string,
): (Place & { alias: string }) | undefined {
  const arn = parseArn(text);
  const alias = /^contact\/([a-z0-9_-]{1,255})$/.exec(arn?.resource ?? '');
  return arn?.service === 'ssm-contacts' && arn.account && arn.region && alias
    ? { account: arn.account, region: arn.region, alias: alias[1] }
    : undefined;
}

/** The ARN of a contact of the place, from its alias; an ARN comes back as it is. */
export function contactArn(aliasOrArn: string, place: Place): string {
  return aliasOrArn.startsWith('arn:')
    ? aliasOrArn
    : `${prefixOf(place)}:contact/${aliasOrArn}`;
}

/** The id that a contact has here: its alias. One of another place keeps its ARN, since aliases are unique in one place only. */
export function contactId(arn: string, place: Place): string {
  const contact = parseContactArn(arn);
  return contact &&
    contact.account === place.account &&
    contact.region === place.region
    ? contact.alias
    : arn;
}

/** The id that a channel has here: the last part of its ARN. */
export function channelId(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The ARN of a person's channel. */
export function channelArn(
  { personId, channelId: id }: { personId: string; channelId: string },
  place: Place,
): string {
  const contact = contactArn(personId, place);
  return `${contact.replace(':contact/', ':contact-channel/')}/${id}`;
}

function prefixOf({ account, region }: Place): string {
  return `arn:${partitionOf(region)}:ssm-contacts:${region}:${account}`;
}
