import { Place } from '@opsready/backstage-plugin-runbooks-common';

/** A place in plain words: `account 111122223333 (production), Region eu-west-1`. */
export function placeText(place: Place): string {
  const { account, region, environment } = place;
  const of = environment ? ` (${environment})` : '';
  return `account ${account}${of}, Region ${region}`;
}

/** A place where there is little room: `production 111122223333 eu-west-1`. */
export function shortPlaceText(place: Place): string {
  const { account, region, environment } = place;
  return [environment, account, region].filter(Boolean).join(' ');
}
