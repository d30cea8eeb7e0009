import { ExecutionStep } from '@opsready/backstage-plugin-runbooks-common';

/** A step with those that run inside it. */
export interface StepNode {
  step: ExecutionStep;
  inside: StepNode[];
}

/** The steps as they stand inside one another, in their order. One whose parent is not known here stands on its own. */
export function stepTree(steps: readonly ExecutionStep[]): StepNode[] {
  const nodes = new Map(
    steps.map((step): [string, StepNode] => [step.id, { step, inside: [] }]),
  );
  const roots: StepNode[] = [];
  for (const node of nodes.values()) {
    const { id, parentId } = node.step;
    const parent = parentId === undefined ? undefined : nodes.get(parentId);
    if (parent && !isInside(nodes, parent, id)) {
      parent.inside.push(node);
    } else {
      roots.push(node);
    }
  }
  return roots;
}

/** Whether a step is, or stands in, the one with this id: then that one cannot stand in it. */
function isInside(
  nodes: ReadonlyMap<string, StepNode>,
  from: StepNode,
  id: string,
): boolean {
  const seen = new Set<string>();
  let node: StepNode | undefined = from;
  while (node && !seen.has(node.step.id)) {
    if (node.step.id === id) {
      return true;
    }
    seen.add(node.step.id);
    node = node.step.parentId ? nodes.get(node.step.parentId) : undefined;
  }
  return false;
}
