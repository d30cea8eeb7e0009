import { AMARA, entityOnCallOf, LUCA, refOf } from '../__fixtures__';
import { readAgainMs } from './readAgainMs';

const NOW = '2026-10-20T05:30:00.000Z';

function answer(until: string | undefined, from: string, refreshing = false) {
  return {
    now: NOW,
    refreshing,
    rosters: [
      {
        levels: [
          {
            level: 1,
            title: 'Primary',
            targets: [],
            now: [{ responder: AMARA, source: 'regular' as const, until }],
            next: [{ responder: LUCA, source: 'regular' as const, from }],
          },
        ],
      },
    ],
  };
}

describe('readAgainMs', () => {
  it('asks again right after the next hand-off', () => {
    const soon = '2026-10-20T05:30:20.000Z';
    expect(readAgainMs(answer(soon, soon))).toBeGreaterThan(20_000);
    expect(readAgainMs(answer(soon, soon))).toBeLessThan(30_000);
    expect(readAgainMs(answer(undefined, soon))).toBeLessThan(30_000);
  });

  it('shows an override within two minutes, whatever the rotation says', () => {
    const late = '2026-10-27T05:30:00.000Z';
    expect(readAgainMs(answer(late, late))).toBeLessThan(120_000);
    expect(readAgainMs(answer(undefined, 'soon'))).toBeLessThan(120_000);
    const none = entityOnCallOf(refOf('gift-cards'), NOW);
    expect(none && readAgainMs(none)).toBeLessThan(120_000);
  });

  it('looks again within seconds while rosters are being read, and never at once', () => {
    const late = '2026-10-27T05:30:00.000Z';
    expect(readAgainMs(answer(late, late, true))).toBeLessThan(10_000);
    expect(readAgainMs(answer(NOW, late, true))).toBeGreaterThanOrEqual(1_000);
  });
});
