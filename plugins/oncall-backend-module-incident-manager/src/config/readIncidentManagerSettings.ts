import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readAwsAccounts,
  toAwsTargets,
} from '@opsready/backstage-plugin-aws-node';
import { naming } from '@opsready/backstage-plugin-opsready-node';
import { parsePlanArn } from '../arns/planArns';
import { IncidentManagerSettings, NamedPlan } from './IncidentManagerSettings';
import { ACCOUNTS_KEY, ACTING_KEY, DOMAINS_KEY, PLANS_KEY } from './keys';
import { readActingRoles } from './readActingRoles';

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * Reads and validates what the module is told.
 *
 * @throws InputError naming the key that is wrong
 */
export function readIncidentManagerSettings(
  config: Config,
): IncidentManagerSettings {
  const accounts = readAwsAccounts(config, ACCOUNTS_KEY);
  const acting = config.getOptionalConfig(ACTING_KEY);
  return {
    targets: toAwsTargets(accounts),
    ...(acting && { acting: readActingRoles(acting, ACTING_KEY, accounts) }),
    ...readDomains(config),
    responsePlans: readNamedPlans(
      config,
      accounts.map(({ accountId }) => accountId),
    ),
  };
}

function readDomains(config: Config): { emailDomains?: string[] } {
  const domains = naming(DOMAINS_KEY, () =>
    config.getOptionalStringArray(DOMAINS_KEY),
  );
  for (const [index, domain] of domains?.entries() ?? []) {
    if (!DOMAIN.test(domain)) {
      throw new InputError(
        `Config key '${DOMAINS_KEY}[${index}]' must be the domain of mail addresses, such as example.com`,
      );
    }
  }
  return domains
    ? { emailDomains: domains.map(one => one.toLocaleLowerCase('en-US')) }
    : {};
}

function readNamedPlans(config: Config, accountIds: string[]): NamedPlan[] {
  const entries = naming(
    PLANS_KEY,
    () => config.getOptionalConfigArray(PLANS_KEY) ?? [],
  );
  return entries.map((entry, index) => {
    const path = `${PLANS_KEY}[${index}]`;
    const roster = naming(path, () => entry.getString('roster'));
    const responsePlan = naming(path, () => entry.getString('responsePlan'));
    const plan = parsePlanArn(responsePlan);
    if (!plan) {
      throw new InputError(
        `Config key '${path}.responsePlan' must be the ARN of a response plan, such as arn:aws:ssm-incidents::111122223333:response-plan/payments`,
      );
    }
    if (!accountIds.includes(plan.account)) {
      throw new InputError(
        `Config key '${path}.responsePlan' names a plan of account ${plan.account}, which is none of ${ACCOUNTS_KEY}`,
      );
    }
    return { roster, responsePlan, account: plan.account };
  });
}
