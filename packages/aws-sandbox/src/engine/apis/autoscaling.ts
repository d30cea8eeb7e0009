import { AwsFault } from '../../protocols';
import { after, groupLife, type AwsResource } from '../../state';
import { resourcesOf, type ApiContext, type ApiTable } from './ApiTable';
import { numberIn, optionalTextsIn, textIn } from './readInputs';

const TYPE = 'AWS::AutoScaling::AutoScalingGroup';
const LAUNCH_SECONDS = 10;

export const autoscaling: ApiTable = {
  iamPrefix: 'autoscaling',
  deniedCode: 'AccessDenied',
  apis: {
    DescribeAutoScalingGroups: describeAutoScalingGroups,
    SetDesiredCapacity: setDesiredCapacity,
  },
};

function describeAutoScalingGroups(context: ApiContext) {
  const names = optionalTextsIn(context.inputs, 'AutoScalingGroupNames');
  return {
    AutoScalingGroups: resourcesOf(context, TYPE)
      .filter(({ name }) => !names?.length || names.includes(name))
      .map(group => view(group, context)),
  };
}

function setDesiredCapacity(context: ApiContext) {
  const { inputs, region, now } = context;
  const name = textIn(inputs, 'AutoScalingGroupName');
  const wanted = numberIn(inputs, 'DesiredCapacity');
  const group = resourcesOf(context, TYPE).find(
    candidate => candidate.name === name,
  );
  if (!group) {
    invalid(
      `AutoScalingGroup name not found - AutoScalingGroup '${name}' not found`,
    );
  }
  const life = region.lives.of(groupLife, group);
  if (wanted > life.maxSize) {
    invalid(
      `New SetDesiredCapacity value ${wanted} is above max value ${life.maxSize} for the AutoScalingGroup.`,
    );
  }
  if (wanted < life.minSize) {
    invalid(
      `New SetDesiredCapacity value ${wanted} is below min value ${life.minSize} for the AutoScalingGroup.`,
    );
  }
  life.desiredCapacity.set(now, wanted);
  life.inService.set(after(now, LAUNCH_SECONDS), wanted);
  return {};
}

function view(group: AwsResource, { region, now }: ApiContext) {
  const life = region.lives.of(groupLife, group);
  return {
    AutoScalingGroupName: group.name,
    AutoScalingGroupARN: group.arn,
    MinSize: life.minSize,
    MaxSize: life.maxSize,
    DesiredCapacity: life.desiredCapacity.at(now),
    Instances: Array.from({ length: life.inService.at(now) }, () => ({
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
    })),
  };
}

function invalid(message: string): never {
  throw new AwsFault('ValidationError', message);
}
