import { More } from '@opsready/backstage-plugin-opsready-react';
import { StepItem } from './StepItem';
import { insideText } from './insideText';
import { StepNode } from './stepTree';
import styles from './StepNodes.module.css';

/** Above that many, the steps inside another one are shown on demand. */
const MANY = 12;

/** Steps in their order, with those that run inside them. */
export function StepNodes(props: {
  label: string;
  nodes: readonly StepNode[];
  executionId: string;
  now: string;
}) {
  const { label, nodes, executionId, now } = props;
  return (
    <ol className={styles.steps} aria-label={label}>
      {nodes.map(node => (
        <li key={node.step.id} data-status={node.step.status}>
          <StepItem step={node.step} executionId={executionId} now={now} />
          <Inside node={node} executionId={executionId} now={now} />
        </li>
      ))}
    </ol>
  );
}

function Inside(props: { node: StepNode; executionId: string; now: string }) {
  const { node, executionId, now } = props;
  if (node.inside.length === 0) {
    return null;
  }
  const { name, title = name } = node.step;
  const list = (
    <StepNodes
      label={`Steps inside ${title}`}
      nodes={node.inside}
      executionId={executionId}
      now={now}
    />
  );
  return node.inside.length > MANY ? (
    <More title={insideText(node.inside)} about={title}>
      {list}
    </More>
  ) : (
    list
  );
}
