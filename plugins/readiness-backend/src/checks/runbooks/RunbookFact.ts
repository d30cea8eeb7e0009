import {
  Evidence,
  FactValue,
  unknown,
  Verdict,
} from '@opsready/backstage-plugin-readiness-node';
import { named } from '../items/sentences';
import { listOf } from '../items/typedFacts';

/** One runbook of the fact `runbooks/runbooks`. */
export interface RunbookFact {
  id: string;
  name: string;
  title: string;
  format: string;
  incident: boolean;
  area?: string;
  url?: string;
  place?: { account: string; region: string; environment?: string };
  /** Ids of the sections that it lacks. */
  missing: string[];
  owned: boolean;
  drifted: boolean;
  reviewState: 'never' | 'due' | 'current';
  /** ISO 8601, UTC. */
  nextDueAt?: string;
  runnable: boolean;
  roleNeeded: boolean;
  rolePresent: boolean;
  /** Only an annotation says that it is for the entity, which gives no right to run it. */
  claimOnly: boolean;
  /** ISO 8601, UTC. */
  lastSuccessAt?: string;
  /** ISO 8601, UTC. */
  lastSuccessByOtherAt?: string;
}

/**
 * Whether what it says is read: of a link, a TechDocs page or a template only the address is known, and nobody can tell what
 * it lacks.
 */
export function isRead({ format }: RunbookFact): boolean {
  return ['markdown', 'ssmAutomation', 'ssmCommand'].includes(format);
}

/** What nearly every check about runbooks looks at. */
export const RUNBOOK_FACTS = [
  'runbooks/runbooks',
  'runbooks/incomplete-sources',
] as const;

/** Those facts. */
export type RunbookFacts = Record<(typeof RUNBOOK_FACTS)[number], FactValue>;

/** The runbooks of the entity. What only an annotation claims is none of them: nobody could run it. */
export function runbooksOf(facts: RunbookFacts): RunbookFact[] {
  return namedRunbooksOf(facts).filter(({ claimOnly }) => !claimOnly);
}

/** All that fit the entity, those that it merely claims among them. */
export function namedRunbooksOf(facts: RunbookFacts): RunbookFact[] {
  // Read even where a runbook answers already: facts that are not what was declared are no ground for any answer.
  listOf<string>(facts['runbooks/incomplete-sources']);
  return listOf<RunbookFact>(facts['runbooks/runbooks']);
}

/** Judged by the date, not by the state that was collected: it passes between two collections. */
export function isDue(
  { reviewState, nextDueAt }: RunbookFact,
  now: Date,
): boolean {
  return (
    reviewState === 'never' ||
    (nextDueAt ? Date.parse(nextDueAt) <= now.getTime() : reviewState === 'due')
  );
}

/** When the next one of them becomes due for review. */
export function nextDue(runbooks: RunbookFact[], now: Date): Date | undefined {
  const times = runbooks
    .map(({ nextDueAt }) => Date.parse(nextDueAt ?? ''))
    .filter(time => time > now.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

/** Where something that is not there may only not have been read: no answer, instead of a no. */
export function notAllRead(facts: RunbookFacts): Verdict | undefined {
  const sources = listOf<string>(facts['runbooks/incomplete-sources']);
  return sources.length > 0
    ? unknown(
        `Not every source of runbooks was read: ${sources.slice(0, 3).join(', ')}${sources.length > 3 ? ` and ${sources.length - 3} more` : ''}. Its page of sources says why.`,
      )
    : undefined;
}

/** Shows runbooks as evidence, each with what is to be said about it. */
export function runbookEvidence(
  runbooks: RunbookFact[],
  say: (runbook: RunbookFact) => string | undefined = () => undefined,
): Evidence[] {
  return runbooks.slice(0, 10).map(runbook => {
    const value = say(runbook);
    return {
      label: labelOf(runbook),
      ...(value !== undefined && { value }),
      ...(runbook.url?.startsWith('https:') && { link: runbook.url }),
    };
  });
}

/** The first runbooks by title, and how many more. */
export function runbooksNamed(runbooks: RunbookFact[]): string {
  return named(runbooks.map(runbook => ({ label: labelOf(runbook) })));
}

/** After "none is bound": that an annotation alone does not bind. */
export function butClaimed(runbooks: RunbookFact[]): string {
  return runbooks.length > 0
    ? `: only an annotation claims ${runbooksNamed(runbooks)}, which gives no right to run it`
    : '';
}

function labelOf({ title, place }: RunbookFact): string {
  return place ? `${title} (${place.environment ?? place.account})` : title;
}
