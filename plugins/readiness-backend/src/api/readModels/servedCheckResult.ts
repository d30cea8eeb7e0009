import {
  CheckResult,
  Outcome,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Check } from '@opsready/backstage-plugin-readiness-node';
import { Definitions } from '../../definitions/Definitions';
import { EntitySource, EntitySources } from '../../evaluation/entitySources';

/** Only then the title that states the problem fits; an answer that is missing states nothing. */
const SAID_NO: ReadonlySet<Outcome> = new Set<Outcome>(['fail', 'warn']);

const checksById = new WeakMap<Definitions, Map<string, Check>>();

function checkOf(definitions: Definitions, checkId: string): Check | undefined {
  let checks = checksById.get(definitions);
  if (!checks) {
    checks = new Map(definitions.checks.map(check => [check.id, check]));
    checksById.set(definitions, checks);
  }
  return checks.get(checkId);
}

/** A stored result with the title that fits it, marked where its data is stale; `undefined` where the check is gone. */
export function servedCheckResult(
  result: CheckResult,
  definitions: Definitions,
  sources: EntitySources,
): ServedCheckResult | undefined {
  const check = checkOf(definitions, result.checkId);
  if (!check) {
    return undefined;
  }
  const stale = staleSource(check, sources);
  return {
    ...result,
    title: SAID_NO.has(result.outcome) ? check.failureTitle : check.title,
    stale: stale !== undefined,
    staleReason: stale?.reason,
  };
}

function staleSource(
  check: Check,
  sources: EntitySources,
): EntitySource | undefined {
  for (const factId of check.requiredFacts) {
    const source = sources[factId.slice(0, factId.indexOf('/'))];
    if (source?.state === 'stale') {
      return source;
    }
  }
  return undefined;
}
