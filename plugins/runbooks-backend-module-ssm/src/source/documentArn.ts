import { parseArn, partitionOf } from '@opsready/backstage-plugin-aws-node';

/** Where a document is and what it is called. */
export interface DocumentArn {
  /** Absent for what AWS owns. */
  account?: string;
  region: string;
  name: string;
}

/** The parts of a document's ARN, or `undefined` where the text is none. */
export function parseDocumentArn(text: string): DocumentArn | undefined {
  const arn = parseArn(text);
  const name = /^document\/([A-Za-z0-9_.-]{3,128})$/.exec(arn?.resource ?? '');
  return arn?.service === 'ssm' && arn.region && name
    ? {
        ...(arn.account && { account: arn.account }),
        region: arn.region,
        name: name[1],
      }
    : undefined;
}

/** The ARN of a document of an account; of one that AWS owns without an account. */
export function documentArn({
  account = '',
  region,
  name,
}: DocumentArn): string {
  return `arn:${partitionOf(region)}:ssm:${region}:${account}:document/${name}`;
}
