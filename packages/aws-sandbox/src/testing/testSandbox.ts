import { AccountClient } from '@aws-sdk/client-account';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SSMClient } from '@aws-sdk/client-ssm';
import { SSMIncidentsClient } from '@aws-sdk/client-ssm-incidents';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { SupportClient } from '@aws-sdk/client-support';
import { startSandbox, type SandboxOptions } from '../startSandbox';

export const PRODUCTION = '111122223333';
export const STAGING = '444455556666';

// Nothing here waits on purpose, but a machine under load may take its time to read a thousand findings.
jest.setTimeout(60_000);

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** The portal's own identity in the scenario. */
export const portal: Credentials = {
  accessKeyId: 'AKIAOPSREADYSANDBOX1',
  secretAccessKey: 'sandbox',
};

/** The administrator of an account. */
export const admin = (account: string): Credentials => ({
  accessKeyId: account,
  secretAccessKey: 'any',
});

/** A sandbox with real SDK clients; not throttled, so that tests of other things do not wait. */
export async function testSandbox(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  const control = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<any> => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return response.json();
  };
  await control('POST', '/throttles', { action: '*', rate: 'unlimited' });

  const settings = (credentials: Credentials, region = 'eu-west-1') => ({
    endpoint: sandbox.url,
    region,
    credentials,
    maxAttempts: 1,
  });
  const sts = (who: Credentials = portal) =>
    new STSClient(settings(who, 'us-east-1'));
  /** Credentials of a role of production, by a session of that name. */
  const session = async (
    role: string,
    RoleSessionName = 'test',
  ): Promise<Credentials> => {
    const { Credentials: made } = await sts().send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${PRODUCTION}:role/${role}`,
        RoleSessionName,
        ExternalId: 'parcelwise-portal',
      }),
    );
    return {
      accessKeyId: made?.AccessKeyId ?? '',
      secretAccessKey: made?.SecretAccessKey ?? '',
      sessionToken: made?.SessionToken,
    };
  };
  return {
    ...sandbox,
    control,
    settings,
    sts,
    session,
    securityHub: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new SecurityHubClient(settings(who, region)),
    config: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new ConfigServiceClient(settings(who, region)),
    cloudWatch: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new CloudWatchClient(settings(who, region)),
    ssm: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new SSMClient(settings(who, region)),
    ssmIncidents: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new SSMIncidentsClient(settings(who, region)),
    support: (who: Credentials = admin(PRODUCTION)) =>
      new SupportClient(settings(who, 'us-east-1')),
    account: (who: Credentials = admin(PRODUCTION)) =>
      new AccountClient(settings(who, 'us-east-1')),
    tagging: (who: Credentials = admin(PRODUCTION), region?: string) =>
      new ResourceGroupsTaggingAPIClient(settings(who, region)),
  };
}

export type TestSandbox = Awaited<ReturnType<typeof testSandbox>>;
