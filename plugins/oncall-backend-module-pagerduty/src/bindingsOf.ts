import { Entity } from '@backstage/catalog-model';
import {
  annotationEntries,
  ProviderBinding,
} from '@opsready/backstage-plugin-oncall-node';
import { serviceAlias } from './aliases';
import { ONLY_ACCOUNT } from './config/readPagerDutySettings';
import { PagerDutySettings } from './config/PagerDutySettings';

const SERVICE_ANNOTATION = 'pagerduty.com/service-id';
const POLICY_ANNOTATION = 'pagerduty.com/escalation-policy-id';
const ACCOUNT_ANNOTATION = 'pagerduty.com/account';

/** Rosters that an entity names by services, several of them separated by commas, or by escalation policies. Pure. */
export function bindingsOf(
  settings: PagerDutySettings,
  entity: Entity,
): ProviderBinding[] {
  const targetId = accountOf(
    settings,
    entity.metadata.annotations?.[ACCOUNT_ANNOTATION],
  );
  const bind = (annotation: string, toId: (entry: string) => string) =>
    annotationEntries(entity, annotation).map(entry => ({
      annotation,
      entry,
      rosterId: toId(entry),
      ...(targetId !== undefined && { targetId }),
    }));
  return [
    ...bind(SERVICE_ANNOTATION, serviceAlias),
    ...bind(POLICY_ANNOTATION, entry => entry),
  ];
}

/** An account that has no name in config is the only one, whatever the annotation calls it. */
function accountOf(
  { accounts, defaultAccountId }: PagerDutySettings,
  annotation: unknown,
): string | undefined {
  const named = typeof annotation === 'string' ? annotation.trim() : '';
  const isNameless = accounts.length === 1 && accounts[0].id === ONLY_ACCOUNT;
  return named === '' || isNameless ? defaultAccountId : named;
}
