import {
  Evidence,
  FactValue,
  fail,
  notApplicable,
  unknown,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { listOf } from '../items/typedFacts';

/** One roster of the fact `oncall/rosters`. */
export interface OnCallFact {
  rosterId: string;
  title: string;
  provider: string;
  environment?: string;
  url?: string;
  state: 'covered' | 'gaps' | 'unknown';
  /** Why it is unknown. */
  reason?: string;
  requirement?: string;
  /** Names. */
  onCallNow: string[];
  levels: Array<{
    level: number;
    percent: number;
    gapCount: number;
    /** Instants in ISO 8601, UTC. */
    firstGap?: { from: string; to: string; minutes: number };
    /** Of the time that level 1 is covered, how much somebody else on a higher level is on call. Level 1 only. */
    backedUpPercent?: number;
  }>;
  /** Different people on level 1. */
  people: number;
  /** Names. */
  overloaded: string[];
  /** Levels of the escalation that reach somebody. */
  stages: number;
  /** Whether the last stage reaches somebody who is in no stage before it. */
  lastStageOther: boolean;
  /** Names. */
  unreachable: string[];
}

/** What every check about rosters looks at. */
export const ROSTER_FACTS = [
  'oncall/rosters',
  'oncall/unmatched',
  'oncall/incomplete-sources',
] as const;

/** Those facts. */
export type RosterFacts = Record<(typeof ROSTER_FACTS)[number], FactValue>;

/** A duty of every roster. */
interface RosterDuty {
  /** What a roster that lacks it is said to be: after the colon, `payments: nobody is on call`. */
  lacks: (roster: OnCallFact) => string | undefined;
  /** What cannot be told about a roster; asked first. */
  open?: (roster: OnCallFact) => string | undefined;
  /** Where all do it. */
  pass: (rosters: OnCallFact[]) => Verdict;
}

/** Judges all rosters of an entity by one duty. One that lacks it is a fail, whatever cannot be told of others. */
export function everyRoster(facts: RosterFacts, duty: RosterDuty): Verdict {
  const rosters = rostersOf(facts);
  if (rosters.length === 0) {
    return withoutRoster(facts);
  }
  const open: Array<[OnCallFact, string]> = [];
  const lacking: Array<[OnCallFact, string]> = [];
  for (const roster of rosters) {
    const why = duty.open?.(roster);
    const lack = why === undefined ? duty.lacks(roster) : undefined;
    if (why !== undefined) {
      open.push([roster, why]);
    } else if (lack !== undefined) {
      lacking.push([roster, lack]);
    }
  }
  if (lacking.length > 0) {
    return fail(sentenceOf(lacking), lacking.map(evidenceOf));
  }
  return open.length > 0
    ? unknown(sentenceOf(open), open.map(evidenceOf))
    : duty.pass(rosters);
}

/** The rosters, whatever else is known. */
export function rostersOf(facts: RosterFacts): OnCallFact[] {
  // Read even where a roster answers already: facts that are not what was declared are no ground for any answer.
  listOf<string>(facts['oncall/unmatched']);
  listOf<string>(facts['oncall/incomplete-sources']);
  return listOf<OnCallFact>(facts['oncall/rosters']);
}

/** Where a coverage could not be computed. */
export function unknownCoverage({
  state,
  reason,
}: OnCallFact): string | undefined {
  return state === 'unknown'
    ? (reason ?? 'the roster could not be read whole')
    : undefined;
}

/** That nobody is on call is the answer of one check; the others have nothing to judge. */
function withoutRoster(facts: RosterFacts): Verdict {
  return (
    notAllRead(facts) ??
    notApplicable('No roster serves the entity, so there is nothing to judge.')
  );
}

/** Where something that is not there may only not have been read: no answer, instead of a no. */
export function notAllRead(facts: RosterFacts): Verdict | undefined {
  const sources = listOf<string>(facts['oncall/incomplete-sources']);
  return sources.length > 0
    ? unknown(
        `Not every provider of rosters was read: ${named(sources.map(label => ({ label })))}. Its page of data sources says why.`,
      )
    : undefined;
}

/** `payments (production)`. */
export function rosterName({ title, environment }: OnCallFact): string {
  return environment ? `${title} (${environment})` : title;
}

/** Shows a roster as evidence. */
export function evidenceOf([roster, value]: [OnCallFact, string]): Evidence {
  return {
    label: rosterName(roster),
    value,
    ...(roster.url?.startsWith('https:') && { link: roster.url }),
  };
}

function sentenceOf(found: Array<[OnCallFact, string]>): string {
  const [first, ...others] = found;
  const more =
    others.length > 0
      ? ` The same kind of thing holds for ${named(others.map(([roster]) => ({ label: rosterName(roster) })))}.`
      : '';
  return `${rosterName(first[0])}: ${first[1]}.${more}`;
}
