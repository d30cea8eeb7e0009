import { Results } from '../Results';
import { coverageSection } from './coverageSection';
import { incidentManagerSection } from './incidentManagerSection';
import { readingSection } from './readingSection';
import { requestSection } from './requestSection';

/** The document that the bench writes. */
export function report(results: Results): string {
  const { machine, loadAfter, date, repetitions } = results;
  return [
    `# Performance of on-call

Written by \`yarn workspace @opsready/bench oncall\`; not by hand. Nothing in the tests asserts a time.

Measured ${date} on ${machine}
It was ${loadAfter} when the run ended. Medians of ${repetitions} ${repetitions === 1 ? 'run' : 'runs'}, each on a fresh database and in a process of its own. With a load
average above the number of cores, compare CPU seconds, ratios and counts rather than wall times, and run it again on a
quiet machine.
`,
    readingSection(results),
    incidentManagerSection(results),
    coverageSection(results),
    requestSection(results),
  ]
    .filter(section => section !== '')
    .join('\n');
}
