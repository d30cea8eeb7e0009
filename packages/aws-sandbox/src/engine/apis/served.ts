import {
  AwsFault,
  inputOf,
  operationName,
  violationsOf,
} from '../../protocols';
import { cloudwatch } from '../../services/cloudwatch';
import { config } from '../../services/config';
import type { Operation, Service } from '../../services/defineService';
import { securityHub } from '../../services/securityhub';
import { commandOperations } from '../../services/ssm/commands';
import { tagging } from '../../services/tagging';
import type { ApiCall } from './callApi';

type Served = Pick<Service, 'iamPrefix' | 'operations'> & {
  deniedCode: string;
};

const toServed = ({
  iamPrefix,
  operations,
  accessDenied,
}: Service): Served => ({
  iamPrefix,
  operations,
  deniedCode: accessDenied.code,
});

/** The services that the sandbox answers to everybody, by the names that documents use. */
const served = new Map<string, Served>([
  ['cloudwatch', toServed(cloudwatch)],
  ['config', toServed(config)],
  ['resourcegroupstaggingapi', toServed(tagging)],
  ['securityhub', toServed(securityHub)],
  [
    'ssm',
    {
      iamPrefix: 'ssm',
      operations: commandOperations,
      deniedCode: 'AccessDeniedException',
    },
  ],
]);

/** The operation of such a service, ready to be called; undefined where the sandbox has none of that name. */
export function findServed(
  service: string,
  api: string,
):
  | { iamPrefix: string; deniedCode: string; run(call: ApiCall): unknown }
  | undefined {
  const found = served.get(service);
  const operation = found?.operations.find(
    ({ schema }) => operationName(schema) === api,
  );
  return (
    found &&
    operation && {
      iamPrefix: found.iamPrefix,
      deniedCode: found.deniedCode,
      run: call => run(operation, call),
    }
  );
}

function run(operation: Operation, call: ApiCall): unknown {
  const { world, account, region, inputs, caller, now } = call;
  const [violation] = violationsOf(inputOf(operation.schema), inputs, 'native');
  if (violation) {
    throw new AwsFault(
      'ParamValidationError',
      `Parameter validation failed: ${violation.path} ${violation.problem}`,
    );
  }
  return operation.run({
    input: inputs,
    caller,
    region: world.region(account, region),
    world,
    now,
  });
}
