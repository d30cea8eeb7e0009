import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import {
  naming,
  refuseOtherKeys,
  toMs,
} from '@opsready/backstage-plugin-opsready-node';
import {
  isOperationsArea,
  RiskClass,
} from '@opsready/backstage-plugin-runbooks-common';
import { readGroups } from './readGroups';
import {
  ApprovalDemand,
  CalendarName,
  LaunchPolicy,
  PolicyMatch,
} from './LaunchPolicy';

const ROOT = 'opsready.runbooks.policies';
const RISK_CLASSES: readonly RiskClass[] = [
  'readOnly',
  'mutating',
  'destructive',
];
const KEYS = [
  'id',
  'match',
  'allow',
  'approvals',
  'reason',
  'ticket',
  'ticketPattern',
  'calendars',
  'drifted',
  'ownResourcesOnly',
  'countsAs',
];
const MATCH_KEYS = [
  'runbooks',
  'areas',
  'riskClasses',
  'accounts',
  'environments',
  'executors',
];

/**
 * Reads the policies. A key that is not known, a value that means nothing or two policies with one id stop the start: a
 * policy that is misspelled must not let anything pass.
 */
export function readPolicies(config: Config): LaunchPolicy[] {
  const policies = (config.getOptionalConfigArray(ROOT) ?? []).map(
    (policy, index) => naming(`${ROOT}[${index}]`, () => readPolicy(policy)),
  );
  const ids = policies.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) {
    throw new InputError(
      `Config key '${ROOT}' has two policies with the id '${twice}'`,
    );
  }
  return policies;
}

function readPolicy(config: Config): LaunchPolicy {
  refuseOtherKeys(config, KEYS);
  const id = config.getString('id');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new InputError(`the id '${id}' is not in kebab-case`);
  }
  const match = readMatch(config.getOptionalConfig('match'));
  const countsAs = oneOf(config, 'countsAs', RISK_CLASSES);
  if (countsAs && match.riskClasses) {
    throw new InputError(
      `'countsAs' gives the risk class, so that 'match' cannot ask for one`,
    );
  }
  return {
    id,
    match,
    allow: config.getOptionalBoolean('allow'),
    ...readApprovals(config.getOptionalConfig('approvals')),
    reasonRequired: isRequired(config, 'reason'),
    ticketRequired: isRequired(config, 'ticket'),
    ticketPattern: readPattern(config),
    calendars: config.getOptionalConfigArray('calendars')?.map(readCalendar),
    blockDrifted: blocksDrifted(config),
    ownResourcesOnly: config.getOptionalBoolean('ownResourcesOnly'),
    countsAs,
  };
}

function readMatch(config: Config | undefined): PolicyMatch {
  if (!config) {
    return {};
  }
  refuseOtherKeys(config, MATCH_KEYS);
  const areas = config.getOptionalStringArray('areas');
  const accounts = config.getOptionalStringArray('accounts');
  for (const account of accounts ?? []) {
    assertAccount(account);
  }
  return {
    runbooks: config.getOptionalStringArray('runbooks'),
    areas: areas?.map(area => {
      if (!isOperationsArea(area)) {
        throw new InputError(
          `'match.areas' names no operations area: '${area}'`,
        );
      }
      return area;
    }),
    riskClasses: config
      .getOptionalStringArray('riskClasses')
      ?.map(text => known('match.riskClasses', text, RISK_CLASSES)),
    accounts,
    environments: config.getOptionalStringArray('environments'),
    executors: config.getOptionalStringArray('executors'),
  };
}

function readApprovals(
  config: Config | undefined,
): Pick<LaunchPolicy, 'approvals' | 'approvalValidMs'> {
  if (!config) {
    return {};
  }
  refuseOtherKeys(config, ['count', 'groups', 'validFor']);
  const count = config.getNumber('count');
  if (!Number.isInteger(count) || count < 1 || count > 10) {
    throw new InputError(
      `'approvals.count' has to be a whole number from 1 to 10`,
    );
  }
  const approvals: ApprovalDemand = {
    count,
    groups: readGroups(config, 'groups'),
  };
  if (!config.has('validFor')) {
    return { approvals };
  }
  const approvalValidMs = toMs(
    readDurationFromConfig(config, { key: 'validFor' }),
  );
  if (!(approvalValidMs > 0)) {
    throw new InputError(`'approvals.validFor' has to be longer than 0`);
  }
  return { approvals, approvalValidMs };
}

function readCalendar(config: Config): CalendarName {
  refuseOtherKeys(config, ['name', 'account', 'region']);
  const account = config.getOptionalString('account');
  if (account !== undefined) {
    assertAccount(account);
  }
  return {
    name: config.getString('name'),
    account,
    region: config.getOptionalString('region'),
  };
}

function readPattern(config: Config): string | undefined {
  const pattern = config.getOptionalString('ticketPattern');
  if (pattern !== undefined) {
    assertPattern(pattern);
  }
  return pattern;
}

function assertPattern(pattern: string): void {
  try {
    RegExp(`^(?:${pattern})$`);
  } catch (error) {
    throw new InputError(`'ticketPattern': ${toError(error).message}`);
  }
}

function isRequired(config: Config, key: string): boolean {
  return oneOf(config, key, ['required', 'optional']) === 'required';
}

function blocksDrifted(config: Config): boolean {
  return oneOf(config, 'drifted', ['block', 'warn']) === 'block';
}

function oneOf<TValue extends string>(
  config: Config,
  key: string,
  values: readonly TValue[],
): TValue | undefined {
  const text = config.getOptionalString(key);
  return text === undefined ? undefined : known(key, text, values);
}

function known<TValue extends string>(
  key: string,
  text: string,
  values: readonly TValue[],
): TValue {
  const value = values.find(one => one === text);
  if (!value) {
    throw new InputError(
      `'${key}' is '${text}', and has to be one of ${values.join(', ')}`,
    );
  }
  return value;
}

function assertAccount(account: string): void {
  if (!/^\d{12}$/.test(account)) {
    throw new InputError(
      `'${account}' is no account id: twelve digits, in quotes`,
    );
  }
}
