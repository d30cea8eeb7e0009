import { Preview, Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { previewOf, refOf, restartService } from '../__fixtures__';
import {
  needsBreakGlass,
  parameterRefusals,
  standingRefusals,
} from './refusalKinds';

function refusedFor(
  codes: Array<Refusal['code']>,
  mayOverride?: boolean,
): Preview {
  return {
    ...previewOf(restartService, {
      entityRef: refOf('payments-api'),
      runbookId: restartService.id,
      parameters: { ServiceName: 'payments-api' },
    }),
    calendar: { state: 'closed', mayOverride },
    refusals: codes.map(code => ({ code, message: code })),
  };
}

const standing = (...args: Parameters<typeof refusedFor>) =>
  standingRefusals(refusedFor(...args)).map(({ code }) => code);

describe('refusals', () => {
  it('stand, but for those that are answered when confirming', () => {
    expect(standing(['noAuthority', 'reasonMissing', 'ticketMissing'])).toEqual(
      ['noAuthority'],
    );
  });

  it.each(['calendarClosed', 'calendarUnreadable'] as const)(
    'for %s stand unless the viewer may break the glass',
    code => {
      expect(standing([code])).toEqual([code]);
      expect(standing([code], false)).toEqual([code]);
      expect(standing([code], true)).toEqual([]);
      expect(needsBreakGlass(refusedFor([code], true))).toBe(true);
    },
  );

  it('for anything else stand although the glass may be broken', () => {
    expect(standing(['calendarClosed', 'drifted'], true)).toEqual(['drifted']);
    expect(needsBreakGlass(refusedFor(['drifted'], true))).toBe(false);
  });

  it('are told at the field of their parameter', () => {
    const preview = refusedFor([]);
    preview.refusals = [
      { code: 'foreignResource', message: 'Not yours.', parameter: 'Database' },
      { code: 'noAuthority', message: 'No.' },
    ];
    expect([...parameterRefusals(preview)]).toEqual([
      ['Database', 'Not yours.'],
    ]);
  });
});
