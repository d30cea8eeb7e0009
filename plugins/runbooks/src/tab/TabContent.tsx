import {
  EntityRunbooks,
  OPERATIONS_AREAS,
} from '@opsready/backstage-plugin-runbooks-common';
import { ClaimProblems, NoRunbooks } from '../entity';
import { AreaPanel } from './AreaPanel';
import { EntityExecutions } from './EntityExecutions';
import { SourcesPanel } from './SourcesPanel';
import { TodoPanel } from './TodoPanel';

/** The panels of the tab: what to do first, the executions, the runbooks by operations area, the sources. */
export function TabContent(props: { runbooks: EntityRunbooks }) {
  const { runbooks } = props;
  const { items } = runbooks;
  const withoutArea = items.filter(({ runbook }) => !runbook.area);
  return (
    <>
      <ClaimProblems runbooks={runbooks} />
      {items.length === 0 && <NoRunbooks />}
      {items.length > 0 && <TodoPanel runbooks={runbooks} />}
      <EntityExecutions entityRef={runbooks.entityRef} />
      {OPERATIONS_AREAS.map(({ area, title }) => (
        <AreaPanel
          key={area}
          title={title}
          runbooks={runbooks}
          items={items.filter(({ runbook }) => runbook.area === area)}
        />
      ))}
      <AreaPanel
        title="Without an operations area"
        runbooks={runbooks}
        items={withoutArea}
      />
      <SourcesPanel runbooks={runbooks} />
    </>
  );
}
