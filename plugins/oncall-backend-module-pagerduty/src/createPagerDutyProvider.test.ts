import {
  describeProviderContract,
  ProviderContractSetup,
} from '@opsready/backstage-plugin-oncall-node/testing';
import {
  ACT_KEY,
  NOW,
  pagerDutySandbox,
  READ_KEY,
  WINDOW,
} from './__testUtils__/pagerDutySandbox';

describeProviderContract({
  name: 'PagerDuty',
  async create(): Promise<ProviderContractSetup> {
    const sandbox = await pagerDutySandbox();
    const { control, provider, target } = sandbox;
    const from = new Date('2026-07-10T06:00:00Z');
    const until = new Date('2026-07-10T18:00:00Z');
    await control('PUT', '/overrides', {
      account: 'parcelwise',
      scheduleId: 'PSPAY01',
      item: {
        id: 'O1',
        userId: 'PULUCA',
        start: from.toISOString(),
        end: until.toISOString(),
      },
    });
    const users = await control('GET', '/users?account=parcelwise');
    return {
      provider,
      target,
      now: NOW,
      window: WINDOW,
      rosterId: 'PPAY001',
      alias: 'service/PSVPAY2',
      secrets: [
        READ_KEY,
        ACT_KEY,
        ...users.flatMap((user: any) =>
          user.contactMethods.map(({ address }: any) => address),
        ),
        '+1-555-0111',
      ],
      override: {
        scheduleId: 'PSPAY01',
        personId: 'PULUCA',
        replacedId: 'PUSOFIA',
        from,
        until,
      },
      bindings: [
        {
          annotations: {
            'pagerduty.com/service-id': 'PSVPAY1, PSVCHK1',
            'pagerduty.com/integration-key': 'no-roster',
          },
          expected: ['PSVPAY1', 'PSVCHK1'].map(entry => ({
            annotation: 'pagerduty.com/service-id',
            entry,
            rosterId: `service/${entry}`,
            targetId: 'default',
          })),
        },
        {
          annotations: { 'pagerduty.com/escalation-policy-id': 'PPAY001' },
          expected: [
            {
              annotation: 'pagerduty.com/escalation-policy-id',
              entry: 'PPAY001',
              rosterId: 'PPAY001',
              targetId: 'default',
            },
          ],
        },
      ],
      removeRoster: () =>
        control('DELETE', '/policies?account=parcelwise&id=PPAY001'),
      fail: {
        denied: () => control('POST', '/refusals', {}),
        throttled: () =>
          control('POST', '/rate-limits', { limit: 0, resetSeconds: 600 }),
        unavailable: () => control('POST', '/outages', {}),
      },
      async truncate() {
        await control('POST', '/truncations', {
          operation: 'listOnCalls',
          keep: 1,
        });
        return 'PSPAY01';
      },
      reveal: {
        personId: 'PUAMARA',
        channelId: 'PUAMARAP',
        address: '+1-555-0111',
      },
      requester: {
        userRef: 'user:default/amara',
        name: 'Amara Okafor',
        email: 'amara@parcelwise.example',
      },
      async countSent() {
        const incidents = await control('GET', '/incidents?account=parcelwise');
        return incidents.length;
      },
      cleanUp: sandbox.close,
    };
  },
});
