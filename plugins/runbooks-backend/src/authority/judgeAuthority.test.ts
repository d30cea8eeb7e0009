import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';
import { ConfigReader } from '@backstage/config';
import { judgeAuthority } from './judgeAuthority';
import { readGrants } from './readGrants';

const SHOP = 'component:default/shop';
const PAYMENTS = 'group:default/payments';
type Options = Parameters<typeof judgeAuthority>[0];

const instance: RunbookParameter = {
  name: 'Instance',
  type: 'String',
  declaredType: 'AWS::EC2::Instance::Id',
  resourceType: 'AWS::EC2::Instance::Id',
  required: true,
  secret: false,
  notes: [],
};
const document: Options['runbook'] = {
  format: 'ssmAutomation',
  name: 'restart',
  place: { account: '111111111111', region: 'eu-west-1' },
  consents: [],
  parameters: [],
};
const of = (...consents: string[]) => ({
  id: 'i-1',
  parameter: 'Instance',
  consents,
});

function judge(
  runbook: Partial<Options['runbook']> = {},
  more: Partial<Options> = {},
) {
  return judgeAuthority({
    runbook: { ...document, ...runbook },
    entity: { entityRef: SHOP, ownerRef: PAYMENTS },
    grants: [],
    ...more,
  });
}

describe('judgeAuthority', () => {
  it('gives no right by a claim alone, and says what would', () => {
    expect(judge()).toMatchObject({
      allowed: false,
      dependsOnResources: false,
      message: expect.stringMatching(
        /restart in account 111111111111.*tag opsready:entity.*group:default\/payments.*opsready\.runbooks\.grants/,
      ),
    });
  });

  it('gives it by the tag of the document', () => {
    expect(judge({ consents: [SHOP] }).allowed).toBe(true);
    expect(judge({ consents: ['component:default/other'] }).allowed).toBe(
      false,
    );
  });

  it('lets people do what acts on nothing', () => {
    expect(judge({ format: 'markdown', place: undefined }).allowed).toBe(true);
  });

  it.each([
    [{ owner: PAYMENTS, accounts: ['111111111111'] }, true],
    [{ owner: PAYMENTS, accounts: ['222222222222'] }, false],
    [{ owner: PAYMENTS, documents: ['re*'] }, true],
    [{ owner: PAYMENTS, documents: ['delete'] }, false],
    [{ owner: PAYMENTS, accounts: ['111111111111'], documents: ['x'] }, false],
    [{ owner: 'group:default/web', documents: ['*'] }, false],
  ])('gives it by config: %j', (grant, allowed) => {
    expect(judge({}, { grants: [grant] }).allowed).toBe(allowed);
  });

  it('gives it by config only in the accounts that config names, wherever else it would run', () => {
    const places = [{ account: '222222222222' }];
    const first = { owner: PAYMENTS, accounts: ['111111111111'] };
    expect(judge({}, { grants: [first], places })).toMatchObject({
      allowed: false,
      message: expect.stringContaining('111111111111, 222222222222'),
    });
    const second = { owner: PAYMENTS, accounts: ['222222222222'] };
    expect(judge({}, { grants: [first, second], places }).allowed).toBe(true);
    const every = { owner: PAYMENTS, documents: ['restart'] };
    expect(judge({}, { grants: [every], places }).allowed).toBe(true);
  });

  it('gives it to no entity without an owner', () => {
    const grants = [{ owner: PAYMENTS, documents: ['*'] }];
    expect(judge({}, { grants, entity: { entityRef: SHOP } }).allowed).toBe(
      false,
    );
  });

  it('waits for the resources where those could give it', () => {
    const parameters = [instance];
    expect(judge({ parameters })).toMatchObject({
      allowed: false,
      dependsOnResources: true,
    });
    const filled = [{ ...instance, filledByServer: true }];
    expect(judge({ parameters: filled }).dependsOnResources).toBe(false);
  });

  it.each([
    ['each of them', [of(SHOP), of('api:default/a', SHOP)], true],
    ['some of them', [of(SHOP), of()], false],
    ['none of them', [of()], false],
    ['no resource', [], false],
  ])('gives it by the tags of %s', (_, resources, allowed) => {
    expect(judge({ parameters: [instance] }, { resources })).toMatchObject({
      allowed,
    });
  });

  it('takes it where a resource belongs to others, whatever else holds', () => {
    const resources = [of('component:default/other')];
    const grants = [{ owner: PAYMENTS, documents: ['*'] }];
    expect(judge({ consents: [SHOP] }, { resources, grants })).toMatchObject({
      allowed: false,
      message: expect.stringMatching(/i-1.*component:default\/other/),
    });
  });
});

describe('readGrants', () => {
  const read = (...grants: object[]) =>
    readGrants(
      new ConfigReader({ opsready: { runbooks: { grants: grants as any } } }),
    );

  it('reads owners as refs', () => {
    expect(read({ owner: 'Payments', accounts: ['111111111111'] })).toEqual([
      { owner: PAYMENTS, accounts: ['111111111111'] },
    ]);
  });

  it.each([
    [{ owner: 'a' }, /'accounts', 'documents' or both/],
    [{ owner: 'a', accounts: ['1'] }, /twelve digits/],
    [{ owner: 'a', document: 'x' }, /no key 'document'/],
    [{ accounts: ['111111111111'] }, /owner/],
  ])('stops the start at %j', (grant, message) => {
    expect(() => read(grant)).toThrow(message);
    expect(() => read(grant)).toThrow(/opsready\.runbooks\.grants\[0\]/);
  });
});
