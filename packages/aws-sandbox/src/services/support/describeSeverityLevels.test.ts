import { DescribeSeverityLevelsCommand } from '@aws-sdk/client-support';
import {
  admin,
  portal,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

describe('DescribeSeverityLevels', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const codes = async (who = admin(PRODUCTION)) =>
    (
      await sandbox.support(who).send(new DescribeSeverityLevelsCommand({}))
    ).severityLevels?.map(({ code }) => code);

  it('answers the levels of the plan, to the portal too', async () => {
    const business = ['low', 'normal', 'high', 'urgent'];
    expect(await codes()).toEqual(business);
    expect(await codes(portal)).toEqual(business);
    await sandbox.control('PUT', '/support-plan', {
      account: PRODUCTION,
      plan: 'enterprise',
    });
    expect(await codes()).toEqual([...business, 'critical']);
  });

  it('says that an account without a plan is not subscribed', async () => {
    await expect(codes(admin(STAGING))).rejects.toMatchObject({
      name: 'SubscriptionRequiredException',
    });
  });

  it('refuses a language that it does not speak', async () => {
    await expect(
      sandbox
        .support()
        .send(new DescribeSeverityLevelsCommand({ language: 'xx' })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
