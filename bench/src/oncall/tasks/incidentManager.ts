import { ConfigReader } from '@backstage/config';
import { parcelwisePortalConfig } from '@opsready/aws-sandbox';
import { AwsClients, Budgets } from '@opsready/backstage-plugin-aws-node';
import { readWindow } from '@opsready/backstage-plugin-oncall-backend/src/collection/readWindow';
import { readIncidentManagerSettings } from '@opsready/backstage-plugin-oncall-backend-module-incident-manager/src/config/readIncidentManagerSettings';
import { createIncidentManagerProvider } from '@opsready/backstage-plugin-oncall-backend-module-incident-manager/src/createIncidentManagerProvider';
import { measure, Measurement } from '../../measure';
import { task } from '../../runTask';
import { silent } from '../../silent';
import { control, countedBy, startSandbox } from '../sandboxes/startSandbox';
import { PLACE } from '../seed/incidentManager';

/** One read of Incident Manager in one account and Region. */
export interface IncidentManagerFigures {
  read: Measurement;
  /** What it delivered, by kind. */
  parts: Record<string, number>;
  /** Calls that AWS received, by operation; those of STS are not of the read. */
  calls: Record<string, number>;
  /** Seconds that the calls take at least at the budgets that are built in, and of which operation. */
  atBudgets: { seconds: number; operation: string };
}

/** The budget is reckoned with below: waiting for it would only take long. */
const UNLIMITED = ['*', 'ssm-contacts:*', 'ssm-incidents:*', 'sts:*'].map(
  operation => ({ operation, perSecond: 10_000, burst: 10_000 }),
);

task<{ plans: number }>(async ({ plans }) => {
  const sandbox = await startSandbox('aws', { plans });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: sandbox.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  });
  const steer = `${sandbox.url}/_sandbox`;
  await control(`${steer}/throttles`, 'POST', {
    action: '*',
    rate: 'unlimited',
  });
  const config = portalConfig();
  const clients = AwsClients.fromConfig(config, { logger: silent });
  const provider = createIncidentManagerProvider({
    clients,
    settings: readIncidentManagerSettings(config),
  });
  const now = new Date();
  const window = readWindow(now);
  const kinds: string[] = [];
  const { signal } = new AbortController();
  const [target] = provider.targets;
  const read = await measure(async () => {
    for await (const part of provider.read({ target, window, now, signal })) {
      kinds.push(part.kind);
    }
  });
  const { calls } = await control<{
    calls: Array<{ service: string; operation: string }>;
  }>(`${steer}/calls`, 'GET');
  clients.close();
  await sandbox.stop();
  const counted = countedBy(
    calls
      .filter(({ service }) => service !== 'sts')
      .map(({ service, operation }) => `${service}:${operation}`),
  );
  const figures: IncidentManagerFigures = {
    read,
    parts: countedBy(kinds),
    calls: counted,
    atBudgets: slowestOf(counted),
  };
  return figures;
});

function slowestOf(calls: Record<string, number>) {
  const budgets = Budgets.fromConfig(new ConfigReader({}));
  const [slowest] = Object.entries(calls)
    .map(([operation, count]) => {
      const { perSecond, burst } = budgets.of(operation);
      const seconds = Math.max(0, count - burst) / perSecond;
      return { operation, seconds };
    })
    .sort((a, b) => b.seconds - a.seconds);
  return slowest;
}

function portalConfig() {
  return new ConfigReader({
    aws: parcelwisePortalConfig,
    opsready: {
      aws: { budgets: UNLIMITED },
      oncall: {
        incidentManager: {
          accounts: [
            {
              accountId: PLACE.account,
              environment: 'production',
              regions: [PLACE.region],
            },
          ],
        },
      },
    },
  });
}
