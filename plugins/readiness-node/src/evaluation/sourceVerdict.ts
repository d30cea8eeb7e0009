import { Check, Verdict } from '../Check';
import { notApplicable, unknown } from '../verdicts';
import { collectorOf } from './collectorOf';
import { SourceState } from './SourceState';

/** What is decided first, where several sources have something to say. */
const ORDER: ReadonlyArray<Exclude<SourceState['state'], 'read'>> = [
  'notInstalled',
  'nothingClaimed',
  'claimsInvalid',
  'matchesNothing',
  'neverRead',
  'notEnabled',
];

/** The verdict that follows from the state of the sources alone; `undefined` where all of them were read. */
export function sourceVerdict(
  check: Check,
  sources: Record<string, SourceState>,
): Verdict | undefined {
  let first: { rank: number; id: string; source: SourceState } | undefined;
  for (const factId of check.requiredFacts) {
    const id = collectorOf(factId);
    const source: SourceState = Object.hasOwn(sources, id)
      ? sources[id]
      : { state: 'notInstalled' };
    if (source.state === 'read') continue;
    const rank = ORDER.indexOf(source.state);
    if (!first || rank < first.rank) {
      first = { rank, id, source };
    }
  }
  return first && verdictOf(first.id, first.source);
}

function verdictOf(id: string, source: SourceState): Verdict | undefined {
  switch (source.state) {
    case 'notInstalled':
      return notApplicable(
        `Source not installed: no collector '${id}' runs in this portal.`,
      );
    case 'nothingClaimed':
      return notApplicable(source.reason);
    case 'claimsInvalid':
    case 'matchesNothing':
    case 'notEnabled':
      return unknown(source.reason);
    case 'neverRead':
      return unknown(withPermission(source.reason, source.missingPermission));
    case 'read':
      return undefined;
    default:
      throw new TypeError(
        `Source '${id}' has an unheard-of state: ${JSON.stringify(source satisfies never)}`,
      );
  }
}

/** Adds the permission that was missing, unless the reason names it already. */
export function withPermission(
  reason: string,
  missingPermission: string | undefined,
): string {
  return missingPermission && !reason.includes(missingPermission)
    ? `${reason} Missing permission: ${missingPermission}.`
    : reason;
}
