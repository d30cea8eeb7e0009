import { SSMContactsClient } from '@aws-sdk/client-ssm-contacts';
import {
  admin,
  PRODUCTION,
  type TestSandbox,
} from '../../../testing/testSandbox';

/** A real client of SSM Contacts; beside those of testSandbox, since only tests need the package. */
export function contactsClient(
  sandbox: TestSandbox,
  who = admin(PRODUCTION),
  region?: string,
): SSMContactsClient {
  return new SSMContactsClient(sandbox.settings(who, region));
}
