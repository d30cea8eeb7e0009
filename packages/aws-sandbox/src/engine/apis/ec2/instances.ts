import { AwsFault } from '../../../protocols';
import {
  instanceLife,
  type AwsResource,
  type InstanceLife,
  type InstanceState,
} from '../../../state';
import { resourcesOf, type ApiContext } from '../ApiTable';
import { optionalTextsIn, textsIn } from '../readInputs';

const INSTANCE_ID = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/;
const CODES: Record<InstanceState, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

export interface Instance {
  resource: AwsResource;
  life: InstanceLife;
}

/** The instance of that id, in the words of EC2 where there is none. */
export function findInstance(context: ApiContext, id: string): Instance {
  if (!INSTANCE_ID.test(id)) {
    throw new AwsFault('InvalidInstanceID.Malformed', `Invalid id: "${id}"`);
  }
  const found = allInstances(context).find(
    ({ resource }) => resource.id === id,
  );
  if (!found) {
    throw new AwsFault(
      'InvalidInstanceID.NotFound',
      `The instance ID '${id}' does not exist`,
    );
  }
  return found;
}

/** The instances that `InstanceIds` names. */
export function namedInstances(context: ApiContext): Instance[] {
  return textsIn(context.inputs, 'InstanceIds').map(id =>
    findInstance(context, id),
  );
}

/** The instances that a description is asked for: by id and by filters that must all hold. */
export function describedInstances(context: ApiContext): Instance[] {
  const ids = optionalTextsIn(context.inputs, 'InstanceIds');
  const instances = ids?.length
    ? namedInstances(context)
    : allInstances(context);
  const filters = (context.inputs.Filters ?? []) as Array<{
    Name: string;
    Values: string[];
  }>;
  return instances.filter(instance =>
    filters.every(({ Name, Values }) =>
      Values.includes(attributeOf(instance, Name, context.now) ?? ''),
    ),
  );
}

export function stateView(state: InstanceState) {
  return { Code: CODES[state], Name: state };
}

function allInstances(context: ApiContext): Instance[] {
  return resourcesOf(context, 'AWS::EC2::Instance').map(resource => ({
    resource,
    life: context.region.lives.of(instanceLife, resource),
  }));
}

function attributeOf(
  { resource, life }: Instance,
  name: string,
  now: Date,
): string | undefined {
  if (name.startsWith('tag:')) {
    return resource.tags[name.slice('tag:'.length)];
  }
  if (name === 'instance-id') {
    return resource.id;
  }
  if (name === 'instance-state-name') {
    return life.state.at(now);
  }
  throw new AwsFault(
    'InvalidParameterValue',
    `The filter '${name}' is invalid`,
  );
}
