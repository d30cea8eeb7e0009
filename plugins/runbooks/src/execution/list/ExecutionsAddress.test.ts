import { readExecutionsView, writeExecutionsView } from './ExecutionsAddress';

describe('the address of the list of executions', () => {
  it('keeps a view', () => {
    const view = {
      filter: {
        text: 'restart & go',
        status: ['failed' as const, 'unknown' as const],
        area: ['network' as const],
        account: ['111122223333'],
        requestedBy: 'user:default/amara',
        outside: false,
        entityRef: 'component:default/payments-api',
        runbookId: 'restart-service',
      },
      offset: 50,
    };
    const address = writeExecutionsView(view).toString();
    expect(readExecutionsView(new URLSearchParams(address))).toEqual(view);
  });

  it('ignores what it cannot read', () => {
    const params = new URLSearchParams(
      'status=lost&area=x&account=12&outside=maybe&offset=-3&text=',
    );
    expect(readExecutionsView(params)).toEqual({ filter: {}, offset: 0 });
  });
});
