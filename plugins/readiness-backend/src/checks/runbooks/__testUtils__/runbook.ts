import { RunbookFact } from '../RunbookFact';

/** A runbook with nothing against it. */
export function runbook(about: Partial<RunbookFact> = {}): RunbookFact {
  return {
    id: 'md-1',
    name: 'runbooks/restart.md',
    title: 'Restart',
    format: 'markdown',
    incident: false,
    missing: [],
    owned: true,
    drifted: false,
    reviewState: 'current',
    runnable: true,
    roleNeeded: false,
    rolePresent: false,
    claimOnly: false,
    ...about,
  };
}

/** The facts about these runbooks; sources that were not read keep some answers open. */
export function runbooks(
  all: Array<Partial<RunbookFact>>,
  incompleteSources: string[] = [],
) {
  return {
    'runbooks/runbooks': all.map(runbook) as never,
    'runbooks/incomplete-sources': incompleteSources,
  };
}
