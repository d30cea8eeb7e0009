import { PEER } from '../peer';
import { Results } from '../Results';
import { listTable } from './listTable';
import { pageTable, setSentence } from './pageTable';
import { pipelineTable, unchangedSentence } from './pipelineTable';

/** The document that the bench writes. */
export function report(results: Results): string {
  const { machine, date, repetitions } = results;
  return `# Performance

Written by \`yarn workspace @opsready/bench readiness\`; not by hand. Nothing in the tests asserts a time.

Measured ${date} on ${machine}
Medians of ${repetitions} runs, each on a fresh database and in a process of its own. A figure that misses its target is marked.

The peer is \`tech-insights\` 3.1.0, as it was measured before on a machine of this kind with 10,000 entities and 20
checks: ${PEER.evaluateAllSeconds.SQLite} s on SQLite and ${PEER.evaluateAllSeconds.PostgreSQL} s on PostgreSQL to evaluate all (5,250 and 4,180 checks a second), the event loop blocked for up
to ${PEER.loopBlockedSeconds} s, ${PEER.memoryGb} GB; its entity page takes ${PEER.entityPageP50Ms.join(' to ')} ms. It cannot be installed from the registry that this ran on, so its
figures are constants. It is bound by one core, so its checks per CPU second are taken to be those per second.

## From facts to results

20 facts and 20 checks for each entity. Targets: all results at least 30 times the peer, 1 % changed at least 300 times
(all results count, since all are current again), peak memory at most 1.3 times idle at 10,000 entities, the event loop
never blocked over 50 ms. CPU is that of the backend, not of a database server.

${pipelineTable(results)}

${unchangedSentence(results)}

## The request of an entity page

With a user token and permissions on, 10,000 entities in the database, requests from another process. The floor is a
route of the same backend that makes the same permission call and answers \`{}\`; both take turns. Targets: p50 at most 1.25
times and p99 at most 1.5 times the floor, p50 at most 0.6 times the peer's page. Under the demo policy the employee may
read everything; for the contractor every decision is conditional.

${pageTable(results)}

## Lists and roll-ups

p95 of the slowest of all filters, the last page included. Targets on PostgreSQL: 50 ms at 10,000 entities, 200 ms at
100,000, for a caller who sees all and for one who sees 1,000 entities.

${listTable(results)}

${setSentence(results)}

## Where a target is missed, and why

- Wall times, p99 and the longest block take in whatever else the machine did: with a load average above the number of
  cores, compare CPU seconds and ratios, and run it again on a quiet machine.
- The peer's seconds are those of its evaluation, so that ours are compared without the storing of facts. With it, the ratios are
  lower by the share of the line above.
- Memory is compared with a process that has loaded the backend and done nothing. Batches are of fixed size; on SQLite the
  process also holds what the database keeps in memory, and garbage that was not yet worth collecting.
- On PostgreSQL the server shares the two cores with the backend: what the wall time has over the CPU time is the server's
  work, and runs beside the backend on a machine with more of them. At 1,000 entities nothing is warm yet.
- A contractor's request is bound by the permission framework: the floor alone takes over half of the peer's page.
- The page reads one statement while the permission call runs. What it adds to the floor is the validation of the request
  (under 0.1 ms), the statement (0.1 to 0.2 ms of CPU), and writing 6 KB instead of 2 bytes.
- The last page of a list with a text that matches everything sorts every row: no index orders by level and holds the text.
`;
}
