import {
  Code,
  EntityLink,
  Facts,
} from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { RiskMark } from '../../marks';
import { PlanFacts, PlanValues } from '../../plan';
import styles from './PlanSummary.module.css';

/** Exactly what runs: for which entity, what it may do, where, as whom, on what, with which parameters and content. */
export function PlanSummary(props: { execution: Execution }) {
  const { plan, planHash, reason, ticket, riskReasons, execution, breakGlass } =
    props.execution;
  const { entityRef, riskClass, requestedBy } = execution;
  return (
    <div className={styles.plan}>
      <Facts
        items={[
          ['For', entityRef && <EntityLink entityRef={entityRef} />],
          [
            'Asked for by',
            requestedBy && <EntityLink entityRef={requestedBy} />,
          ],
          ['Reason', reason],
          ['Ticket', ticket],
          [
            'Breaks the glass',
            breakGlass && (
              <>
                <EntityLink entityRef={breakGlass.by} />: {breakGlass.reason}
              </>
            ),
          ],
          [
            'Risk',
            riskClass && (
              <>
                <RiskMark risk={riskClass} /> {riskReasons?.join(' ')}
              </>
            ),
          ],
        ]}
      />
      <PlanFacts plan={plan} />
      <Facts
        items={[
          [
            'Parameters',
            plan.parameters.length > 0 ? (
              <PlanValues caption="Parameters" values={plan.parameters} />
            ) : (
              'none'
            ),
          ],
          ['Plan', <Code key="plan">{planHash}</Code>],
        ]}
      />
    </div>
  );
}
