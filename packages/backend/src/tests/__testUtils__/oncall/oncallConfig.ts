import { JsonObject } from '@backstage/types';

/** Schedules of on-call in seconds; `never` is longer than any test. */
export function oncallConfig(
  seconds: Partial<Record<string, number>> = {},
): JsonObject {
  const every = (name: string, otherwise: number) => ({
    schedule: {
      frequency: `PT${seconds[name] ?? otherwise}S`,
      timeout: 'PT1M',
    },
  });
  return {
    collection: { pollInterval: 'PT1S', leaseDuration: 'PT5S' },
    providers: {
      catalog: every('catalog', 5),
      static: every('static', 5),
      pagerduty: every('pagerduty', 5),
      'incident-manager': every('incident-manager', 5),
    },
    incidents: {
      pagerduty: every('incidents', 5),
      'incident-manager': every('incidents', 5),
    },
    contacts: every('contacts', 10),
  };
}
