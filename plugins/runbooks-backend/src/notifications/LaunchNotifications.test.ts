import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { LaunchNotifications, NotifiedExecution } from './LaunchNotifications';

const AMARA = 'user:default/amara';
const ONCALL = 'group:default/oncall';
const PAYMENTS = 'group:default/payments';

const execution: NotifiedExecution = {
  id: 'a/b',
  runbook_title: 'Restart',
  entity_ref: 'component:default/shop',
  owner_ref: PAYMENTS,
  requested_by: AMARA,
  launched_by: AMARA,
  status: 'failed',
  demands: JSON.stringify({ approvals: 1, approverGroups: [ONCALL] }),
};

/** What is sent, and the warnings that come of it. */
function notifying(send = async () => {}) {
  const sent: NotificationSendOptions[] = [];
  const logger = mockServices.logger.mock();
  const notifications = new LaunchNotifications({
    service: {
      async send(options) {
        sent.push(options);
        await send();
      },
    },
    logger,
  });
  return { sent, logger, notifications };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('LaunchNotifications', () => {
  it('asks the groups of the policy, and not the one who asked', () => {
    const { sent, notifications } = notifying();
    notifications.approvalWanted(execution);
    expect(sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [ONCALL],
          excludeEntityRef: AMARA,
        },
        payload: expect.objectContaining({
          title: 'Approval needed: Restart for component:default/shop',
          link: '/runbooks/executions/a%2Fb',
          topic: 'runbooks.approval',
          scope: 'runbooks.approval:a/b',
        }),
      },
    ]);
  });

  it('asks the owner where policy names nobody', () => {
    const { sent, notifications } = notifying();
    notifications.approvalWanted({ ...execution, demands: null });
    expect(sent).toMatchObject([{ recipients: { entityRef: [PAYMENTS] } }]);
  });

  it('tells each once, and nobody of what they did themselves', () => {
    const { sent, notifications } = notifying();
    notifications.ended(execution);
    expect(sent).toMatchObject([{ recipients: { entityRef: [AMARA] } }]);
    notifications.ended({ ...execution, status: 'cancelled' }, AMARA);
    expect(sent).toHaveLength(1);
  });

  it('tells how it ended', () => {
    const { sent, notifications } = notifying();
    for (const status of [
      'succeeded',
      'timedOut',
      'unknown',
      'failed',
    ] as const) {
      notifications.ended({ ...execution, status });
    }
    expect(sent.map(({ payload }) => payload.title.split(':')[0])).toEqual([
      'Succeeded',
      'Timed out',
      'Result unknown',
      'Failed',
    ]);
  });

  it('complains once where there are no notifications, and again after they were there', async () => {
    let works = false;
    const { logger, notifications } = notifying(async () => {
      if (!works) {
        throw new Error('404');
      }
    });
    notifications.ended(execution);
    await settled();
    notifications.ended(execution);
    await settled();
    expect(logger.warn).toHaveBeenCalledTimes(1);
    works = true;
    notifications.ended(execution);
    await settled();
    works = false;
    notifications.ended(execution);
    await settled();
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });
});
