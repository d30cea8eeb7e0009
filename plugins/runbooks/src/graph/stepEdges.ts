import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';

/** One way from a step to another. */
export interface StepEdge {
  from: string;
  to: string;
  /** Absent where it simply goes on. */
  label?: string;
}

/** The ways between steps as a document declares them. Those that lead to no step of it are left out. */
export function stepEdges(steps: readonly RunbookStep[]): StepEdge[] {
  const names = new Set(steps.map(({ name }) => name));
  const edges = steps.flatMap((step, index) => edgesOf(step, steps[index + 1]));
  return edges.filter(({ from, to }) => from !== to && names.has(to));
}

function edgesOf(
  step: RunbookStep,
  following: RunbookStep | undefined,
): StepEdge[] {
  const { name, next, isEnd, onFailure, parent } = step;
  const edges: StepEdge[] = [];
  if (parent !== undefined) {
    edges.push({ from: parent, to: name, label: 'inside' });
  }
  // Where nothing is said, the step below it is next, unless that is inside of another one.
  const goesOn =
    following && !isEnd && following.parent === parent ? [following.name] : [];
  const ways = next ?? goesOn;
  for (const to of ways) {
    edges.push({ from: name, to, ...(ways.length > 1 && { label: 'or' }) });
  }
  const failing = onFailure?.match(/^step:(.+)$/)?.[1].trim();
  if (failing) {
    edges.push({ from: name, to: failing, label: 'where it fails' });
  }
  return edges;
}
