/** Console hosts by the start of the Region's name. The isolated partitions publish none. */
const CONSOLES: Array<{ regions: RegExp; host: (region: string) => string }> = [
  { regions: /^cn-/, host: region => `${region}.console.amazonaws.cn` },
  {
    regions: /^us-gov-/,
    host: region => `${region}.console.amazonaws-us-gov.com`,
  },
  { regions: /^eusc-/, host: region => `${region}.console.amazonaws-eusc.eu` },
  {
    regions: /^(?!.*-iso)[a-z]{2}-/,
    host: region => `${region}.console.aws.amazon.com`,
  },
];

/** Address in the console of the Region's partition; `undefined` where the partition has no public console. */
export function consoleLink(region: string, path: string): string | undefined {
  const console = CONSOLES.find(({ regions }) => regions.test(region));
  return console && `https://${console.host(region)}${path}`;
}

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
