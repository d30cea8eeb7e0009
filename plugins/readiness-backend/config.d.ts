import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  opsready?: {
    readiness?: {
      /**
       * Kinds of entities that are judged. Default: Component, API, Resource and System.
       */
      kinds?: string[];
      /**
       * How long runs, transitions and the rows of entities that left the catalog are kept.
       */
      retention?: {
        /** Default: 14 days. */
        runs?: HumanDuration | string;
        /** Default: 400 days. */
        transitions?: HumanDuration | string;
        /** Default: 30 days. */
        leftEntities?: HumanDuration | string;
      };
      /** How replicas share the reading of targets. */
      collection?: {
        /** How often a replica looks for targets that are due. Default: 5 seconds. */
        pollInterval?: HumanDuration | string;
        /** After which a target is taken from a replica that died. Default: 30 seconds. */
        leaseDuration?: HumanDuration | string;
        /** Targets that one replica reads at the same time. Default: 4. */
        concurrency?: number;
      };
      /** By collector id. */
      collectors?: {
        [collectorId: string]: {
          /** When a cycle begins, and how long the read of one target may take. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          /** How often everything is read by a collector that otherwise reads what changed. */
          fullReadEvery?: HumanDuration | string;
          /** Maximum age by short fact name, or for all facts as `default`. */
          maxAge?: { [fact: string]: HumanDuration | string };
          /**
           * False switches the collector off: its checks are not applicable. Default: true; for `runbooks`, whether
           * `opsready.runbooks` is configured here.
           */
          enabled?: boolean;
        };
      };
    };
  };
}
