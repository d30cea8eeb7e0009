import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';
import { StepEdge, stepEdges } from './stepEdges';
import styles from './StepGraph.module.css';

const HEIGHT = 44;
/** Wide enough for names of usual length; a longer one is cut, and whole in the list of steps. */
const LONGEST = 28;
const LETTER = 8;

type Node = { name: string; action?: string };

/** The steps as a drawing, for the eye; the list of steps says the same in words. */
export function StepGraph(props: { steps: readonly RunbookStep[] }) {
  const { steps } = props;
  return (
    <div className={styles.graph} aria-hidden="true">
      <DependencyGraph<Node, StepEdge>
        nodes={steps.map(({ name, action }) => ({ id: name, name, action }))}
        edges={stepEdges(steps)}
        direction={DependencyGraphTypes.Direction.TOP_BOTTOM}
        labelPosition={DependencyGraphTypes.LabelPosition.RIGHT}
        labelOffset={8}
        nodeMargin={40}
        rankMargin={36}
        paddingX={16}
        paddingY={16}
        showArrowHeads
        // Nothing in it takes the focus: it is for the eye alone.
        zoom="disabled"
        allowFullscreen={false}
        renderNode={({ node }) => <StepNode {...node} />}
        renderLabel={({ edge }) => (
          <text className={styles.label}>{edge.label}</text>
        )}
      />
    </div>
  );
}

function StepNode({ name, action }: Node) {
  const shown = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const width = Math.max(shown.length, action?.length ?? 0) * LETTER + 24;
  return (
    <g>
      <rect className={styles.node} width={width} height={HEIGHT} rx={6} />
      <text className={styles.name} x={width / 2} y={action ? 19 : 27}>
        {shown}
      </text>
      {action && (
        <text className={styles.action} x={width / 2} y={35}>
          {action}
        </text>
      )}
    </g>
  );
}
