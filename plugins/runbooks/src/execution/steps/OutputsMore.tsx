import { useApi } from '@backstage/frontend-plugin-api';
import {
  Failure,
  More,
  Muted,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  PlanValue,
  runbooksExecutionReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import styles from './OutputsMore.module.css';

interface OutputsOf {
  executionId: string;
  /** Without it, those of the whole execution. */
  stepId?: string;
  about: string;
}

/** What a step, or a whole execution, yielded: read when it is asked for, which is recorded. */
export function OutputsMore(props: OutputsOf) {
  return (
    <More title="Outputs" about={props.about}>
      <Outputs {...props} />
    </More>
  );
}

function Outputs(props: OutputsOf) {
  const { executionId, stepId, about } = props;
  const api = useApi(runbooksApiRef);
  const { value, error, reload } = useLoaded(
    JSON.stringify([executionId, stepId]),
    () => api.getExecutionOutputs(executionId, stepId),
  );
  const what = `the outputs of ${about}`;
  if (error) {
    return (
      <Failure
        error={error}
        what={what}
        permission={runbooksExecutionReadPermission.name}
        whenMissing="They are no longer kept, or the step is not known any more."
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Waiting what={what} lines={2} />;
  }
  return (
    <>
      {value.items.length === 0 && <p>It has yielded nothing.</p>}
      <dl className={styles.outputs}>
        {value.items.map(item => (
          <Output key={item.name} output={item} />
        ))}
      </dl>
      {value.truncated && (
        <p>
          <Muted>Some of it is cut off. The provider has the whole.</Muted>
        </p>
      )}
    </>
  );
}

function Output(props: { output: PlanValue }) {
  const { name, value, secret } = props.output;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <pre className={styles.value}>{value}</pre>
        {secret && <Muted>secret, not shown</Muted>}
      </dd>
    </>
  );
}
