import { ValidationException } from '@aws-sdk/client-ssm-contacts';
import { AwsCall, awsCalls } from '@opsready/backstage-plugin-aws-node';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { errorName, toProviderError } from '../calling';

/** AWS did not take the request as it is: nothing was sent, and the same request never will be. */
const REFUSED = [
  'ConflictException',
  'ServiceQuotaExceededException',
  'ValidationException',
];

/**
 * A call that sends something. What AWS refuses was surely not sent, so it is told apart from what nobody knows; which members
 * were refused is named, and what they held is not.
 */
export const { callAws: sendToAws } = awsCalls(toSendError);

function toSendError(error: unknown, call: AwsCall): ProviderError {
  const known = toProviderError(error, call);
  return REFUSED.includes(errorName(error)) && known.kind === 'unavailable'
    ? new ProviderError('denied', refusal(error as Error, call))
    : known;
}

function refusal(
  error: Error,
  { account, region, operation }: AwsCall,
): string {
  const { Fields = [] } = error as Partial<ValidationException>;
  const names = Fields.map(({ Name }) => Name).join(', ');
  return `${operation} in account ${account}, ${region}: AWS refused what was to be sent, and nothing was. Reason: ${error.name}${names ? `, ${names}` : ''}.`;
}
