import { FactValues } from '@opsready/backstage-plugin-readiness-common';
import { Check, Verdict } from '../Check';
import { unknown } from '../verdicts';
import { collectorOf } from './collectorOf';
import { formatDuration } from './formatDuration';
import { SourceState } from './SourceState';
import { withPermission } from './sourceVerdict';

/**
 * `unknown` where a required fact is too old or missing; `undefined` where all are there and young enough.
 *
 * Messages name instants and limits, never ages: a verdict that stays the same must read the same, or it would be
 * written again at each evaluation.
 */
export function factVerdict(options: {
  check: Check;
  facts: FactValues;
  sources: Record<string, SourceState>;
  maxAges: Readonly<Record<string, number>>;
  now: Date;
}): Verdict | undefined {
  const { check, facts, sources, maxAges, now } = options;
  for (const factId of check.requiredFacts) {
    const source = sources[collectorOf(factId)];
    if (source.state !== 'read') continue;
    const maxAge = maxAges[factId];
    if (maxAge === undefined) {
      throw new TypeError(`No maximum age is known of fact '${factId}'`);
    }
    const age = now.getTime() - millisecondsOf(source.confirmedAt);
    // Written so that an instant that cannot be read counts as too old.
    if (!(age <= maxAge)) {
      return unknown(tooOld(factId, maxAge, source));
    }
  }
  for (const factId of check.requiredFacts) {
    if (facts[factId] === undefined || facts[factId] === null) {
      return unknown(
        `Fact '${factId}' is missing: its source was read, but delivered nothing for this entity yet.`,
      );
    }
  }
  return undefined;
}

let lastText = '';
let lastMilliseconds = NaN;

/** As `Date.parse`; checks of one source ask for the same instant one after the other. */
function millisecondsOf(text: string): number {
  if (text !== lastText) {
    lastText = text;
    lastMilliseconds = Date.parse(text);
  }
  return lastMilliseconds;
}

function tooOld(
  factId: string,
  maxAge: number,
  source: Extract<SourceState, { state: 'read' }>,
): string {
  const age = `Fact '${factId}' is too old to answer: it was last confirmed at ${source.confirmedAt} and may be at most ${formatDuration(maxAge)} old.`;
  return withPermission(
    source.reason ? `${age} ${source.reason}` : age,
    source.missingPermission,
  );
}
