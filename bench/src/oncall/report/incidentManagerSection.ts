import { figure } from '../../markdown';
import { Results } from '../Results';
import { callsText } from './cells';

/** What reading Incident Manager costs. */
export function incidentManagerSection({ incidentManager }: Results): string {
  if (!incidentManager) {
    return '';
  }
  const { plans, figures } = incidentManager;
  const { read, parts, calls, atBudgets } = figures;
  return `## Reading Incident Manager

One account and Region with ${plans} escalation plans, each with a schedule of five people, over HTTP from the AWS sandbox in a process
of its own: ${parts.roster ?? 0} rosters, ${parts.schedule ?? 0} schedules, ${parts.person ?? 0} people.

**Provider calls of one read**: ${callsText(calls)}. Incident Manager has no call that tells of several people or rotations, so
that they grow with both. Without budgets it took ${figure(read.wallMs / 1_000)} s (${figure(read.cpuMs / 1_000)} s of CPU); at the budgets that are built in at least
${figure(atBudgets.seconds)} s, for the sake of \`${atBudgets.operation}\`.
`;
}
