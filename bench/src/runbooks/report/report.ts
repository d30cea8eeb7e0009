import { Results } from '../Results';
import {
  amountSentence,
  bindingsTable,
  statisticsSentence,
} from './bindingsTable';
import { followingSection } from './followingSection';
import { listTable } from './listTable';

/** The document that the bench writes. */
export function report(results: Results): string {
  const { machine, loadAfter, date, repetitions } = results;
  return `# Performance of runbooks

Written by \`yarn workspace @opsready/bench runbooks\`; not by hand. Nothing in the tests asserts a time.

Measured ${date} on ${machine}
It was ${loadAfter} when the run ended. Medians of ${repetitions} ${repetitions === 1 ? 'run' : 'runs'}, each on a fresh database and in a process of its own. With a load
average above the number of cores, compare CPU seconds, ratios and counts rather than wall times, and run it again on a
quiet machine.

${results.databases.length > 0 ? indexSections(results) : ''}${results.following ? followingSection(results.following) : ''}`;
}

function indexSections(results: Results): string {
  return `${amountSentence(results)}

## Which runbooks fit which entities

All bindings are computed together whenever a runbook or an entity changed, and what differs is written. Two of the rows
written hold the lease and say that it was done. CPU is that of the backend, not of a database server.

${bindingsTable(results)}

The statistics of the runbook that is run most are computed anew at each end of one of its executions, which takes
${statisticsSentence(results)}.

## What pages read

p95 of the slowest of all filters, the last page included: the statements and what is made of their rows, without
permission calls and HTTP. What is asked for one entity, and what readiness asks for 500 of them, does not depend on what
the caller sees. Wanted on PostgreSQL: 50 ms.

${listTable(results)}

`;
}
