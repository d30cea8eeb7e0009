import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  Failure,
  useLoaded,
  Waiting,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ANNOTATION_INCIDENT_PLAN,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { NoFile } from '../files';
import { PlanView } from './PlanView';

const WHAT = 'the incident plan of this entity';

/** What happens in an incident of the entity: its own plan, or the one that it inherits. */
export function IncidentPlanSection() {
  const api = useApi(onCallApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { value, error, reload } = useLoaded(entityRef, () =>
    api.getEntityIncidentPlan(entityRef),
  );
  if (error) {
    return (
      <Failure
        error={error}
        what={WHAT}
        permission={oncallRosterReadPermission.name}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Waiting what={WHAT} lines={8} />;
  }
  return value.state === 'none' ? (
    <NoFile
      title="No incident plan holds for this entity"
      annotation={ANNOTATION_INCIDENT_PLAN}
      example="./incident-plan.md"
    >
      An incident plan says how bad an incident is, who responds within what
      time, who decides and who is told. It can also be one for the whole
      organisation.
    </NoFile>
  ) : (
    <PlanView plan={value} />
  );
}
