import { useApi } from '@backstage/frontend-plugin-api';
import { Loaded, useLoaded } from '@opsready/backstage-plugin-opsready-react';
import {
  CheckDefinition,
  ScorecardDefinition,
} from '@opsready/backstage-plugin-readiness-common';
import { ReadinessApi, readinessApiRef } from '../api';

/** What checks and scorecards say about themselves; the same for every entity. */
export interface Definitions {
  checks: ReadonlyMap<string, CheckDefinition>;
  scorecards: ReadonlyMap<string, ScorecardDefinition>;
}

// Definitions change with a deployment of the backend, so one answer serves all cards of a visit.
const KEPT_MS = 5 * 60_000;
const kept = new WeakMap<
  ReadinessApi,
  { until: number; answer: Promise<Definitions> }
>();

export function useDefinitions(): Loaded<Definitions> {
  const api = useApi(readinessApiRef);
  return useLoaded('definitions', () => definitionsOf(api));
}

function definitionsOf(api: ReadinessApi): Promise<Definitions> {
  const found = kept.get(api);
  if (found && found.until > Date.now()) {
    return found.answer;
  }
  const answer = load(api);
  kept.set(api, { until: Date.now() + KEPT_MS, answer });
  // A failure is not an answer: the next one who asks tries again.
  answer.catch(() => kept.delete(api));
  return answer;
}

async function load(api: ReadinessApi): Promise<Definitions> {
  const [checks, scorecards] = await Promise.all([
    api.listChecks(),
    api.listScorecards(),
  ]);
  return {
    checks: new Map(checks.map(check => [check.id, check])),
    scorecards: new Map(scorecards.map(scorecard => [scorecard.id, scorecard])),
  };
}
