import { OnCallFact } from '../OnCallFact';

/** A roster with nothing against it. */
export function roster(about: Partial<OnCallFact> = {}): OnCallFact {
  return {
    rosterId: 'r-1',
    title: 'Payments',
    provider: 'PagerDuty',
    state: 'covered',
    requirement: '24x7',
    onCallNow: ['Amara Okafor'],
    levels: [{ level: 1, percent: 100, gapCount: 0, backedUpPercent: 100 }],
    people: 3,
    overloaded: [],
    stages: 2,
    lastStageOther: true,
    unreachable: [],
    ...about,
  };
}

/** The facts about these rosters. */
export function rosters(
  all: Array<Partial<OnCallFact>>,
  more: { unmatched?: string[]; incompleteSources?: string[] } = {},
) {
  return {
    'oncall/rosters': all.map(roster) as never,
    'oncall/unmatched': more.unmatched ?? [],
    'oncall/incomplete-sources': more.incompleteSources ?? [],
  };
}
