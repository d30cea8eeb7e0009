import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { PageRequest, Reached } from '@opsready/backstage-plugin-oncall-node';
import { createStaticPaging, STATIC_PAGE } from './page';

const NOOR: Reached = {
  personId: 'user:default/noor',
  name: 'Noor',
  userRef: 'user:default/noor',
};
const LEO: Reached = { personId: 'leo', name: 'Leo' };

function requestFor(...reaches: Reached[]): PageRequest {
  return {
    target: { id: 'portal', title: 'Portal' },
    rosterId: 'data',
    actionId: 'action-1',
    entityRef: 'component:default/warehouse',
    entityTitle: 'Warehouse',
    link: 'https://portal.example/catalog/default/component/warehouse',
    requester: { userRef: 'user:default/amara', name: 'Amara' },
    reason: 'Reports are empty',
    signal: new AbortController().signal,
    subject: 'The load failed',
    message: 'Since this morning.',
    reaches,
  };
}

function pagingWith(send: NotificationService['send']) {
  return createStaticPaging({ notifications: { send } });
}

describe('a page of a written roster', () => {
  it('is a notification of critical severity, and says that it rings no phone', async () => {
    const sent: NotificationSendOptions[] = [];
    const paging = pagingWith(async notification => {
      sent.push(notification);
    });
    const answer = await paging.page(requestFor(NOOR, LEO));
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [NOOR.userRef] },
        payload: {
          title: 'The load failed',
          description:
            'Amara pages you about Warehouse.\nReason: Reports are empty\nSince this morning.',
          link: 'https://portal.example/catalog/default/component/warehouse',
          severity: 'critical',
          topic: 'oncall.page',
          scope: 'action-1',
        },
      },
    ]);
    expect(answer.message).toMatch(
      /sent to Noor\..*rings no phone.*Leo has no user.*call them/,
    );
    expect(STATIC_PAGE).toMatchObject({
      how: expect.stringContaining('rings no phone'),
    });
  });

  it.each([
    { reaches: [], words: 'Nobody is on call' },
    { reaches: [LEO], words: 'Leo has no user' },
  ])(
    'is refused where nobody can be told: $words',
    async ({ reaches, words }) => {
      const send = jest.fn();
      await expect(
        pagingWith(send).page(requestFor(...reaches)),
      ).rejects.toMatchObject({
        kind: 'notFound',
        message: expect.stringContaining(words),
      });
      expect(send).not.toHaveBeenCalled();
    },
  );

  it.each([
    { status: 404, kind: 'notFound' },
    { status: 403, kind: 'denied' },
    { status: 500, kind: 'unavailable' },
  ])('tells apart why it was not taken: $status', async ({ status, kind }) => {
    const paging = pagingWith(async () => {
      throw new Error(
        `Failed to send notifications: Error: Request failed with status ${status}`,
      );
    });
    await expect(paging.page(requestFor(NOOR))).rejects.toMatchObject({ kind });
  });

  it('may be sent again, as the same notification', () => {
    expect(pagingWith(async () => {}).resendable).toBe(true);
  });
});
