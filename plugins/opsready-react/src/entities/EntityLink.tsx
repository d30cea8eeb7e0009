import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { entityName } from './entityName';

/** Leads to an entity. Asks the catalog nothing, so a page may have any number of them. @public */
export function EntityLink(props: {
  entityRef: string;
  title?: string;
  /** Path below the entity page, for instance `/readiness`. */
  below?: string;
}) {
  const { entityRef, title = entityName(entityRef), below = '' } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  if (!entityRoute) {
    return <span title={entityRef}>{title}</span>;
  }
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return (
    <Link href={`${entityRoute({ kind, namespace, name })}${below}`}>
      {title}
    </Link>
  );
}
