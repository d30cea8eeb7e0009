import { AwsFault } from '../../protocols';
import { after, secretLife, type AwsResource } from '../../state';
import { resourcesOf, type ApiContext, type ApiTable } from './ApiTable';
import { newId } from './newId';
import { flagIn, textIn } from './readInputs';

const ROTATION_SECONDS = 5;

export const secretsmanager: ApiTable = {
  iamPrefix: 'secretsmanager',
  deniedCode: 'AccessDeniedException',
  apis: { DescribeSecret: describeSecret, RotateSecret: rotateSecret },
};

function describeSecret(context: ApiContext) {
  const secret = findSecret(context);
  const { now } = context;
  const life = context.region.lives.of(secretLife, secret);
  return {
    ARN: secret.arn,
    Name: secret.name,
    RotationEnabled: true,
    LastRotatedDate: life.lastRotated.at(now),
    VersionIdsToStages: { [life.versionId.at(now)]: ['AWSCURRENT'] },
    Tags: Object.entries(secret.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

function rotateSecret(context: ApiContext) {
  const { region, inputs, now } = context;
  const secret = findSecret(context);
  const life = region.lives.of(secretLife, secret);
  const isNow =
    inputs.RotateImmediately === undefined ||
    flagIn(inputs, 'RotateImmediately');
  const version = `${newId(region, '', 8)}-0000-4000-8000-${String(now.getTime()).padStart(12, '0').slice(-12)}`;
  if (isNow) {
    const done = after(now, ROTATION_SECONDS);
    life.versionId.set(done, version);
    life.lastRotated.set(done, done);
  }
  return { ARN: secret.arn, Name: secret.name, VersionId: version };
}

function findSecret(context: ApiContext): AwsResource {
  const id = textIn(context.inputs, 'SecretId');
  const secret = resourcesOf(context, 'AWS::SecretsManager::Secret').find(
    ({ name, arn }) => name === id || arn === id,
  );
  if (!secret) {
    throw new AwsFault(
      'ResourceNotFoundException',
      "Secrets Manager can't find the specified secret.",
    );
  }
  return secret;
}
