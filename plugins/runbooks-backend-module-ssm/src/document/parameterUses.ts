import { fieldsOf, isObject, listOf, textOf } from './fields';
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

/** Inputs that mostly name a resource, by how they are called; ARNs are told by themselves. */
const NAMING = [
  /(^|[a-z])(Id|Identifier|Name|Url)s?$/,
  /^(bucket|cluster|function|id|name|queue|resource|secret|service|table|topic)s?$/i,
];
/** Inputs that are judged elsewhere: as children, as targets, as steps. */
const APART = [
  'DocumentName',
  'Parameters',
  'RuntimeParameters',
  'Steps',
  'TargetMaps',
  'Targets',
];

/** How a step uses a parameter, by its name. */
export type Use = { name: string } & (
  | { kind: 'resource'; type: string }
  /** What it names is yet to be made. */
  | { kind: 'new' }
  /** It looks as if it named something, and nobody here knows what. */
  | { kind: 'unknown' }
);

/** What the steps of an Automation document hand over as it is, as far as it may name something. */
export function parameterUses(steps: unknown): Use[] {
  return listOf(steps).flatMap(step => {
    const fields = fieldsOf(step);
    const inputs = fieldsOf(fields.get('inputs'));
    const action = textOf(fields.get('action')) ?? '';
    const service =
      SERVICES[action] ??
      textOf(inputs.get('Service'))?.toLocaleLowerCase('en-US');
    const namesNew = NAMES_NEW.test(textOf(inputs.get('Api')) ?? '');
    const used = [...inputs].flatMap(([key, value]): Use[] => {
      const type = INPUTS[`${service} ${key}`];
      if (type === undefined) {
        return APART.includes(key) ? [] : unknownUses(key, value);
      }
      return wholeTemplates(value).map(name =>
        namesNew ? { name, kind: 'new' } : { name, kind: 'resource', type },
      );
    });
    const targeted = instanceTemplates(inputs.get('Targets')).map(name => ({
      name,
      kind: 'resource' as const,
      type: INPUTS['ec2 InstanceIds'],
    }));
    return [...used, ...targeted, ...parameterUses(inputs.get('Steps'))];
  });
}

function unknownUses(key: string, value: unknown): Use[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, item]) =>
      unknownUses(name, item),
    );
  }
  if (Array.isArray(value)) {
    return value.flatMap(item => unknownUses(key, item));
  }
  return NAMING.some(pattern => pattern.test(key))
    ? wholeTemplates(value).map(name => ({ name, kind: 'unknown' }))
    : [];
}
