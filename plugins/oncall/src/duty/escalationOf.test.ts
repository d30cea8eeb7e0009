import { JONAS, MARA, TOMAS } from '../__fixtures__';
import { escalationOf } from './escalationOf';
import { firstFrom, passedOver } from './passedOver';

const at = (level: number, delayMinutes?: number, people = [JONAS]) => ({
  level,
  title: `Level ${level}`,
  delayMinutes,
  targets: [],
  now: people.map(responder => ({ responder, source: 'regular' as const })),
  next: [],
});

describe('escalation', () => {
  it('counts from the level that answers', () => {
    const levels = [at(1, 10, []), at(2, 15, [MARA]), at(3, 5, [TOMAS]), at(4)];
    const answers = { level: 2, people: levels[1].now };
    expect(
      escalationOf({ levels, answers }).map(({ level, afterMinutes }) => [
        level.level,
        afterMinutes,
      ]),
    ).toEqual([
      [3, 15],
      [4, 20],
    ]);
    expect(passedOver({ levels, answers }).map(({ level }) => level)).toEqual([
      1,
    ]);
  });

  it('does not guess where a level does not say how long it waits', () => {
    const levels = [at(1), at(2, 15), at(3)];
    const answers = { level: 1, people: levels[0].now };
    expect(
      escalationOf({ levels, answers }).map(({ afterMinutes }) => afterMinutes),
    ).toEqual([undefined, undefined]);
  });

  it('has no steps where nobody answers, and names every level', () => {
    const levels = [at(1, 5, []), at(2, 5, [])];
    expect(escalationOf({ levels, answers: { people: [] } })).toEqual([]);
    expect(passedOver({ levels, answers: { people: [] } })).toHaveLength(2);
  });

  it('takes the first who begins', () => {
    expect(firstFrom([])).toBeUndefined();
    expect(
      firstFrom([
        { responder: MARA, source: 'regular', from: '2026-10-21' },
        { responder: TOMAS, source: 'regular', from: '2026-10-20' },
      ]),
    ).toBe('2026-10-20');
  });
});
