import { AUDIT_ADDRESS, auditQueryOf } from './AuditAddress';

describe('the address of the audit record', () => {
  it('keeps a view', () => {
    const view = {
      filter: {
        executionId: 'a&b',
        runbookId: 'restart-service',
        entityRef: 'component:default/payments-api',
        actor: 'user:default/amara',
        from: '2026-11-20',
        to: '2026-11-21',
      },
      offset: 100,
    };
    const address = AUDIT_ADDRESS.write(view).toString();
    expect(AUDIT_ADDRESS.read(new URLSearchParams(address))).toEqual(view);
  });

  it('ignores what it cannot read', () => {
    const params = new URLSearchParams(
      'from=yesterday&to=2026-99-01&offset=-1&actor=',
    );
    expect(AUDIT_ADDRESS.read(params)).toEqual({ filter: {}, offset: 0 });
  });

  it('asks for whole days', () => {
    expect(auditQueryOf({ from: '2026-11-20', to: '2026-11-20' })).toEqual({
      since: '2026-11-20T00:00:00.000Z',
      until: '2026-11-21T00:00:00.000Z',
    });
  });
});
