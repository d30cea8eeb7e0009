import { consoleLink } from '@opsready/backstage-plugin-aws-node';

/** Opens one finding by its id. The console encodes its search terms twice. */
export function findingLink(region: string, findingId: string) {
  const term = encodeURIComponent(`\\operator\\:EQUALS\\:${findingId}`);
  const search = encodeURIComponent(`Id=${term}`);
  return consoleLink(
    region,
    `/securityhub/home?region=${region}#/findings?search=${search}`,
  );
}

/** Opens a Config rule. */
export function configRuleLink(region: string, rule: string) {
  return consoleLink(
    region,
    `/config/home?region=${region}#/rules/details?configRuleName=${encodeURIComponent(rule)}`,
  );
}

/** Opens an alarm. */
export function alarmLink(region: string, alarm: string) {
  return consoleLink(
    region,
    `/cloudwatch/home?region=${region}#alarmsV2:alarm/${encodeURIComponent(alarm)}`,
  );
}

/** Lets the console find the page of a resource by its ARN; `undefined` for ids that are no ARN. */
export function resourceLink(region: string, id: string) {
  return id.startsWith('arn:')
    ? consoleLink(region, `/go/view?arn=${encodeURIComponent(id)}`)
    : undefined;
}

/** Opens the support plans of the account that somebody is signed in to. */
export function supportPlansLink(region: string) {
  return consoleLink(region, '/support/plans/home');
}

/** Opens the page with the alternate contacts of the account that somebody is signed in to. */
export function alternateContactsLink(region: string) {
  return consoleLink(region, '/billing/home#/account');
}
