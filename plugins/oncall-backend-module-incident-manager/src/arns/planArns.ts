import { parseArn } from '@opsready/backstage-plugin-aws-node';

/** The account and name of a response plan, which lives in all Regions of its account; `undefined` where the text is no such ARN. */
export function parsePlanArn(
  text: string,
): { account: string; name: string } | undefined {
  const arn = parseArn(text);
  const name = /^response-plan\/([\w-]{1,200})$/.exec(arn?.resource ?? '');
  return arn?.service === 'ssm-incidents' && arn.account && name
    ? { account: arn.account, name: name[1] }
    : undefined;
}

/** The parts of the ARN of an incident: it is called after the response plan that it was started with. */
export function parseIncidentArn(
  text: string,
): { account: string; planName: string; id: string } | undefined {
  const arn = parseArn(text);
  const parts = /^incident-record\/([\w-]+)\/([\w-]+)$/.exec(
    arn?.resource ?? '',
  );
  return arn?.service === 'ssm-incidents' && arn.account && parts
    ? { account: arn.account, planName: parts[1], id: parts[2] }
    : undefined;
}
