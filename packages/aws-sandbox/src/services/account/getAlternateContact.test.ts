import {
  AccessDeniedException,
  GetAlternateContactCommand,
  ResourceNotFoundException,
  TooManyRequestsException,
  ValidationException,
  type AlternateContactType,
} from '@aws-sdk/client-account';
import {
  admin,
  PRODUCTION,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../../testing/testSandbox';

describe('GetAlternateContact', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const get = (
    AlternateContactType: AlternateContactType,
    who = admin(PRODUCTION),
    AccountId?: string,
  ) =>
    sandbox
      .account(who)
      .send(
        new GetAlternateContactCommand({ AlternateContactType, AccountId }),
      );

  it('answers who there is', async () => {
    const { AlternateContact } = await get('OPERATIONS');
    expect(AlternateContact).toEqual({
      AlternateContactType: 'OPERATIONS',
      Name: 'Parcelwise Platform',
      Title: 'Operations desk',
      EmailAddress: 'operations@private.parcelwise.example',
      PhoneNumber: '+1-555-0192',
    });
    const read = await sandbox.session('opsready-read');
    await get('SECURITY', read);
  });

  it('says that there is nobody, and what the control API changed', async () => {
    await expect(get('SECURITY', admin(STAGING))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
    await sandbox.control('PUT', '/alternate-contacts', {
      account: STAGING,
      type: 'SECURITY',
      contact: { name: 'S', title: 'T', email: 'e@x.example', phone: '+1' },
    });
    await get('SECURITY', admin(STAGING));
    await sandbox.control('PUT', '/alternate-contacts', {
      account: STAGING,
      type: 'SECURITY',
      contact: null,
    });
    await expect(get('SECURITY', admin(STAGING))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  it('refuses another account and an unknown type', async () => {
    await expect(
      get('OPERATIONS', admin(PRODUCTION), STAGING),
    ).rejects.toBeInstanceOf(AccessDeniedException);
    await expect(get('LEGAL' as AlternateContactType)).rejects.toBeInstanceOf(
      ValidationException,
    );
  });

  it('throttles with its typed error', async () => {
    await sandbox.control('POST', '/throttles', {
      action: 'account:GetAlternateContact',
      rate: { ratePerSecond: 0.0001, burst: 1 },
    });
    await get('BILLING');
    await expect(get('BILLING')).rejects.toBeInstanceOf(
      TooManyRequestsException,
    );
  });
});
