import { JsonObject } from '@backstage/types';

const CATALOG = [
  'teams',
  'people',
  'payments',
  'storefront',
  'logistics',
  'data-platform',
  'platform',
].map(name => ({ type: 'file', target: `catalog/${name}.yaml` }));

/** The demo's config with schedules of seconds. */
export function portalConfig(options: {
  database: JsonObject;
  clockFile: string;
  /** A catalog file beside the demo's. */
  catalogFile?: string;
  /** How often each source is read. */
  everySeconds?: number;
  collection?: JsonObject;
  /** Of calls to AWS, besides those that the demo needs. */
  budgets?: Array<{ operation: string; perSecond: number; burst: number }>;
  /** Laid over the demo's runbooks, key by key. */
  runbooks?: JsonObject;
  /** Laid over the demo's on-call, key by key. */
  oncall?: JsonObject;
}): JsonObject {
  const { everySeconds = 4, catalogFile } = options;
  // Texts, since the parts of a duration would be merged with those of the config below.
  const every = (seconds: number, more: JsonObject = {}) => ({
    schedule: { frequency: `PT${seconds}S`, timeout: 'PT1M' },
    ...more,
  });
  const readOnce = (ids: string[]) =>
    Object.fromEntries(ids.map(id => [id, every(86_400)]));
  return {
    backend: { database: options.database },
    catalog: {
      processingInterval: { seconds: 2 },
      locations: catalogFile
        ? [...CATALOG, { type: 'file', target: catalogFile }]
        : CATALOG,
    },
    opsready: {
      development: { clockFile: options.clockFile },
      aws: {
        // Config is read rule by rule: at half of what the sandbox lets through.
        budgets: [
          { operation: 'config:*', perSecond: 10, burst: 20 },
          ...(options.budgets ?? []),
        ],
      },
      readiness: {
        collection: {
          pollInterval: { seconds: 1 },
          leaseDuration: { seconds: 5 },
          ...options.collection,
        },
        collectors: {
          catalog: every(everySeconds),
          'aws-tagging': every(everySeconds),
          'aws-cloudwatch': every(everySeconds),
          // By the clock that tests turn forward: within a test only changes are asked for.
          'aws-security-hub': every(everySeconds, {
            fullReadEvery: { minutes: 30 },
          }),
          'aws-config': every(2 * everySeconds),
          runbooks: every(everySeconds),
          // Judged where on-call is what is tested.
          'aws-accounts': options.oncall
            ? every(everySeconds)
            : { enabled: false },
          oncall: options.oncall ? every(everySeconds) : { enabled: false },
        },
      },
      runbooks: {
        indexing: { pollInterval: 'PT1S', leaseDuration: 'PT5S' },
        sources: {
          catalog: every(everySeconds),
          markdown: every(2 * everySeconds),
          'ssm-documents': every(everySeconds),
        },
        following: { fast: 'PT1S', slow: 'PT4S', leaseDuration: 'PT5S' },
        ...options.runbooks,
      },
      // Where on-call is not what is tested, it reads once: calls are counted.
      oncall: options.oncall ?? {
        providers: readOnce(['pagerduty', 'incident-manager']),
        incidents: readOnce(['pagerduty', 'incident-manager']),
      },
    },
  };
}
