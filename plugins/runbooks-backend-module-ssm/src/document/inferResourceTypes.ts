import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { fieldsOf, listOf, textOf } from './fields';
import { instanceTemplates } from './readTargets';
import { wholeTemplates } from './templates';

/** Inputs of AWS's operations that name a resource, by service and name. */
const INPUTS: Readonly<Record<string, string>> = {
  'autoscaling AutoScalingGroupName':
    'AWS::AutoScaling::AutoScalingGroup::Name',
  'autoscaling AutoScalingGroupNames':
    'AWS::AutoScaling::AutoScalingGroup::Name',
  'dynamodb TableName': 'AWS::DynamoDB::Table::Name',
  'ec2 InstanceId': 'AWS::EC2::Instance::Id',
  'ec2 InstanceIds': 'AWS::EC2::Instance::Id',
  'ec2 VolumeId': 'AWS::EC2::Volume::Id',
  'ec2 VolumeIds': 'AWS::EC2::Volume::Id',
  'ecs service': 'AWS::ECS::Service::Name',
  'ecs services': 'AWS::ECS::Service::Name',
  'lambda FunctionName': 'AWS::Lambda::Function::Name',
  'rds DBClusterIdentifier': 'AWS::RDS::DBCluster::Id',
  'rds DBInstanceIdentifier': 'AWS::RDS::DBInstance::Id',
  's3 Bucket': 'AWS::S3::Bucket::Name',
  'ssm InstanceId': 'AWS::EC2::Instance::Id',
  'ssm InstanceIds': 'AWS::EC2::Instance::Id',
};

/** Actions whose inputs are those of a service's operation without saying so. */
const SERVICES: Readonly<Record<string, string>> = {
  'aws:changeInstanceState': 'ec2',
  'aws:runCommand': 'ec2',
};

/** Operations that give a new resource the name that they are told. */
const NAMES_NEW = /^(Copy|Create|Import|Register|Restore)/;

/**
 * Marks the parameters that name a resource although they are declared as plain text: those that a step hands to AWS as
 * the resource to act on. Most documents are written so, and their values have to be judged like those of resource types.
 * A parameter of several uses that differ, or that names what is yet to be made, is left as it is.
 */
export function inferResourceTypes(
  parameters: RunbookParameter[],
  mainSteps: unknown,
): RunbookParameter[] {
  const uses = new Map<string, Set<string | undefined>>();
  for (const { name, type } of usesWithin(mainSteps)) {
    uses.set(name, (uses.get(name) ?? new Set()).add(type));
  }
  return parameters.map(parameter => {
    const types = [...(uses.get(parameter.name) ?? [])];
    const { declaredType, resourceType, filledByServer } = parameter;
    return types.length === 1 &&
      types[0] !== undefined &&
      ['String', 'StringList'].includes(declaredType) &&
      !resourceType &&
      !filledByServer
      ? { ...parameter, resourceType: types[0] }
      : parameter;
  });
}

function usesWithin(
  steps: unknown,
): Array<{ name: string; type: string | undefined }> {
  return listOf(steps).flatMap(step => {
    const fields = fieldsOf(step);
    const inputs = fieldsOf(fields.get('inputs'));
    const action = textOf(fields.get('action')) ?? '';
    const service =
      SERVICES[action] ??
      textOf(inputs.get('Service'))?.toLocaleLowerCase('en-US');
    const namesNew = NAMES_NEW.test(textOf(inputs.get('Api')) ?? '');
    const used = [...inputs].flatMap(([key, value]) => {
      const type = INPUTS[`${service} ${key}`];
      return type === undefined
        ? []
        : wholeTemplates(value).map(name => ({
            name,
            type: namesNew ? undefined : type,
          }));
    });
    const targeted = instanceTemplates(inputs.get('Targets')).map(name => ({
      name,
      type: INPUTS['ec2 InstanceIds'],
    }));
    return [...used, ...targeted, ...usesWithin(inputs.get('Steps'))];
  });
}
