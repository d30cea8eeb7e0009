import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useEntityOnCall } from '../duty';
import { OnCallState } from '../entity';
import { entityTabRouteRef } from '../routes';
import { CardBody } from './CardBody';

/** Who answers now, who is next, and the buttons that reach them: the first thing that somebody looks at who is woken at night. */
export function OverviewCard() {
  const onCall = useEntityOnCall();
  const tab = useRouteRef(entityTabRouteRef)?.();
  return (
    <EntityInfoCard
      title="On call"
      footerActions={
        tab && (
          <ButtonLink href={tab} variant="secondary">
            Calendar, contacts and incidents
          </ButtonLink>
        )
      }
    >
      <OnCallState onCall={onCall}>
        {value => <CardBody onCall={value} />}
      </OnCallState>
    </EntityInfoCard>
  );
}
